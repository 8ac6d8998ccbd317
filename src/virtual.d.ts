/** Made by the plugin in scripts/islands.mjs: the address of the islands' script. */
declare module 'virtual:islands' {
	const address: string;
	export default address;
}

/** Made by the same plugin: the address of the worker that reads a reader's own copy. */
declare module 'virtual:copy-worker' {
	const address: string;
	export default address;
}
