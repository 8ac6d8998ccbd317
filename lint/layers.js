// Who may import whom, stated once. `eslint.config.js` enforces it; `tests/house/layers.test.ts`
// sees it refuse. Each row says why, and the why is what a refused author reads.

import { relative, sep } from 'node:path';

/**
 * @typedef {object} Layer
 * @property {string} folder what the row is about: the longest matching folder wins
 * @property {string[]} [may] folders or modules that may be imported, besides the folder itself
 * @property {string[]} [types] folders of which types may be imported (`import type`), no values
 * @property {boolean} [closed] neither packages nor Node's own modules
 * @property {string[]} [packages] of a closed layer: packages that it may import all the same
 * @property {string} why the reason, as the end of a sentence
 */

const graph = 'the graph is the product without a website';
const browser = 'it also runs in the browser';

/** @type {Layer[]} */
export const layers = [
	{
		folder: 'graph/model',
		closed: true,
		why: 'the model is pure and everything stands on it, so it stands on nothing'
	},
	{
		folder: 'graph/text',
		may: ['graph/model'],
		closed: true,
		packages: ['parse5', 'fflate'],
		why: `text is pure, and ${browser} on a reader's own copy`
	},
	{
		folder: 'graph/content',
		may: ['graph/model', 'graph/text', 'graph/rules', 'graph/layout'],
		why: 'content compiles files to a StoryGraph and knows neither stores nor pages'
	},
	{
		folder: 'graph/layout',
		may: ['graph/model'],
		why: "a layout is computed from the model alone, so that a node's place never moves"
	},
	{
		folder: 'graph/rules',
		may: ['graph/model'],
		closed: true,
		why: 'a rule is pure: the same graph and key give the same findings, without a database'
	},
	{
		folder: 'graph/cypher',
		may: ['graph/model'],
		closed: true,
		why: 'Cypher texts follow from the schema and know no driver'
	},
	{
		folder: 'graph/store',
		may: ['graph/model', 'graph/cypher'],
		why: 'a store only selects; what is made of its answers is written once, in graph/story'
	},
	{
		folder: 'graph/story',
		may: ['graph/model', 'graph/store/interface'],
		why: 'the domain is written once over GraphStore, so that two stores agree by construction'
	},
	{ folder: 'graph', may: ['graph'], why: graph },
	{
		folder: 'src/lib/server',
		may: ['graph'],
		types: ['src/lib/view', 'src/lib/ui', 'src/lib/explorer'],
		why: 'presenters turn the domain into page data and draw nothing'
	},
	{
		folder: 'src/lib/explorer',
		types: ['graph/model', 'src/lib/view'],
		why: 'the explorer draws the data of its page and reaches for nothing else'
	},
	{
		folder: 'src/lib/copy',
		may: ['graph/text'],
		types: ['graph/model', 'src/lib/view'],
		why: "a reader's own copy stays in the browser: it needs the text's tools and nothing else"
	},
	{
		folder: 'src/lib/islands',
		may: ['src/lib/copy'],
		why: "islands enhance the server's markup and stay small"
	},
	{
		folder: 'src/lib/view',
		types: ['graph/model'],
		why: 'what pages are made of has one home, and is types alone'
	},
	{
		folder: 'src/lib/ui',
		types: ['graph/model', 'src/lib/view'],
		why: 'a component takes props and gives markup'
	},
	{
		folder: 'src/routes/about',
		may: ['src/lib', 'docs'],
		why: 'help shows the docs themselves, and nothing that is written twice'
	},
	{
		folder: 'src',
		may: ['src/lib'],
		why: 'a load fetches, presents and returns: the rest belongs to src/lib'
	},
	{
		folder: 'scripts',
		closed: true,
		why: 'scripts run before anything is installed'
	}
];

/** Packages with one home: only there is their interface known. */
export const homes = [
	{
		package: 'neo4j-driver',
		folder: 'graph/store/neo4j',
		why: 'one adapter alone knows the driver'
	},
	{
		package: 'cytoscape',
		folder: 'src/lib/explorer',
		why: 'one component alone knows how the graph is drawn'
	}
];

/** Where the product may touch the disk. */
const disk = ['graph/content/disk', 'graph/cli', 'src/lib/server', 'scripts'];
const fileSystem = /^(node:)?fs(\/promises)?$/;

/**
 * @param {string} path
 * @param {string} place a folder or a module without its extension
 */
const within = (path, place) => path === place || path.startsWith(`${place}/`);

/** @param {string} path */
const withoutExtension = (path) => path.replace(/\.(svelte\.ts|ts|js|mjs|svelte)$/, '');

/**
 * The repository path that a specifier means, or null where it means a package.
 * @param {string} from the importing file, relative to the root, with slashes
 * @param {string} specifier
 */
