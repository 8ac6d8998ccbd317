/** The vocabulary of invented stories: enough words for every group of relations and every kind. */

type Word = [
	id: string,
	label: string,
	inverse: string,
	domain: string,
	range: string,
	more: string
];

/** From one character to another. */
function people(id: string, label: string, inverse: string, more: string): Word {
	return [id, label, inverse, 'character', 'character', more];
}

const PROPERTIES: Word[] = [
	['memberOf', 'member of', 'has member', 'character', 'faction', 'membership allegiance'],
	['leads', 'leads', 'led by', 'character', 'faction', 'single-holder allegiance'],
	['partOf', 'part of', 'has part', 'faction', 'faction', 'transitive containment allegiance'],
	people('admires', 'admires', 'admired by', 'allegiance'),
	people('parentOf', 'parent of', 'child of', 'kinship.parent irreflexive acyclic kinship'),
	people(
		'siblingOf',
		'sibling of',
		'sibling of',
		'kinship.sibling symmetric irreflexive kinship'
	),
	people(
		'marriedTo',
		'married to',
		'married to',
		'kinship.spouse exclusive symmetric irreflexive kinship'
	),
	people('friendOf', 'friend of', 'friend of', 'symmetric irreflexive kinship'),
	people('helps', 'helps', 'helped by', 'help'),
	people('rescues', 'rescues', 'rescued by', 'help'),
	people('indebtedTo', 'indebted to', 'has a debtor in', 'help'),
	people('harms', 'harms', 'harmed by', 'harm'),
	people('threatens', 'threatens', 'threatened by', 'harm'),
	['hostileTo', 'hostile to', 'hostile to', 'faction', 'faction', 'symmetric hostile harm'],
	people('knows', 'knows', 'known by', 'irreflexive knowledge'),
	['livesIn', 'lives in', 'home of', 'character', 'place', 'presence'],
	['basedIn', 'based in', 'base of', 'faction', 'place', 'presence.seat presence'],
	[
		'locatedIn',
		'in',
		'contains',
		'place, item',
		'place',
		'containment transitive acyclic presence'
	],
	[
		'takesPartIn',
		'takes part in',
		'with',
		'character, faction',
		'event',
		'participation presence'
	],
	['happensAt', 'happens at', 'scene of', 'event', 'place', 'presence.event presence'],
	['setsOutFrom', 'sets out from', 'start of', 'event', 'place', 'journey.from'],
	['leadsTo', 'leads to', 'goal of', 'event', 'place', 'journey.to'],
	['holds', 'has', 'held by', 'character', 'item', 'possession possession'],
	['subeventOf', 'part of', 'includes', 'event', 'event', 'time.within containment acyclic'],
	['after', 'after', 'before', 'event', 'event', 'time.after'],
	['date', 'date', 'date of', 'event', 'date', 'time.date one-valued'],
	['duration', 'lasted', 'length of', 'event', 'text', 'time.duration'],
	['content', 'says', 'said in', 'event', 'claims, text', 'content'],
	['eyeColour', 'eyes', 'eyes of', 'character', 'text', 'one-valued immutable'],
	['trait', 'character', 'trait of', 'character, place, faction, item', 'text', ''],
	['detail', 'detail', 'detail of', 'character, place, event, faction, item', 'text', '']
];
/** The groups of relations that are drawn; a property's last word, where it is one of them. */
const GROUPS = ['allegiance', 'kinship', 'help', 'harm', 'knowledge', 'presence', 'possession'];

const EVENT_TYPES: Record<string, string> = {
	death: 'ends.life, once',
	killing: 'ends.life.victim',
	capture: 'begins.custody.captive',
	escape: 'ends.custody.captive, journey',
	journey: 'admits.absent, journey',
	mission: 'admits.absent',
	fight: '',
	meeting: '',
	feast: '',
	telling: 'telling',
	promise: 'planning'
};
const FACTION_TYPES = ['company', 'team', 'crew'];

/** The text of `vocabulary.yaml`. */
export function vocabularyText(): string {
	const properties = PROPERTIES.map(([id, label, inverse, domain, range, more]) => {
		const traits = more.split(' ').filter(Boolean);
		const last = traits[traits.length - 1] ?? '';
		const group = GROUPS.includes(last) ? traits.pop() : undefined;
		const drawn = group ? `, group: ${group}, edge: true` : '';
		return (
			`  - { id: ${id}, label: ${label}, inverse: ${inverse}, sentence: "A word of this story.", ` +
			`domain: [${domain}], range: [${range}], traits: [${traits.join(', ')}]${drawn}, infobox: true }`
		);
	});
	const events = Object.entries(EVENT_TYPES).map(
		([id, traits]) =>
			`  - { id: ${id}, label: ${id}, sentence: "A kind of event.", traits: [${traits}] }`
	);
	const factions = FACTION_TYPES.map(
		(id) => `  - { id: ${id}, label: ${id}, sentence: "A kind of group." }`
	);
	return [
		...['properties:', ...properties, 'eventTypes:', ...events],
		...['factionTypes:', ...factions, 'phrases:', '  one week: [P6D, P8D]', '']
	].join('\n');
}

export { FACTION_TYPES };
