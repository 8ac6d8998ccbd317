import { describe, expect, it } from 'vitest';
import { ADA, CHAPTER, VOCABULARY, contentFiles } from '../../tests/support/content';
import { compile } from './compile';

const FILE = 'works/tale/declarations.yaml';
const EYES =
	"  - { id: eyes, label: eyes, inverse: eyes, sentence: s, domain: [character], range: [text], traits: [one-valued, immutable] }\n";
/** Ada's eyes are told green, then brown: c8 against c9. */
const faulty = {
	'vocabulary.yaml': VOCABULARY.replace('eventTypes:', `${EYES}eventTypes:`),
	'works/tale/characters/Ada.md': ADA.replace(
		'claims:\n',
		'claims:\n  - { id: c8, property: eyes, value: green, cites: [p1a] }\n  - { id: c9, property: eyes, value: brown, cites: [p1b] }\n'
	)
};

function check(declarations?: string, changes: Record<string, string> = {}) {
	const { graph, diagnostics } = compile(
		contentFiles({ ...faulty, ...changes, [FILE]: declarations })
	);
	return {
		graph: graph!,
		diagnostics: diagnostics.filter((d) => d.file === FILE)
	};
}
const finding = (graph: ReturnType<typeof check>['graph']) =>
	graph.findings.find((f) => f.rule === 'R16')!;

