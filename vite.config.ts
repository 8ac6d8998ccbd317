import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: {
		include: ['{graph,src,tests}/**/*.test.ts'],
		exclude: ['tests/browser/**', 'node_modules/**'],
		environment: 'node'
	}
});
