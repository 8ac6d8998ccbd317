import { describe, expect, it } from 'vitest';
import { StoryBuilder } from '../../tests/support/graph';
import { open } from '../../tests/support/open';
import type { EntityId } from '../model/types';
import { withMembers } from './members';
import { storyLanes, type LanesBy } from './story-lanes';
import { timeline } from './timeline';

function fair() {
	const s = new StoryBuilder();
	s.character('ada').character('bo').character('cy').faction('guild').faction('wardens');
	s.place('green');
	for (const event of ['march', 'fair', 'night']) s.event(event, 'walk');
	s.claim('march', 'ere', 'fair');
	s.claim('fair', 'ere', 'night');
	s.claim('ada', 'joins', 'fair', { role: 'crier' });
	s.claim('ada', 'joins', 'fair', { role: 'judge', cites: [2] });
	s.claim('bo', 'joins', 'fair');
	s.claim('bo', 'joins', 'march');
	s.claim('cy', 'joins', 'march', { world: 'report', by: 'bo' });
	s.claim('guild', 'joins', 'march');
	s.claim('fair', 'at', 'green');
	return s;
}

async function lanes(by: LanesBy, ...first: string[]) {
	const { events } = await timeline(await open(fair().graph()));
	const spans = ['bo', 'ada'].map((of) => ({ of: of as EntityId, claims: [] }));
	const ended = new Map([['bo' as EntityId, [{ first: 1, last: 2, sure: true }]]]);
	return storyLanes(events, { by, spans, ended, first: first as EntityId[] });
}

describe('storyLanes', () => {
	it('has a lane for each who takes part as fact, those with most events first', async () => {
		const { lanes: found, apart } = await lanes('character');
		expect(found.map((l) => [l.title.title, l.events])).toEqual([
			['bo', [{ event: 'march' }, { event: 'fair' }]],
			['ada', [{ event: 'fair', role: 'crier, judge' }]]
		]);
		expect(apart).toEqual(['night']);
		expect(found[0]!.ended).toHaveLength(1);
		expect(found.map((l) => l.spans.map((x) => x.of))).toEqual([['bo'], ['ada']]);
	});

	it('puts those first that are asked for', async () => {
		const { lanes: found } = await lanes('character', 'ada');
		expect(found.map((l) => l.title.title)).toEqual(['ada', 'bo']);
	});

	it('goes by place, and by faction', async () => {
		expect((await lanes('place')).lanes.map((l) => l.title.title)).toEqual(['green']);
		expect((await lanes('place')).apart).toEqual(['march', 'night']);
		expect((await lanes('faction')).lanes.map((l) => l.title.title)).toEqual(['guild']);
	});
});

describe('withMembers', () => {
	it('has who is told to belong to a group, and to a group in it', async () => {
		const s = fair();
		const words = s.graph().site.vocabulary;
		const likes = words.properties.find((p) => p.id === 'likes')!;
		const member = { ...likes, id: 'member' as typeof likes.id, traits: ['membership'] };
		const vocabulary = { ...words, properties: [...words.properties, member] };
		const t = new StoryBuilder({ tale: 9 }, vocabulary);
		t.character('ada').character('bo').character('cy').faction('guild').faction('watch');
		t.claim('ada', 'member', 'guild', { cites: [3] });
		t.claim('watch', 'member', 'guild');
		t.claim('guild', 'member', 'watch');
		t.claim('bo', 'member', 'watch');
		t.claim('cy', 'member', 'guild', { world: 'belief', by: 'bo' });
		const of = async (position?: number) => {
			const story = await open(t.graph(), position === undefined ? undefined : [position]);
			return [...(await withMembers(story, ['guild' as EntityId]))].sort();
		};
		expect(await of()).toEqual(['ada', 'bo', 'guild', 'watch']);
		expect(await of(2)).toEqual(['bo', 'guild', 'watch']);
	});
});
