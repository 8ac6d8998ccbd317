/** How people, places, factions and items come into an invented story: their names and first claims. */
import type { Kind } from '../../model/types';
import type { Figure, Story } from './story';
import { FACTION_TYPES } from './vocabulary';
import { EYES, FACTIONS, ITEMS, MARKS, PLACES, TRAITS } from './words';

/** Of a hundred characters, so many are named later than they appear. */
const NAMELESS = 25;
/** Of a hundred characters, so many are of a family that was met before. */
const KIN = 40;
const LARGEST_FAMILY = 6;

/** A figure that appears in a passage, without its claims. */
export function newFigure(story: Story, kind: Kind, passage: number, name: string): Figure {
	return {
		...{ kind, id: story.id('e'), page: name.replace(/ /g, '_'), debut: passage },
		...{ names: [{ text: name, kind: 'name', told: passage }], claims: [], lines: [] }
	};
}

/** Families by their name, each with its members in the order in which they were met. */
export type Families = Figure[][];

export function addCharacter(story: Story, passage: number, families: Families): Figure {
	const { random, names } = story;
	const open = families.slice(-40).filter((f) => f.length < LARGEST_FAMILY && !f[0]!.isGone);
	const kin = open.length > 0 && story.isSo(KIN) ? random.pick(open) : undefined;
	const family = kin?.[0]?.family ?? names.word();
	const first = names.word();
	const figure = { ...newFigure(story, 'character', passage, `${first} ${family}`), family };
	const look = story.isSo(NAMELESS) ? names.description() : undefined;
	if (look) {
		const last = story.passages.length - 1;
		const told = Math.min(last, passage + 1 + random.below(40));
		figure.names[0]!.told = told;
		figure.names.unshift({ text: look, kind: 'description', told: passage });
		if (story.isSo(50)) figure.names.splice(1, 0, { text: first, kind: 'alias', told });
	}
	story.meet(figure);
	story.claim(figure, passage, { property: 'trait', value: random.pick(TRAITS) });
	if (story.isSo(50))
		story.claim(figure, passage, { property: 'eyeColour', value: random.pick(EYES) });
	const home = story.someone('place');
	if (home && story.tie(figure, 'livesIn', home, passage))
		story.write(figure, passage, `Home is [[${home.page}]].`);
	join(story, figure, passage);
	if (kin) addToFamily(story, figure, kin, passage);
	else families.push([figure]);
	return figure;
}

function join(story: Story, figure: Figure, passage: number): void {
	const faction = story.isSo(75) ? story.someone('faction') : undefined;
	if (!faction) return;
	story.tie(figure, 'memberOf', faction, passage);
	story.write(
		figure,
		passage,
		`Here for the first time among the people of [[${faction.page}]].`
	);
}

/** The first of a family may be married to one; the rest are the first one's children, and siblings. */
function addToFamily(story: Story, figure: Figure, family: Figure[], passage: number): void {
	const [parent, ...children] = family as [Figure, ...Figure[]];
	if (children.length === 0 && !parent.isMarried && story.isSo(40)) {
		parent.isMarried = true;
		story.tie(figure, 'marriedTo', parent, passage);
		story.write(figure, passage, `Married to [[${parent.page}]].`);
		return;
	}
	story.tie(parent, 'parentOf', figure, passage);
	const sibling = children[children.length - 1];
	if (sibling) story.tie(figure, 'siblingOf', sibling, passage);
	family.push(figure);
}

export function addPlace(story: Story, passage: number): Figure {
	const name = `${story.names.word()} ${story.random.pick(PLACES)}`.trim();
	const place = newFigure(story, 'place', passage, name);
	const around = story.someone('place');
	story.meet(place);
	if (around) {
		story.tie(place, 'locatedIn', around, passage);
		story.write(place, passage, `A part of [[${around.page}]].`);
	}
	story.claim(place, passage, { property: 'detail', value: story.random.pick(MARKS) });
	return place;
}

export function addFaction(story: Story, passage: number): Figure {
	const { random } = story;
	const faction = newFigure(
		story,
		'faction',
		passage,
		`${story.names.word()} ${random.pick(FACTIONS)}`
	);
	faction.type = random.pick(FACTION_TYPES);
	const [greater, leader, seat] = [
		story.isSo(20) ? story.someone('faction') : undefined,
		story.someone('character'),
		story.someone('place')
	];
	story.meet(faction);
	if (greater) story.tie(faction, 'partOf', greater, passage);
	if (leader) {
		story.tie(leader, 'leads', faction, passage);
		story.write(faction, passage, `[[${leader.page}]] leads it.`);
	}
	if (seat && story.tie(faction, 'basedIn', seat, passage))
		story.write(faction, passage, `Its seat is [[${seat.page}]].`);
	const enemy = story.isSo(25) ? story.someone('faction', [faction]) : undefined;
	if (enemy) story.tie(faction, 'hostileTo', enemy, passage);
	return faction;
}

export function addItem(story: Story, passage: number): Figure {
	const item = newFigure(
		story,
		'item',
		passage,
		`${story.names.word()} ${story.random.pick(ITEMS)}`
	);
	story.meet(item);
	story.claim(item, passage, { property: 'trait', value: story.random.pick(MARKS) });
	const owner = story.someone('character');
	if (owner && story.isSo(70)) {
		story.tie(owner, 'holds', item, passage);
		story.write(item, passage, `[[${owner.page}]] has it.`);
	} else {
		const place = story.someone('place');
		if (place) story.tie(item, 'locatedIn', place, passage);
	}
	return item;
}