describe('declarations.yaml', () => {
	it('makes a finding a note that is intended, with its reason and where it shows', () => {
		const before = finding(check().graph);
		expect(before).toMatchObject({ severity: 'error', verdict: 'contradicts', knownFrom: [3] });
		const { graph, diagnostics } = check(
			'- { rule: R16, claims: [c8, c9], verdict: intended, reason: A potion., cites: ["2.2"] }\n'
		);
		expect(diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
		expect(finding(graph)).toMatchObject({
			id: before.id,
			severity: 'note',
			verdict: 'intended',
			declared: {
				verdict: 'intended',
				reason: 'A potion.',
				citations: [{ passages: ['p2b'] }]
			},
			// Not before the passage that shows it.
			knownFrom: [5]
		});
		expect(finding(graph).sort).toMatch(/^2\.0000005\.R16/);
	});

	it('waits for the names that its reason prints, and warns of it', () => {
		const { graph, diagnostics } = check(
			'- { rule: R16, claims: [c8, c9], verdict: intended, reason: Ada Brandt dyes them. }\n'
		);
		expect(finding(graph).knownFrom).toEqual([4]);
		expect(diagnostics).toMatchObject([{ code: 'late-name', line: 1, severity: 'warning' }]);
	});

	it('warns of what it does not find, and says what is near', () => {
		expect(
			check('- { rule: R16, claims: [c8], verdict: intended, reason: A potion. }\n').diagnostics
		).toMatchObject([
			{
				...{ code: 'unused-declaration', severity: 'warning', line: 1, column: 3 },
				mend: 'It found c8 against c9: name a claim of each side.'
			}
		]);
		expect(
			check('- { rule: R01, claims: [c1, c9], verdict: intended, reason: A ghost. }\n').diagnostics
		).toMatchObject([{ code: 'unused-declaration', mend: 'Take it out.' }]);
		const twice = '- { rule: R16, claims: [c8, c9], verdict: intended, reason: A potion. }\n';
		expect(check(twice + twice).diagnostics).toMatchObject([
			{ code: 'unused-declaration', line: 2 }
		]);
	});

	it('finds it by the pages, too', () => {
		const by = (pages: string) =>
			check(
				`- { rule: R16, claims: [c8, c9], pages: [${pages}], verdict: intended, reason: A potion. }\n`
			);
		expect(finding(by('Ada').graph).verdict).toBe('intended');
		expect(finding(by('Guild').graph).verdict).toBe('contradicts');
		expect(by('Adda').diagnostics).toMatchObject([
			{ code: 'unknown-page', mend: 'Did you mean Ada?' }
		]);
	});

	const bad: [string, string, string][] = [
		['a rule that is none', 'rule: R99, claims: [c8]', 'unknown-rule'],
		['a rule about copies', 'rule: R32, claims: [c8]', 'undeclarable'],
		['a claim that is none', 'rule: R16, claims: [c8, c99]', 'unknown-claim'],
		['neither finding nor premise', 'claims: [c8]', 'declares-what'],
		['both', 'rule: R16, claims: [c8], premise: c9', 'declares-what'],
		['no claim', 'rule: R16', 'declares-what'],
		['a premise that is none', 'premise: c8', 'no-premise'],
		['"extends" within one work', 'rule: R16, claims: [c8, c9], verdict: extends', 'extends-one-work'],
		['a verdict that no author gives', 'rule: R16, claims: [c8, c9], verdict: agrees', 'unknown-word'],
		['an empty reason', 'rule: R16, claims: [c8, c9], reason: " "', 'no-reason'],
		['a passage that is none', 'rule: R16, claims: [c8, c9], cites: [p9]', 'dangling-passage'],
		['an unknown field', 'rule: R16, claims: [c8, c9], because: x', 'unknown-field']
	];
	it.each(bad)('locates %s', (_, fields, code) => {
		const verdict = fields.includes('verdict') ? '' : ', verdict: intended';
		const reason = fields.includes('reason') ? '' : ', reason: So it is.';
		const { diagnostics, graph } = check(`# A comment.\n- { ${fields}${verdict}${reason} }\n`);
		expect(diagnostics).toMatchObject([{ code, severity: 'error', line: 2 }]);
		if (code !== 'dangling-passage' && code !== 'unknown-field')
			expect(finding(graph).verdict).toBe('contradicts');
	});
});

describe('declarations of premises', () => {
	const elder = (claim: string) => ({
		'site.yaml': 'name: Test\ntagline: A test.\nworks: [tale, elder]\n',
		'works/tale/work.yaml':
			'title: Tale\nauthor: us\ntier: own\nlanguage: en\nderivedFrom:\n  - { work: elder, mode: spin-off, cites: [p0note] }\n',
		'works/elder/work.yaml': 'title: Elder\nauthor: us\ntier: own\nlanguage: en\n',
		'works/elder/chapters/01.yaml': CHAPTER.replace(/\bp(\d|old)/g, 'q$1').replace(
			/, (present|pov|mentioned): .*/g,
			' }'
		),
		'works/elder/characters/Old_Ada.md': `---\nid: e9old\nkind: character\nnames:\n  - { text: old one, kind: description, cites: [q1a] }\nclaims:\n  ${claim}\n---\n`,
		'vocabulary.yaml': faulty['vocabulary.yaml'].replace(
			'eventTypes:',
			'  - { id: versionOf, label: version of, inverse: v, sentence: s, domain: [character], range: [character], traits: [version] }\neventTypes:'
		),
		'works/tale/characters/Ada.md': ADA.replace(
			'claims:\n',
			'claims:\n  - { id: c7, property: versionOf, object: Old_Ada, cites: [p1a] }\n  - { id: c8, property: eyes, value: green, cites: [p1a], presupposes: elder }\n'
		)
	});
	const premise = (verdict: string, claim = '- { id: d1, property: state, value: old, cites: [q1a] }') => {
		const { graph, diagnostics } = check(
			`- { premise: c8, verdict: ${verdict}, reason: Nobody looked., cites: [p1b] }\n`,
			elder(claim)
		);
		return { premise: graph.premises[0]!, findings: graph.findings, diagnostics };
	};

	it('settles one that the parent leaves open', () => {
		const { premise: found, diagnostics } = premise('extends');
		expect(diagnostics).toEqual([]);
		expect(found).toMatchObject({
			...{ status: 'extends', knownFrom: [3, 0] },
			declared: { verdict: 'extends', reason: 'Nobody looked.' }
		});
		expect(found.sort).toMatch(/^2\./);
	});

	const BROWN = '- { id: d1, property: eyes, value: brown, cites: [q1a] }';
	it('lets one that the parent contradicts be intended, and nothing else', () => {
		const { premise: found, findings } = premise('intended', BROWN);
		expect(found).toMatchObject({ status: 'intended', evidence: [{ claims: ['d1'] }] });
		expect(findings.filter((f) => f.severity === 'error')).toEqual([]);
		const refused = premise('extends', BROWN);
		expect(refused.premise.status).toBe('contradicts');
		expect(refused.diagnostics).toMatchObject([
			{ code: 'extends-contradicted', severity: 'error' }
		]);
	});

	it('is of no use where the parent agrees', () => {
		const { premise: found, diagnostics } = premise(
			'intended',
			'- { id: d1, property: eyes, value: green, cites: [q1a] }'
		);
		expect(found.status).toBe('agrees');
		expect(diagnostics).toMatchObject([{ code: 'unused-declaration', severity: 'warning' }]);
	});
});
