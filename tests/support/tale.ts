/** More of the small tale: people who are tied to each other, two who prove one, namesakes. */

const person = (id: string, names: string, claims: string) => `---
id: ${id}
kind: character
names:
${names}
claims:
${claims}
---
`;

export const VOCABULARY_OF_TIES = `
properties:
  - { id: memberOf, label: member of, inverse: has member, sentence: s, domain: [character], range: [faction], traits: [], group: allegiance, edge: true, infobox: true }
  - { id: knows, label: knows, inverse: known by, sentence: s, domain: [character], range: [character, faction], traits: [], group: knowledge, edge: true }
  - { id: sameAs, label: the same as, inverse: the same as, sentence: s, domain: [character], range: [character], traits: [identity] }
  - { id: state, label: state, inverse: state of, sentence: s, domain: [character], range: [text], traits: [] }
  - { id: alive, label: alive, inverse: alive, sentence: s, domain: [character], range: [text], traits: [one-valued, life] }
  - { id: takesPartIn, label: takes part in, inverse: with, sentence: s, domain: [character], range: [event], traits: [participation], group: presence, edge: true }
  - { id: content, label: says, inverse: said in, sentence: s, domain: [event], range: [claims, text], traits: [content] }
  - { id: before, label: before, inverse: after, sentence: s, domain: [event], range: [event], traits: [time.before] }
eventTypes:
  - { id: telling, label: telling, sentence: s, traits: [telling] }
factionTypes:
  - { id: team, label: team, sentence: s }
`;

const FOLDER = 'works/tale/characters';

/**
 * Ada knows Bo, Bo knows Cy, Cy is of the Guild as Ada is. The stranger of 2.1 proves to be Bo at
 * 2.2. `The_Guild` is also an alias of Cy.
 */
export const TIES: Record<string, string> = {
	'vocabulary.yaml': VOCABULARY_OF_TIES,
	[`${FOLDER}/Bo.md`]: person(
		'e4bo',
		`  - { text: Bo Štěrba, kind: name, cites: [p1b] }`,
		`  - { id: c10, property: knows, object: Cy, cites: [p2a] }
  - { id: c11, subject: Ada, property: knows, object: Bo, cites: [p1b] }`
	),
	[`${FOLDER}/Cy.md`]: person(
		'e5cy',
		`  - { text: The Guild, kind: alias, cites: [p2b] }
  - { text: Cy, kind: name, cites: [p2a] }`,
		`  - { id: c12, property: memberOf, object: Guild, cites: [p2b] }`
	),
	[`${FOLDER}/Stranger.md`]: person(
		'e6stranger',
		`  - { text: the stranger, kind: description, cites: [p2a] }`,
		`  - { id: c13, property: sameAs, object: Bo, cites: [p2b] }
  - { id: c14, property: knows, object: Ada, cites: [p2a] }
  - { id: c15, property: knows, object: Bo, cites: [p2b] }`
	)
};
