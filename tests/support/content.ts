/** A small content folder in memory, of our own invention: two scenes, a courier and a seal. */
import type { Files } from '../../graph/content/disk';

export const VOCABULARY = `
properties:
  - { id: memberOf, label: member of, inverse: has member, sentence: s, domain: [character], range: [faction], traits: [membership], group: allegiance, edge: true, infobox: true }
  - { id: state, label: state, inverse: state of, sentence: s, domain: [character], range: [text], traits: [] }
  - { id: alive, label: alive, inverse: alive, sentence: s, domain: [character], range: [text], traits: [one-valued, life] }
  - { id: takesPartIn, label: takes part in, inverse: with, sentence: s, domain: [character], range: [event], traits: [participation], group: presence, edge: true }
  - { id: content, label: says, inverse: said in, sentence: s, domain: [event], range: [claims, text], traits: [content] }
  - { id: before, label: before, inverse: after, sentence: s, domain: [event], range: [event], traits: [time.before] }
eventTypes:
  - { id: meeting, label: meeting, sentence: s, traits: [] }
  - { id: telling, label: telling, sentence: s, traits: [telling] }
factionTypes:
  - { id: team, label: team, sentence: s }
phrases:
  one week: [P6D, P8D]
`;

export const CHAPTER = `
title: The pass
scenes:
  - { scene: 1, title: The harbour }
  - { scene: 2, title: The ridge }
passages:
  - { id: p0note, scene: 0, kind: note, gist: A word before. }
  - { id: p1a, scene: 1, gist: Somebody buys a lamp., present: [{ entity: Ada, from: "1.2" }] }
  - { id: p1b, scene: 1, gist: The buyer gives a name., pov: Ada }
  - { id: pold, scene: 1, gist: gone, removed: true }
  - { id: p2a, scene: 2, gist: They climb in the dark., present: [Ada] }
  - { id: p2b, scene: 2, kind: speech, gist: The guild is named., mentioned: [Guild] }
`;

export const ADA = `---
id: e1ada
kind: character
names:
  - { text: the buyer, kind: description, cites: [p1a] }
  - { text: Ada Brandt, kind: name, cites: [{ all: [p1b, p2a] }] }
summary:
  - { text: She buys a lamp., cites: [p1a] }
  - { text: Ada Brandt of the pass., cites: [p1b] }
claims:
  - { id: c1, property: state, value: tired, cites: [p2a, p1b] }
  - { id: c2, property: memberOf, object: Guild, cites: [p2a], until: { event: Climb, cites: [p2b] } }
---
The buyer wants light. [^p1a]

## Biography

She is of the [[Guild]]. [^p1b] [^until p2b]
`;

export const GUILD = `---
id: e2guild
kind: faction
type: team
names:
  - { text: The Guild, kind: name, cites: [p2b] }
---
`;

export const CLIMB = `---
id: e3climb
kind: event
type: telling
names:
  - { text: The climb, kind: title, cites: [p2a] }
claims:
  - { id: c3, subject: Ada, property: takesPartIn, role: climber, cites: [p2a] }
  - id: c4
    property: content
    cites: [p2b]
    content:
      - { id: c5, subject: Ada, property: alive, value: false, world: report, by: Ada }
---
`;

const WORK = 'works/tale';

/** The folder, with files put in place of others; `undefined` takes one away. */
export function contentFiles(changes: Record<string, string | undefined> = {}): Files {
	const texts = new Map(
		Object.entries({
			'site.yaml': 'name: Test\ntagline: A test.\nworks: [tale]\n',
			'vocabulary.yaml': VOCABULARY,
			[`${WORK}/work.yaml`]: 'title: Tale\nauthor: us\ntier: own\nlanguage: en\n',
			[`${WORK}/chapters/01.yaml`]: CHAPTER,
			[`${WORK}/characters/Ada.md`]: ADA,
			[`${WORK}/factions/Guild.md`]: GUILD,
			[`${WORK}/events/Climb.md`]: CLIMB
		})
	);
	for (const [name, text] of Object.entries(changes))
		if (text === undefined) texts.delete(name);
		else texts.set(name, text);
	return { texts, images: new Map() };
}
