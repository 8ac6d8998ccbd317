/** The site's own help pages, made by mdsvex. Wiki prose never comes this way. */
declare module '*.md' {
	import type { Component } from 'svelte';
	const page: Component;
	export default page;
}
