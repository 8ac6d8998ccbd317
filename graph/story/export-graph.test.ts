import { describe, expect, it } from 'vitest';
import { open } from '../../tests/support/open';
import { StoryBuilder } from '../../tests/support/graph';
import { storyAt } from '../../tests/support/story';
import { TIES } from '../../tests/support/tale';
import { exportGraph } from './export-graph';
import { graphView } from './graph';

describe('exportGraph', () => {
	it('says of the picture what is known at the position, and no more', async () => {
		const early = await storyAt(TIES, [4]);
		const view = await graphView(await storyAt(TIES), {});
		const whole = await exportGraph(await storyAt(TIES), view, 'The whole story');
		expect(whole.nodes.map((n) => n.title)).toContain('The Guild');
		// Asked for more than is visible: it is not there.
		const cut = await exportGraph(early, view, 'The whole story');
		expect(cut.nodes.map((n) => n.id)).not.toContain('e2guild');
		expect(cut.edges.every((e) => cut.nodes.some((n) => n.id === e.target))).toBe(true);
		expect(JSON.stringify(cut)).not.toContain('e2guild');
		expect(cut).toMatchObject({ title: 'The whole story', wiki: early.site.name, more: false });
	});

	it('gives ties their passages in reading order, and nodes where they are first told of', async () => {
		const story = await storyAt(TIES);
		const { nodes, edges } = await exportGraph(story, await graphView(story, {}), 'x');
		const knows = edges.find((e) => e.id === 'e4bo.knows.e1ada');
		expect(knows).toMatchObject({
			...{ source: 'e4bo', target: 'e1ada', label: 'knows', group: 'knowledge' },
			...{ worlds: ['actual'], denied: false, claims: ['c14'] },
			...{ firstPassage: 'p2a', firstPlace: '1.2.1', lastPassage: 'p2a' }
		});
		expect(nodes.find((n) => n.id === 'e4bo')).toMatchObject({
			...{ kind: 'character', title: 'Bo Štěrba', url: '/wiki/Bo_%C5%A0t%C4%9Brba' },
			...{ firstPassage: 'p1b', firstPlace: '1.1.2' }
		});
	});

	it('tells story time: of ties, of who has ended, and of events', async () => {
		const tale = new StoryBuilder().character('ada').character('bo').faction('guild');
		tale.event('fire', 'passing').event('trial', 'telling');
		tale.claim('fire', 'ere', 'trial');
		tale.claim('bo', 'joins', 'fire');
		tale.claim('ada', 'likes', 'bo', { cites: [2], until: { event: 'fire' } });
		tale.claim('ada', 'serves', 'guild', { cites: [5, 3] });
		tale.claim('bo', 'serves', 'guild', { id: 'said', cites: [4], world: 'report', by: 'ada' });
		const story = await open(tale.graph());
		const { nodes, edges, steps } = await exportGraph(story, await graphView(story, {}), 'x');
		expect(steps.map((s) => [s.step, s.event])).toEqual([
			[1, 'fire'],
			[2, 'trial']
		]);
		const node = (name: string) => nodes.find((n) => n.id === name);
		expect(node('fire')).toMatchObject({ since: { step: 1 }, until: { step: 1 } });
		expect(node('bo')).toMatchObject({ until: { event: 'fire', step: 1 }, factions: [] });
		expect(node('ada')?.factions).toEqual([{ id: 'guild', title: 'guild' }]);
		expect(node('ada')).not.toHaveProperty('until');
		const edge = (name: string) => edges.find((e) => e.id === name);
		expect(edge('bo.joins.fire')).toMatchObject({
			...{ sure: true, since: { step: 1 }, until: { step: 1 } }
		});
		expect(edge('ada.likes.bo')).toMatchObject({ sure: true, until: { event: 'fire' } });
		const serves = edge('ada.serves.guild');
		expect(serves).toMatchObject({ sure: false, firstPlace: '1.1.3', lastPlace: '1.1.5' });
		expect(serves).not.toHaveProperty('since');
		expect(edge('bo.serves.guild')).toMatchObject({
			...{ label: 'serves', worlds: ['report'], denied: false, claims: ['said'] }
		});
	});
});
