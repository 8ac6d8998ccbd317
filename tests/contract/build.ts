/** From a recipe to a story graph: consistent for every recipe, by the table of what is known. */
import type { Property, PropertyId, StoryGraph, WorkId } from '../../graph/model/types';
import { buildClaims } from './build-claims';
import { buildEntities } from './build-entities';
import { buildPassages } from './build-passages';
import { buildBlocks, buildFindings, buildPremises } from './build-rest';
import type { Recipe } from './recipe';
import { all, first } from './table';

export interface BuildOptions {
	generation?: string;
	/** Elements of different types have the same ids: allowed, and told apart by their type alone. */
	sharedIds?: boolean;
}

/** What every builder needs: ids, sort keys that are in no order of ids, and picks. */
export class Kit {
	/** Two works, so that every vector has two numbers. */
	readonly none = [0, 0];

	constructor(
		private readonly order: number,
		private readonly sharedIds: boolean
	) {}

	/** No id is part of any other string of the graph, unless they are shared. */
	id<T extends string>(type: string, index: number): T {
		return (this.sharedIds ? `x${index}` : `${type}-${index}-id`) as T;
	}

	sort(index: number): string {
		const marks = '~aZ_0-bY';
		return `${marks[(this.order + index * 5) % marks.length]}${index}`;
	}

	pick<T>(from: readonly T[], pick: number): T {
		return from[pick % from.length]!;
	}
}

const property = (id: string, ...traits: string[]): Property => ({
	...{ id: id as PropertyId, label: id, inverseLabel: id, sentence: 'A word.', traits },
	...{ domain: [], range: [], edge: id === 'memberOf', infobox: false }
});

/** The properties of the claims, with the traits that the domain asks for. */
const properties = [
	property('memberOf', 'membership'),
	property('takesPartIn', 'participation'),
	property('state'),
	property('content', 'content'),
	property('sameAs', 'identity')
];

export function build(recipe: Recipe, options: BuildOptions = {}): StoryGraph {
	const { generation = 'random', sharedIds = false } = options;
	const kit = new Kit(recipe.order, sharedIds);
	const told = buildPassages(recipe, kit);
	const entities = buildEntities(recipe, kit, told);
	told.addAppearances(recipe.appearances, entities, kit);
	const claims = buildClaims(recipe, kit, told, entities);
	const [own, parent] = told.works;
	const citations = recipe.divergence.map((cites) => told.citation(cites, 0));
	const after = told.of(1).at(-1)!;
	const knownFrom = all(first(citations.map((c) => c.knownFrom)), after.knownFrom);
	return {
		generation,
		site: {
			name: 'Lamps',
			tagline: 'Lamps and tides.',
			defaultPosition: 'end',
			works: [
				{
					...own!,
					derivedFrom: [
						{
							work: 'parent' as WorkId,
							mode: 'spin-off',
							after: 'the last chapter',
							afterPassage: after.id,
							citations,
							knownFrom
						}
					]
				},
				parent!
			],
			vocabulary: { properties, eventTypes: [], factionTypes: [] }
		},
		scenes: told.scenes,
		passages: told.passages,
		entities,
		claims,
		blocks: buildBlocks(recipe, kit, told, entities),
		findings: buildFindings(recipe, kit, told, entities, claims),
		premises: buildPremises(recipe, kit, told, claims)
	};
}
