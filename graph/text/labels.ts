/** Words by which the makers of files label what is not the story: notes, data of an archive, chapters. */

/** Words that are a note by themselves, however they are punctuated. */
const NOTE = /^(?:a\s*\/\s*n|author'?s?'? notes?|authors notes?|disclaimers?)(?![\p{L}\p{N}])/iu;
/** Words that begin sentences too: a note only before a colon, or alone in their line. */
const LABEL =
	/^(?:an|(?:chapter |work |end |beginning |opening )?notes?|a note from[^:\n]*|note from[^:\n]*|(?:trigger |content )?warnings?|[tc]w|summary|rating|rated|preface|foreword)\s*(?::|$)/imu;

/** Without the brackets, stars and quotation marks that dress a label up. */
const bareOf = (text: string) =>
	text.replace(/[\u2018\u2019\u00B4\u0060]/gu, "'").replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * Whether a paragraph opens as a note of the author does: "A/N", "Author's note" or "Disclaimer", or
 * "AN:", "Note:", "Warning:", "Summary:", "Rating:" and the like before a colon or alone in a line;
 * brackets, stars and quotation marks before it do not count.
 */
export function opensNote(paragraph: string): boolean {
	const bare = bareOf(paragraph);
	return NOTE.test(bare) || (LABEL.exec(bare)?.index ?? -1) === 0;
}

