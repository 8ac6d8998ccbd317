/** Tells an invented story passage by passage: who appears, what happens, what is said of whom. */
import type { Kind } from '../../model/types';
import { Random } from '../../text/testing/random';
import { Events } from './events';
import { addCharacter, addFaction, addItem, addPlace, type Families } from './figures';
import { appearances, passagesOf, shuffled, type Plan } from './plan';
import { Story, type Figure } from './story';
import { capital, SCENES, TRAITS } from './words';

/** Claims of the whole, for each figure. */
const CLAIMS = 5;
const LEAST_SCENE = 3;
const MOST_SCENE = 20;
/** Ties that a passage may tell of its cast, and how prose begins to say them. */
const TIES: Record<string, string> = {
	...{
		knows: 'Knows',
		helps: 'Helps',
		friendOf: 'A friend of',
		rescues: 'Comes to the rescue of'
	},
	...{
		indebtedTo: 'In the debt of',
		admires: 'Thinks much of',
		harms: 'Hurts',
		threatens: 'Threatens'
	}
};

/** The whole story. Equal plans give equal stories. */
export function tell(plan: Plan): Story {
	const story = new Story(new Random(plan.seed));
	const order = appearances(plan, story.random);
	const count = passagesOf(plan);
	for (let i = 0; i < count; i++) {
		const chapter = 1 + Math.floor((i * plan.chapters) / count);
		story.passages.push({
			...{ id: story.id('p'), chapter, scene: 0, gist: '', present: [], mentioned: [] }
		});
	}
	const events = new Events(story);
	const families: Families = [];
	let scene: Scene | undefined;
	let next = 0;
	for (let i = 0; i < count; i++) {
		const came: Figure[] = [];
		let happens = 0;
		for (; order[next] && order[next]!.passage <= i; next++) {
			const { kind } = order[next]!;
			if (kind === 'event') happens++;
			else came.push(add(story, kind, i, families));
		}
		scene = sceneAt(story, i, scene);
		const cast = castOf(story, scene, came);
		while (happens-- > 0) came.push(events.add(i, scene.place, castOf(story, scene, came)));
		fillPassage(story, i, scene.place, cast, came);
		sayMore(story, i, cast);
		while (story.claims < CLAIMS * story.figures.length) if (!sayMore(story, i, cast)) break;
	}
	return story;
}

function add(story: Story, kind: Kind, passage: number, families: Families): Figure {
	if (kind === 'character') return addCharacter(story, passage, families);
	if (kind === 'place') return addPlace(story, passage);
	return kind === 'faction' ? addFaction(story, passage) : addItem(story, passage);
}

/** A stretch of passages at one place, with some who are there all the time. */
interface Scene {
	chapter: number;
	number: number;
	ends: number;
	place: Figure;
	cast: Figure[];
}

function sceneAt(story: Story, passage: number, last: Scene | undefined): Scene {
	const { random, passages } = story;
	const { chapter } = passages[passage]!;
	const goesOn = last?.chapter === chapter && passage < last.ends;
	const number = last?.chapter !== chapter ? 1 : goesOn ? last.number : last.number + 1;
	passages[passage]!.scene = number;
	if (goesOn) return last;
	const cast = [
		story.someone('character'),
		story.someone('character'),
		story.someone('character')
	];
	return {
		...{ chapter, number, place: story.someone('place')! },
		ends: passage + LEAST_SCENE + random.below(MOST_SCENE - LEAST_SCENE),
		cast: [...new Set(cast.filter((c) => c !== undefined))]
	};
}

/** Those of a scene who live, with those who come, two at least. */
function castOf(story: Story, scene: Scene, came: readonly Figure[]): Figure[] {
	scene.cast = scene.cast.filter((c) => !c.isGone).slice(-4);
	const people = came.filter((c) => c.kind === 'character' && !c.isGone);
	scene.cast.push(...people.filter((c) => !scene.cast.includes(c)));
	while (scene.cast.length < 2) {
		const other = story.someone('character', scene.cast);
		if (!other) break;
		scene.cast.push(other);
	}
	return shuffled(scene.cast, story.random);
}

function fillPassage(
	story: Story,
	passage: number,
	place: Figure,
	cast: readonly Figure[],
	came: readonly Figure[]
): void {
	const told = story.passages[passage]!;
	const names = cast.slice(0, 2).map((c) => story.nameOf(c, passage));
	const what = names.length > 1 ? story.random.pick(SCENES) : 'is alone';
	told.gist = `${capital(names.join(' and '))} ${what} at ${story.nameOf(place, passage)}.`;
	told.present = [...new Set([...cast, ...came.filter((c) => c.kind !== 'event')])];
	told.mentioned = told.present.includes(place) ? [] : [place];
}

/** One claim more between those of a passage; false where there is nothing left to say. */
function sayMore(story: Story, passage: number, cast: readonly Figure[]): boolean {
	const { random } = story;
	for (let tries = 0; tries < 8; tries++) {
		const subject =
			story.isSo(70) && cast.length > 0 ? random.pick(cast) : story.someone('character');
		const object = story.someone('character', subject && [subject]);
		if (!subject || !object || subject.isGone) continue;
		if (story.isSo(12)) {
			const value = random.pick(TRAITS);
			story.claim(subject, passage, { property: 'trait', value });
			return true;
		}
		const property = random.pick(Object.keys(TIES));
		const [of, more] = worldOf(story, cast, [subject, object]);
		if (!story.tie(subject, property, object, passage, more)) continue;
		if (!of && !more.polarity)
			story.write(subject, passage, `${TIES[property]} [[${object.page}]].`);
		return true;
	}
	return false;
}

/** Most is fact; some is somebody's report or belief, and some is denied. */
function worldOf(story: Story, cast: readonly Figure[], about: readonly Figure[]) {
	const holder = story.isSo(8) ? cast.find((c) => !about.includes(c)) : undefined;
	if (holder)
		return [holder, { world: story.isSo(50) ? 'report' : 'belief', by: holder.page }] as const;
	return [undefined, story.isSo(3) ? { polarity: 'denied' } : {}] as const;
}
