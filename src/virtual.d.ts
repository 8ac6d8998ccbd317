/** Made by the plugin in scripts/islands.mjs: the address of the islands' script. */
declare module 'virtual:islands' {
	const address: string;
	export default address;
}
