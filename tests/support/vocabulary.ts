/**
 * Words for small stories in tests. Not those of `content/vocabulary.yaml` on purpose: rules bind to
 * traits, so they must work with any words.
 */
import type { EventType, Kind, Property, PropertyId, Vocabulary } from '../../graph/model/types';

const ANY: Kind[] = ['character', 'place', 'event', 'faction', 'item'];

function property(
	id: string,
	label: string,
	range: Property['range'],
	...traits: string[]
): Property {
	return {
		...{ id: id as PropertyId, label, inverseLabel: label, sentence: '', domain: ANY },
		...{ range, traits, edge: range.some((r) => (ANY as string[]).includes(r)), infobox: false }
	};
}

function eventType(id: string, ...traits: string[]): EventType {
	return { id, label: id, sentence: '', traits };
}

export const WORDS: Vocabulary = {
	properties: [
		property('joins', 'joins', ['event'], 'participation'),
		property('at', 'at', ['place'], 'presence.event'),
		property('living', 'living', ['text'], 'one-valued', 'life'),
		property('eyes', 'eyes', ['text'], 'one-valued', 'immutable'),
		property('bornIn', 'born in', ['place'], 'one-valued', 'immutable'),
		property('post', 'post', ['text'], 'one-valued', 'office'),
		property('likes', 'likes', ['character', 'item']),
		property('kin', 'kin of', ['character'], 'kinship.sibling', 'symmetric'),
		property('child', 'child of', ['character'], 'kinship.child'),
		property('begets', 'parent of', ['character'], 'kinship.parent'),
		property('bears', 'mother of', ['character'], 'kinship.parent', 'kinship.mother'),
		property('forebear', 'ancestor of', ['character'], 'kinship.ancestor'),
		property('weds', 'married to', ['character'], 'exclusive', 'symmetric', 'irreflexive'),
		property('sworn', 'sworn to', ['character'], 'exclusive'),
		property('heads', 'heads', ['faction'], 'single-holder'),
		property('serves', 'serves', ['faction'], 'membership'),
		property('crown', 'wears the crown of', ['text'], 'office', 'single-holder'),
		property('within', 'within', ['place'], 'containment', 'transitive'),
		property('apart', 'apart from', ['place'], 'space.apart', 'symmetric'),
		property('borders', 'borders on', ['place'], 'space.borders', 'symmetric'),
		property('north', 'north of', ['place'], 'space.north'),
		property('number', 'number', ['number'], 'quantity'),
		property('strong', 'headcount', ['number'], 'quantity.beings'),
		property('share', 'of these', ['number'], 'quantity.share'),
		property('note', 'note', ['text']),
		property('says', 'says', ['claims'], 'content'),
		property('same', 'the same as', ANY, 'identity'),
		property('version', 'version of', ANY, 'version'),
		property('ere', 'before', ['event'], 'time.before'),
		property('post-', 'after', ['event'], 'time.after'),
		property('inside', 'during', ['event'], 'time.within', 'containment'),
		property('touches', 'leads into', ['event'], 'time.meets'),
		property('alongside', 'at the time of', ['event'], 'time.equals'),
		property('off', 'lies off', ['event'], 'time.offset'),
		property('length', 'lasted', ['text'], 'time.duration'),
		property('day', 'date', ['date'], 'time.date', 'one-valued'),
		property('opens', 'begins on', ['date'], 'time.date.start'),
		property('closes', 'ends on', ['date'], 'time.date.end'),
		property('weekday', 'weekday', ['text'], 'calendar.weekday'),
		property('season', 'season', ['text'], 'calendar.season'),
		property('born', 'born', ['date'], 'time.birth'),
		property('died', 'died', ['date'], 'time.death'),
		property('years', 'age', ['text', 'number'], 'age'),
		property('because', 'because of', ['event'], 'causation'),
		property('stays', 'stays at', ['place'], 'presence'),
		property('beside', 'beside', ['place'], 'space.adjacent', 'symmetric'),
		property('way', 'way to', ['place'], 'space.travel', 'symmetric'),
		property('downriver', 'way down to', ['place'], 'space.travel'),
		property('miles', 'far from', ['place'], 'space.distance', 'symmetric')
	],
	eventTypes: [
		eventType('passing', 'ends.life', 'once'),
		eventType('slaying', 'ends.life.slain'),
		eventType('waking', 'begins.life'),
		eventType('birth', 'begins.life', 'begins.life.child', 'once'),
		eventType('wake', 'admits.dead.mourned'),
		eventType('foundation', 'begins.existence.founded', 'once'),
		eventType('acquaintance', 'once.together'),
		eventType('trek', 'admits.absent'),
		eventType('hymn', 'admits.unborn.the praised'),
		eventType('walk'),
		eventType('telling', 'telling'),
		eventType('insight', 'learning')
	],
	factionTypes: []
};
