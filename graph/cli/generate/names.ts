/** Names by rules: pronounceable, and no word is part of the names of two, so that none prints another. */
import type { Random } from '../../text/testing/random';
import { CALLINGS, LOOKS, SIGNS } from './words';

const FIRST = [
	...['b', 'br', 'd', 'dr', 'g', 'gr', 'h', 'k', 'kr', 'l', 'm', 'n', 'r', 's', 'sk', 'st'],
	...['t', 'th', 'tr', 'v', 'vr', 'y']
];
const INNER = ['b', 'd', 'g', 'k', 'l', 'm', 'n', 'r', 's', 't', 'v', 'll', 'nd', 'rn', 'st', 'lm'];
const VOWELS = ['a', 'a', 'e', 'e', 'i', 'i', 'o', 'o', 'u', 'ae', 'ei'];
const LAST = ['', '', '', 'l', 'm', 'n', 'r', 's', 'th', 'nd', 'rn', 'lk', 'sk', 'rd'];
/** Long enough to be no word of the sentences that we write. */
const LEAST_LETTERS = 5;

export class Names {
	/** In lower case: files of two pages must differ on every system. */
	private readonly taken = new Set<string>();

	constructor(private readonly random: Random) {}

	/** A word that nobody has in their name. */
	word(): string {
		for (;;) {
			const { random } = this;
			let word = random.pick(FIRST) + random.pick(VOWELS);
			for (let more = 1 + (random.below(3) === 0 ? 1 : 0); more > 0; more--)
				word += random.pick(INNER) + random.pick(VOWELS);
			word += random.pick(LAST);
			if (word.length >= LEAST_LETTERS && this.take(word))
				return word.charAt(0).toUpperCase() + word.slice(1);
		}
	}

	/** Whether a name was free; it is taken from now on. */
	take(name: string): boolean {
		const key = name.toLowerCase();
		if (this.taken.has(key)) return false;
		this.taken.add(key);
		return true;
	}

	/** `the tall cooper with the red scarf`, once each; undefined where chance finds none that is free. */
	description(): string | undefined {
		for (let tries = 0; tries < 20; tries++) {
			const { random } = this;
			const text = `the ${random.pick(LOOKS)} ${random.pick(CALLINGS)} with the ${random.pick(SIGNS)}`;
			if (this.take(text)) return text;
		}
		return undefined;
	}

	/** `The late feast at Gravo`: of a few nouns and many places, so one that is taken gets a look. */
	title(noun: string, place: string): string {
		for (const look of ['', ...LOOKS.map((word) => `${word} `)]) {
			const text = `The ${look}${noun} at ${place}`;
			if (this.take(text)) return text;
		}
		return `The ${noun} of ${this.word()}`;
	}
}
