import {
	KINDS,
	NAME_KINDS,
	type Entity,
	type EntityId,
	type Name,
	type WorkId
} from '../../graph/model/types';
import type { Kit } from './build';
import { KEYS, type Told } from './build-passages';
import type { NameRecipe, Recipe } from './recipe';
import { all, first } from './table';

const WORKS = ['own', 'parent'] as WorkId[];
const TEXTS = ['Ada', 'Adam', 'ada b', 'Zoë', 'ωmega', '😀x', '\uFFFDx', 'Bo_b', 'B'];

export function buildEntities(recipe: Recipe, kit: Kit, told: Told): Entity[] {
	const entities: Entity[] = [];
	recipe.entities.forEach((r, i) => {
		const like = r.like === undefined || i === 0 ? undefined : kit.pick(entities, r.like);
		const work = like ? WORKS.indexOf(like.work) : r.work % 2;
		const others = entities.flatMap((e) => e.names);
		const names = r.names.map((n) => name(n, kit, told, work, others));
		if (like && r.namesake) names.push(namesake(like, names.at(-1)!));
		const knownFrom = first(names.map((n) => n.knownFrom));
		const kind = like ? like.kind : kit.pick(KINDS, r.kind);
		entities.push({
			type: 'entity',
			id: kit.id<EntityId>('entity', i),
			sort: kit.sort(i),
			kind,
			work: WORKS[work]!,
			names,
			...(kind === 'event' && { entityType: 'journey' }),
			summaries: r.summaries.map((p, n) => ({
				text: `Summary ${n}.`,
				knownFrom: all(knownFrom, kit.pick(told.passages, p).knownFrom)
			})),
			...(r.image !== undefined && {
				image: {
					hash: `picture${r.image % 2}`,
					mediaType: 'image/png',
					alt: 'A lamp.',
					credit: 'nobody',
					licence: 'CC0',
					knownFrom: all(knownFrom, kit.pick(told.passages, r.image).knownFrom)
				}
			}),
			x: i / 3,
			y: 1 - i,
			knownFrom
		});
	});
	return entities;
}

/** Another's best name, told where the last of one's own names is. */
function namesake(other: Entity, { citations, knownFrom }: Name): Name {
	const { text, slug, keys } = other.names.at(-1)!;
	return { text, slug, keys: [...keys], kind: 'alias', citations, knownFrom };
}

function name(
	recipe: NameRecipe,
	kit: Kit,
	told: Told,
	work: number,
	others: readonly Name[]
): Name {
	const citations = recipe.cites.map((c) => told.citation(c, work));
	const printed =
		recipe.prints === undefined || others.length === 0
			? undefined
			: kit.pick(others, recipe.prints);
	const knownFrom = all(first(citations.map((c) => c.knownFrom)), printed?.knownFrom);
	const own = kit.pick(TEXTS, recipe.text);
	const text = printed ? `${own} of ${printed.text}` : own;
	return {
		text,
		kind: kit.pick(NAME_KINDS, recipe.kind),
		citations,
		slug: text.replaceAll(' ', '_'),
		// A number below the name's own says nothing: a key is known with its name.
		keys: recipe.keys.map(({ key, later }) => ({
			key: kit.pick(KEYS, key),
			knownFrom: later === undefined ? kit.none : kit.pick(told.passages, later).knownFrom
		})),
		knownFrom
	};
}