const END_LABEL = /^(?:(?:chapter |work |end |final )?notes?|afterword)\s*(?::|[\W_]*$)/iu;
const CLOSING =
	/\b(?:please|don't forget to|feel free to|thanks?(?: you)?)\b.*\b(?:reviews?|comments?|kudos|feedback|reading)\b|\b(?:comments?|reviews?|kudos|feedback)\b.*\b(?:appreciated|welcome|loved|make my day)\b/iu;

/** Whether a paragraph is a note of the author, or the label of one, and no other data. */
export function isNoteLabel(paragraph: string): boolean {
	const bare = bareOf(paragraph);
	return NOTE.test(bare) || END_LABEL.test(bare.split('\n', 1)[0]!);
}

/** Whether a paragraph begins what an author or an archive says after the chapter. */
export function opensEnd(paragraph: string): boolean {
	const bare = bareOf(paragraph);
	if (isNoteLabel(paragraph)) return true;
	return CLOSING.test(bare) && bare.length < 400 && !/^["“«„「]/u.test(paragraph);
}

const META =
	/^(?:(?:story |work )?(?:title|author|authors|id|url|link)|writer|pen ?name|rating|rated|(?:archive )?warnings?|categor(?:y|ies)|fandoms?|relationships?|pairings?|(?:main )?characters?|(?:additional |freeform )?tags?|language|series|collections?|stat(?:u|istic)?s|stats|(?:date )?published|posted|updated|completed|words?|word count|chapters?|kudos|comments|hits|bookmarks|reviews|fav(?:orite)?s|follows|genres?|source|publisher|release date|original publication|most recently updated|credits|produced by|summary|archive|date|crossover|beta|betas)\s*:/iu;

/** Whether a line labels data of an archive or a book site: "Rating: …", "Words: …". */
export function isMeta(line: string): boolean {
	return META.test(bareOf(line));
}

/** Whether a paragraph is a summary's label, after which the summary stands. */
export function opensSummary(paragraph: string): boolean {
	return /^summary\s*:?\s*$/iu.test(bareOf(paragraph));
}

/** Whether a short paragraph says where a text was posted. */
export function isAddress(paragraph: string): boolean {
	return /\bhttps?:\/\/\S+|\bwww\.\S+/iu.test(paragraph) && paragraph.split(/\s+/u).length < 30;
}

/** Whether a line names who wrote the text: "by Somebody". */
export function isByline(line: string): boolean {
	return (
		/^(?:(?:a )?(?:story|fic|tale|fanfiction|novel) )?(?:written )?by:?\s+\S+/iu.test(line) &&
		line.split(/\s+/u).length <= 8 &&
		!/[.!?…,;]$/u.test(line)
	);
}

const UNITS =
	'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const COUNT = `(?:\\d{1,4}|[ivxlc]+|(?:the )?(?:(?:${TENS})[- ](?:${UNITS})|${UNITS}|${TENS}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))`;
const CHAPTER = new RegExp(
	`^(?:chapter|chap\\.?|ch\\.?|part|book|volume|episode|act|adventure|stave|canto|letter|kapitel|chapitre|cap[ií]tulo|глава)\\s+(${COUNT})(?![\\p{L}\\p{N}])(.*)$`,
	'iu'
);
const NAMED =
	/^(?:prologue|epilogue|interlude|foreword|afterword|introduction|preface)(?:\s*[:.–—-].*)?$/iu;

/** "VII. THE BLUE DOOR": a number and a title in capitals. */
const NUMBERED = /^([IVXLC]+|\d{1,3})[.:]\s+(?=\P{L}*\p{Lu}{3})[^\p{Ll}]{4,}$/u;

/**
 * The number by which a line heads a chapter ("Chapter 2: The pump" → "2", "CHAPTER TWO" → "two"), its
 * name where it has none ("prologue"); undefined for a line that is no such heading. A sentence that
 * begins so ("Part two of it was worse.") is none.
 */
export function chapterOf(line: string): string | undefined {
	const bare = bareOf(line).replace(/[\s*_#=~-]+$/u, '');
	const words = bare.split(/\s+/u).length;
	if (words > 14) return undefined;
	if (NAMED.test(bare)) return /^\p{L}+/u.exec(bare)![0].toLowerCase();
	const numbered = NUMBERED.exec(bare)?.[1];
	if (numbered !== undefined) return numbered.toLowerCase();
	const [, number, rest] = CHAPTER.exec(bare) ?? [];
	if (number === undefined) return undefined;
	// What follows the number is a title after a mark, or in capitals.
	if (rest && !/^\s*(?:[:.,–—(-]|$)/u.test(rest) && !/^\s+[\p{Lu}"“'‘]/u.test(rest))
		return undefined;
	if (rest && /^[\s,]*\p{Ll}/u.test(rest)) return undefined;
	return number.toLowerCase();
}

/** The number of a line that is nothing but a section's number ("II.", "3"), else undefined. */
export function sectionOf(line: string): number | undefined {
	const [, digits, roman] =
		/^[[(*~\s-]*(?:(\d{1,3})|([IVXL]{1,7}))[\])*~.:\s-]*$/u.exec(line) ?? [];
	if (digits !== undefined) return Number(digits);
	return roman === undefined ? undefined : romanNumber(roman);
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

function romanNumber(roman: string): number {
	const values = [...roman].map((sign) => ROMAN[sign]!);
	return values.reduce(
		(sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
		0
	);
}

/** Whether a line looks like a title: short, no sentence, and most of its longer words in capitals. */
export function isTitleLike(line: string): boolean {
	const words = line.split(/\s+/u);
	if (words.length > 10 || /[.!?…,;:—–"”’»]$/u.test(line) || !/^[\p{Lu}\p{N}*_#]/u.test(line))
		return false;
	const long = words.filter((word) => /^\P{L}*\p{L}{4,}/u.test(word));
	const capital = long.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
	return capital.length >= Math.max(1, long.length * 0.8);
}

/** Whether a heading has a chapter's number and no name. */
export function isBareLabel(line: string): boolean {
	return (
		chapterOf(line) !== undefined &&
		!/[:–—-]\s*\p{L}/u.test(line) &&
		line.split(/\s+/u).length <= 3
	);
}

/** Whether a line may be a chapter's name where one is expected: a title, be it a question. */
export function isName(line: string): boolean {
	if (isTitleLike(line)) return true;
	const words = line.replace(/[?!]$/u, '').split(/[\s-]+/u);
	const capital = words.filter((word) => /^\P{L}*\p{Lu}/u.test(word));
	return (
		words.length > 1 &&
		words.length <= 10 &&
		!/[.…,;:"”’'»]$/u.test(line) &&
		!/^["“‘'«]/u.test(line) &&
		capital.length >= Math.ceil(words.length / 2)
	);
}
