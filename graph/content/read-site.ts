/** Reads `site.yaml`, `vocabulary.yaml` and each `work.yaml`. */
import { KINDS, type DerivationMode, type EdgeGroup, type Offset, type PropertyId } from '../model/types';
import { isDuration } from '../model/duration';
import type { Located } from './located';
import type { RawCoverage, RawVocabulary, RawWork } from './raw';
import { readCitations, readRef, spotOf } from './read-claim';

const MODES: DerivationMode[] = [
	'sequel',
	'prequel',
	'spin-off',
	'retelling',
	'crossover',
	'edition'
];
const GROUPS: EdgeGroup[] = [
	...(['kinship', 'allegiance', 'help', 'harm', 'knowledge', 'presence', 'time'] as const),
	'possession'
];
const RANGES = [...KINDS, 'text', 'number', 'date', 'claims'] as const;

export interface SiteFile {
	name: string;
	tagline: string;
	defaultPosition: string;
	coverage: RawCoverage;
	works: { id: string; at: Located }[];
}

export function readSite(value: Located): SiteFile {
	value.fields('name', 'tagline', 'works', 'defaultPosition', 'coverage');
	return {
		name: value.need('name')?.text() ?? '',
		tagline: value.need('tagline')?.text() ?? '',
		defaultPosition: value.get('defaultPosition')?.text() ?? 'end',
		coverage: readCoverage(value.get('coverage')),
		works: (value.need('works')?.items() ?? []).flatMap((at) => {
			const id = at.text();
			if (id === undefined) return [];
			if (/^[a-z][a-z0-9-]*$/.test(id)) return [{ id, at }];
			return at.report('malformed-id', `"${id}" is no id of a work.`, 'Use a-z, 0-9 and "-".') ?? [];
		})
	};
}

function readCoverage(value: Located | undefined): RawCoverage {
	if (!value?.fields('passages', 'sentences')) return {};
	const share = (key: keyof RawCoverage): RawCoverage => {
		const field = value.get(key);
		const least = field?.number();
		if (!field || least === undefined) return {};
		if (least < 0 || least > 1)
			return (
				field.report('bad-share', 'This is a share, from 0 to 1.', 'Write 0.95 for 95 %.') ?? {}
			);
		return { [key]: { ...spotOf(field), least } };
	};
	return { ...share('passages'), ...share('sentences') };
}

/** Text fields that must be there. */
function words<const K extends string>(value: Located, ...keys: K[]): Record<K, string> {
	return Object.fromEntries(keys.map((k) => [k, value.need(k)?.text() ?? ''])) as Record<K, string>;
}

function ids(value: Located | undefined, seen: Set<string>): string {
	const id = value?.text() ?? '';
	if (seen.has(id)) value!.report('duplicate-id', `"${id}" is defined twice.`, 'Keep one of them.');
	seen.add(id);
	return id;
}

export function readVocabulary(value: Located): RawVocabulary {
	value.fields('properties', 'eventTypes', 'factionTypes', 'phrases');
	const seen = new Set<string>();
	const properties = (value.need('properties')?.items() ?? []).map((p) => {
		p.fields(
			...['id', 'label', 'inverse', 'sentence', 'domain', 'range', 'traits', 'group', 'edge', 'infobox']
		);
		const group = p.get('group')?.oneOf(GROUPS);
		const { label, inverse, sentence } = words(p, 'label', 'inverse', 'sentence');
		return {
			id: ids(p.need('id'), seen) as PropertyId,
			label,
			inverseLabel: inverse,
			sentence,
			domain: (p.need('domain')?.items() ?? []).flatMap((d) => d.oneOf(KINDS) ?? []),
			range: (p.need('range')?.items() ?? []).flatMap((r) => r.oneOf(RANGES) ?? []),
			traits: p.get('traits')?.texts() ?? [],
			...(group && { group }),
			edge: p.get('edge')?.boolean() ?? false,
			infobox: p.get('infobox')?.boolean() ?? false
		};
	});
	const types = (key: string, traits: boolean) => {
		const once = new Set<string>();
		return (value.get(key)?.items() ?? []).map((t) => {
			t.fields(...(traits ? ['traits'] : []), 'id', 'label', 'sentence');
			return {
				...words(t, 'label', 'sentence'),
				id: ids(t.need('id'), once),
				traits: t.get('traits')?.texts() ?? []
			};
		});
	};
	const phrases: Record<string, Offset> = {};
	for (const phrase of value.get('phrases')?.entries() ?? []) {
		const ends = phrase.items().map((end) => {
			if (end.kind === 'empty') return null;
			const text = end.text() ?? '';
			if (!isDuration(text))
				end.report('malformed-duration', `"${text}" is no duration.`, 'Write P7D, PT3H and so on.');
			return text;
		});
		phrases[phrase.name] = [ends[0] ?? null, ends[1] ?? null];
	}
	return {
		properties,
		eventTypes: types('eventTypes', true),
		factionTypes: types('factionTypes', false).map(({ id, label, sentence }) => ({
			id,
			label,
			sentence
		})),
		phrases
	};
}

export function readWork(value: Located, id: string): RawWork {
	value.fields('title', 'author', 'tier', 'language', 'url', 'locatorsOnly', 'derivedFrom');
	const url = value.get('url')?.text();
	return {
		...spotOf(value),
		...words(value, 'title', 'author', 'tier', 'language'),
		id,
		...(url && /^https?:\/\//.test(url) && { url }),
		locatorsOnly: value.get('locatorsOnly')?.boolean() ?? false,
		derivedFrom: (value.get('derivedFrom')?.items() ?? []).flatMap((d) => {
			d.fields('work', 'mode', 'after', 'afterPassage', 'cites');
			const work = readRef(d.need('work'));
			const mode = d.need('mode')?.oneOf(MODES);
			if (!work || !mode) return [];
			const after = d.get('after')?.text();
			const afterPassage = readRef(d.get('afterPassage'));
			return [
				{
					work,
					mode,
					...(after && { after }),
					...(afterPassage && { afterPassage }),
					cites: readCitations(d.get('cites'))
				}
			];
		}),
		chapters: [],
		pages: [],
		declarations: []
	};
}
