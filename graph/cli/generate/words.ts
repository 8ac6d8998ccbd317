/** The words that an invented story is made of. None of them is a name. */

export const LOOKS = [
	...['tall', 'small', 'quiet', 'loud', 'grey', 'young', 'old', 'lame', 'bold', 'shy', 'stern'],
	...['merry', 'pale', 'thin', 'broad', 'late', 'hasty', 'slow', 'proud', 'humble', 'odd', 'kind']
];
export const CALLINGS = [
	...['cooper', 'weaver', 'baker', 'pilot', 'smith', 'carter', 'miller', 'tanner', 'scribe'],
	...['fisher', 'piper', 'mason', 'glazier', 'herald', 'healer', 'porter', 'rider', 'sailor'],
	...['shepherd', 'joiner', 'potter', 'clerk', 'gardener', 'ferryman', 'keeper', 'hunter']
];
export const SIGNS = [
	...['red scarf', 'blue cap', 'tin whistle', 'patched coat', 'silver ring', 'wooden leg'],
	...['grey dog', 'long knife', 'torn sleeve', 'brass lamp', 'straw hat', 'green cloak']
];
export const TRAITS = [
	...['counts everything twice', 'never sits down', 'laughs at bad news', 'sleeps lightly'],
	...['forgets no face', 'is slow to answer', 'trusts nobody at first', 'sings when alone'],
	...['keeps every promise', 'fears deep water', 'talks to animals', 'is never late']
];
/** What a place or a thing is like. */
export const MARKS = [
	...['older than it looks', 'worn smooth by hands', 'cold even in summer', 'easy to miss'],
	...['mended many times', 'smells of smoke', 'stands empty in winter', 'painted green']
];
export const EYES = ['grey', 'green', 'brown', 'blue', 'black'];
export const PLACES = ['Keep', 'Hill', 'Ford', 'Mill', 'Bridge', 'Market', 'Cove', 'Wood', ''];
export const FACTIONS = ['Guild', 'Company', 'Watch', 'League', 'Brotherhood', 'Crew'];
export const ITEMS = ['lantern', 'blade', 'ledger', 'bell', 'compass', 'cup', 'key', 'map'];

/** What people do in a passage, as a gist tells it: `Ada and Bo share a meal at Gravo.` */
export const SCENES = [
	...['share a meal', 'argue in low voices', 'wait for the rain to end', 'look over a map'],
	...['mend a boat', 'keep watch', 'count what is left', 'talk of home', 'hide from a patrol'],
	...['trade news', 'walk on without a word', 'play for small stakes']
];
export const CHAPTERS = ['road', 'winter', 'harbour', 'debt', 'gate', 'letter', 'fire', 'crossing'];

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
