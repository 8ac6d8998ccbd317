import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { buildName } from './scripts/lib/stamp.mjs';

const node = adapter({ out: 'build' });
const name = buildName();

/** Hashes of the scripts that stand in app.html itself: the one that sets the theme before paint. */
const inline = [...readFileSync('src/app.html', 'utf8').matchAll(/<script>([^]*?)<\/script>/g)].map(
	([, text = '']) =>
		/** @type {const} */ (
			`sha256-${createHash('sha256').update(text.replace(/\r\n/g, '\n')).digest('base64')}`
		)
);

/**
 * Docs link to each other by file; on the site they have addresses of their own.
 * @param {any} node a tree of HTML
 */
function docsOnSite(node) {
	const rule = /^(?:rules\/)?([A-Z]\d\d)\.md$/.exec(node.properties?.href ?? '')?.[1];
	if (rule) node.properties.href = `/about/rules/${rule}`;
	if (node.properties?.href === '../content-format.md') node.properties.href = '/about/format';
	for (const child of node.children ?? []) docsOnSite(child);
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	// Wiki prose never comes this way: it is data. These are the site's own pages under /about.
	extensions: ['.svelte', '.md'],
	preprocess: [
		vitePreprocess(),
		mdsvex({
			extensions: ['.md'],
			smartypants: { quotes: true, dashes: false, ellipses: false, backticks: false },
			highlight: false,
			rehypePlugins: [() => docsOnSite]
		})
	],
	kit: {
		adapter: {
			...node,
			async adapt(builder) {
				await node.adapt(builder);
				// Written last: `npm start` builds anew where it is missing or differs.
				writeFileSync('build/name', name);
			}
		},
		alias: { $graph: './graph' },
		// By default a build is named by its time; named by its sources, equal builds are equal.
		version: { name: name },
		csp: {
			// Hashes, not nonces: a cached page answers the same bytes each time.
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', ...inline],
				'style-src': ['self'],
				// The one style attribute there is: Kit's announcer, on pages that hydrate.
				'style-src-attr': [
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		},
		typescript: {
			config: (generated) => ({
				...generated,
				include: [
					...generated.include,
					'../graph/**/*.ts',
					'../tests/**/*.ts',
					'../scripts/**/*.mjs',
					'../lint/**/*.js',
					'../*.config.ts',
					'../*.config.js'
				]
			})
		}
	}
};

export default config;
