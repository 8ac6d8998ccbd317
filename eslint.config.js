import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { layersRule } from './lint/layers.js';
import svelteConfig from './svelte.config.js';

export default defineConfig(
	globalIgnores([
		'build/',
		'.svelte-kit/',
		'.cache/',
		'node_modules/',
		'test-results/',
		'playwright-report/'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.node, ...globals.browser } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		plugins: { canonry: { rules: { layers: layersRule } } },
		rules: {
			'canonry/layers': 'error',
			// TypeScript says it better, with types.
			'no-undef': 'off',
			eqeqeq: 'error',
			'no-console': 'error',
			'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			// The Svelte parser reads the file and hands its scripts to this one.
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig }
		},
		rules: {
			// Addresses are made on the server, from the names that are known at a position; they are
			// no routes that a component could resolve.
			'svelte/no-navigation-without-resolve': 'off',
			// A space at the edge of a block is kept only so.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		files: ['{graph,src,tests}/**/*.ts'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname }
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error'
		}
	},
	{
		// What a command prints is its result.
		files: ['scripts/**', 'graph/cli/**', 'tests/bench/**'],
		rules: { 'no-console': 'off' }
	}
);
