import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contentReload } from './scripts/content.mjs';
import { islands } from './scripts/islands.mjs';

export default defineConfig({
	plugins: [sveltekit(), islands(), contentReload()],
	test: {
		include: ['{graph,src,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**', 'node_modules/**'],
		environment: 'node',
		// Guards against tests that hang; a busy machine is no fault.
		testTimeout: 60_000
	}
});