function resolve(from, specifier) {
	const alias = /^\$(lib|graph)(?=\/|$)/.exec(specifier);
	if (alias) return (alias[1] === 'lib' ? 'src/lib' : 'graph') + specifier.slice(alias[0].length);
	if (!specifier.startsWith('.')) return null;
	const parts = from.split('/').slice(0, -1);
	for (const step of specifier.split('/')) {
		if (step === '..') parts.pop();
		else if (step !== '.') parts.push(step);
	}
	return parts.join('/');
}

/**
 * Judges one import.
 * @param {string} from the importing file, relative to the root, with slashes
 * @param {string} specifier what it imports
 * @param {{ typesOnly: boolean, dynamic: boolean }} how
 * @returns {string | null} why it is refused; null where it may stand
 */
export function judge(from, specifier, { typesOnly, dynamic }) {
	const layer = layers
		.filter(({ folder }) => within(from, folder))
		.sort((a, b) => b.folder.length - a.folder.length)[0];
	if (!layer) return null;
	const test = /\.test\.ts$/.test(from);
	const target = resolve(from, specifier);

	if (target === null) return test ? null : judgePackage(from, specifier, dynamic, layer);
	const path = withoutExtension(target);
	if (within(from, 'graph') && within(path, 'src')) {
		return `graph never imports from src: ${graph}.`;
	}
	if (test || within(path, layer.folder)) return null;
	if ((layer.may ?? []).some((place) => within(path, place))) return null;
	if (typesOnly && (layer.types ?? []).some((place) => within(path, place))) return null;
	return `${allowed(layer)}: ${layer.why}.`;
}

/**
 * @param {string} from
 * @param {string} specifier
 * @param {boolean} dynamic
 * @param {Layer} layer
 */
function judgePackage(from, specifier, dynamic, layer) {
	const home = homes.find((entry) => within(specifier, entry.package));
	if (home && !within(from, home.folder)) {
		return `${home.package} may be imported in ${home.folder} only: ${home.why}.`;
	}
	if (
		fileSystem.test(specifier) &&
		!disk.some((place) => within(withoutExtension(from), place))
	) {
		return `The disk is touched in ${disk.join(', ')} only, so that all else can be tested without files.`;
	}
	if (!layer.closed) return null;
	// A script may ask for a package once it has seen to it that it is installed; Node is always there.
	if (layer.folder === 'scripts' && (dynamic || specifier.startsWith('node:'))) return null;
	const allowed = layer.packages ?? [];
	if (allowed.some((name) => within(specifier, name))) return null;
	const but = allowed.length > 0 ? ` but ${allowed.join(' and ')}` : '';
	return `${layer.folder} imports no packages${but}: ${layer.why}.`;
}

/** @param {Layer} layer */
function allowed({ folder, may = [], types = [] }) {
	const places = [...may, ...types.map((place) => `types of ${place}`)];
	return places.length === 0
		? `${folder} imports nothing but itself`
		: `${folder} may import ${places.join(', ')} only`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const layersRule = {
	meta: {
		type: 'problem',
		docs: { description: 'imports point one way, as the table of layers says' },
		schema: []
	},
	create(context) {
		const from = relative(context.cwd, context.filename).split(sep).join('/');

		/**
		 * @param {any} node
		 * @param {any} source
		 * @param {{ typesOnly?: boolean, dynamic?: boolean }} [how]
		 */
		function check(node, source, { typesOnly = false, dynamic = false } = {}) {
			if (typeof source?.value !== 'string') return;
			const refused = judge(from, source.value, { typesOnly, dynamic });
			if (refused) context.report({ node, message: refused });
		}

		return {
			/** @param {any} node */
			ImportDeclaration(node) {
				check(node, node.source, { typesOnly: isTypeOnly(node, 'importKind') });
			},
			/** @param {any} node */
			ExportNamedDeclaration(node) {
				check(node, node.source, { typesOnly: isTypeOnly(node, 'exportKind') });
			},
			/** @param {any} node */
			ExportAllDeclaration(node) {
				check(node, node.source, { typesOnly: node.exportKind === 'type' });
			},
			/** @param {any} node */
			ImportExpression(node) {
				check(node, node.source, { dynamic: true });
			},
			/** @param {any} node */
			TSImportType(node) {
				check(node, node.source, { typesOnly: true });
			}
		};
	}
};

/**
 * Whether a declaration brings types only, be it marked as a whole or name by name.
 * @param {any} node
 * @param {'importKind' | 'exportKind'} kind
 */
function isTypeOnly(node, kind) {
	if (node[kind] === 'type') return true;
	const names = node.specifiers ?? [];
	return names.length > 0 && names.every((/** @type {any} */ name) => name[kind] === 'type');
}
