import {
	easternDivision,
	easternTitle,
	firstWords,
	hasManyWords,
	isCounted,
	koreanDivision,
	mayBeListed,
	mayBeNumbered,
	mayBeOrdered,
	mayBeUnnumbered,
	numbered,
	ofAll,
	openDivision,
	ordinalFirst,
	unnumbered,
} from './heading-patterns.ts';
import {inLatinNumerals, isCardinal, numberOf, roman} from './numerals.ts';

export type Heading = {
	/** The words, without decoration. */
	readonly title: string;
	/**
	 * `named` by a word (Chapter, Prologue, 第一章); `numbered` by a bare numeral, which needs its neighbours; `listed` by
	 * a numeral with a title (`1. Rain`), which needs them even more.
	 */
	readonly kind: 'named' | 'numbered' | 'listed';
	/** The number, where it has one; bare numerals must count up from 1. */
	readonly number: number | null;
	/** The word that names the kind of division, in lower case; empty where there is none. */
	readonly division: string;
	/** Whether a number stands alone, so that a title may follow on the lines below. */
	readonly isBare: boolean;
};

const longestHeading = 100;

const markdown = /^#{1,6}\s+(\S.*?)\s*#*$/u;
const between = /^(={3,})\s*([^=].{0,90}?)\s*={3,}$/u;
const pixiv = /^\[chapter:\s*(.{1,80}?)\s*\]$/iu;
/** A figure or two words, and the signs that may stand around a bare numeral. */
const framed = /^[-~～–—([*#§・\s]*(?:その)?([\p{L}\d]+(?:[\s-][\p{L}\d]+)?)[-~～–—)\]*.:・\s]*$/u;
const figures = new RegExp(`^(?:\\d{1,3}|${roman}|[一二三四五六七八九十百]{1,5})$`, 'iu');
const plusOne = /^\+\s?1\.?$/;
export const listed = new RegExp(
	`^(\\d{1,3}|(?=[ivxlcdm])${roman})(?:[.):]|\\s[-–—])\\s+([\\p{Lu}\\p{Lo}\\p{N}"“‘'].{0,70})$`,
	'iu',
);

/** Whether nothing but punctuation and a footnote's mark stands behind a number. */
const isNothing = (tail: string): boolean => /^[\s.:)\]–—=*-]*(?:\[\d{1,3}\])?[\s.]*$/u.test(tail);

/** A line without the stars, strokes and equals signs that it stands between. */
export const undecorated = (line: string): string => line.trim().replace(/^([=*_]{1,3})(.+)\1$/u, '$2');

export const isShout = (line: string): boolean => /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(line);

const aside = /^\s+\([^()]*\)(.*)$/u;

/** What may follow a heading's number: nothing, a separator and a title, or a title without one that looks like one. */
export const isTitleTail = (tail: string): boolean => {
	if (isNothing(tail)) return true;
	// An aside is no title: “Ch. 9 (2,000 words) will be up soon” goes on as a sentence does.
	const [, behind] = aside.exec(tail) ?? [];
	if (behind !== undefined) return isTitleTail(behind);
	// eFiction writes `Chapter 1 by penname`.
	if (ofAll().test(tail) || /^\s+by\s+\S/iu.test(tail)) return true;
	if (/^\s*[.:)：、–—~|｜·•»-]+\s*\S/u.test(tail)) return !/[,;]$|^[^\p{L}]*\p{Ll}.*[.!?]$/u.test(tail);
	return /^\s+[\p{Lu}\p{Lo}\p{N}"“‘'(«「【]/u.test(tail) && !/[.,;:!?]$/u.test(tail);
};

/** Counters that an archive glued to the end of a line. */
const counter = /(?<=\p{L})\d+(?:\.\d+)?[KM]?\+?$/u;

/** What transcribers put behind a heading: a picture, the end of a bracket that was opened above. */
const transcribed = /\s*\[illustration[^\]]*\]$|^(?<whole>[^[\]]+)\]$/iu;

/** Tags at either end of a line, which few lines have any of. */
const withoutTags = (line: string): string =>
	line.includes('<') || line.includes('[')
		? line.replaceAll(/^(?:<[bi]>|\[[bi]\])+|(?:<\/[bi]>|\[\/[bi]\])+$/gi, '')
		: line;

/** Signs that begin what a heading is dressed in: a quick look before the thorough one. */
const dressed = /^[*_=~「【-]/u;

const strip = (line: string): string => {
	const bare = withoutTags((line.endsWith(']') ? line.replace(transcribed, '$<whole>') : line).trim());
	if (!dressed.test(bare)) return bare.trim();
	return bare
		.replace(
			/^(?:\*{1,3}|_{1,3}|={1,2}|~+|-{1,3}(?=\s*\p{L})|「|【)\s*(.*?)\s*(?:\*{1,3}|_{1,3}|={1,2}|~+|-{1,3}|」|】)$/u,
			'$1',
		)
		.trim();
};

/** A heading that is known by more than its number. */
export const named = (
	title: string,
	division = '',
	number: number | null = null,
	isBare = false,
): Heading => ({
	title,
	kind: 'named',
	number,
	division: division.toLowerCase(),
	isBare,
});

const easternParticle = /^[のがはをにで的是里中也,，。、！？]/u;

/** Whether an Eastern heading's tail, which may follow without a space, reads like a title. */
const isEasternTail = (tail: string): boolean =>
	/^(?:[\s:：.、·]|。[^。！？…]{1,20}$)/u.test(tail) || tail === ''
		? true
		: tail.length <= 20 && !easternParticle.test(tail) && !/[。，！？…]/u.test(tail);

/** A heading whose words stand in the patterns for alphabets. */
const readWords = (bare: string, text: string, words: readonly string[]): Heading | undefined => {
	const counted = mayBeNumbered(words) ? numbered().exec(text) : null;
	const [, division, numeral = '', title = ''] = counted ?? [];
	if (division !== undefined && isCounted(division, numeral))
		return isTitleTail(title) ? named(bare, division, numberOf(numeral), isNothing(title)) : undefined;
	const ordered = mayBeOrdered(words, text) ? ordinalFirst().exec(text) : null;
	const [, single, tail = ''] = ordered ?? [];
	if (single !== undefined) return isTitleTail(tail) ? named(bare, single, null, isNothing(tail)) : undefined;
	const [, rest] = (mayBeUnnumbered(words) ? unnumbered().exec(text) : null) ?? [];
	return rest !== undefined && isTitleTail(rest) ? named(bare) : undefined;
};

const readNamed = (
	bare: string,
	words = firstWords(bare),
	latin = inLatinNumerals(bare),
): Heading | undefined => {
	const text = latin.replace(counter, '');
	const found = readWords(bare, text, words);
	if (found) return found;
	const east = text.includes('第') ? easternDivision().exec(text) : null;
	if (east) {
		const [, numeral = '', word = '', tail = ''] = east;
		return isEasternTail(tail) ? named(bare, word, numberOf(numeral)) : undefined;
	}
	if (/^\p{Script=Han}/u.test(text) && easternTitle().test(text)) return named(bare);
	const hangul = koreanDivision().exec(text);
	if (hangul)
		return isTitleTail(hangul[3] ?? '') ? named(bare, hangul[2], numberOf(hangul[1] ?? '')) : undefined;
	return openDivision().test(text) && !/[.!?،؟]$/u.test(text) ? named(bare) : undefined;
};

/** What a first sign can begin a heading with; sorts out most lines of prose at once. */
const mayBeHeading = /^[\p{L}\p{N}*_=~#<[【「《(§+-]/u;

/**
 * Reads a line that stands by itself as a chapter's heading; undefined where it is prose.
 *
 * @param longest - UTF-16 units that it may have.
 */
export const readHeading = (line: string, longest = longestHeading): Heading | undefined => {
	const trimmed = line.trim();
	if (trimmed === '' || trimmed.length > longest || !mayBeHeading.test(trimmed)) return undefined;
	const marked = markdown.exec(trimmed)?.[1] ?? between.exec(trimmed)?.[2] ?? pixiv.exec(trimmed)?.[1];
	if (marked !== undefined) {
		const title = strip(marked);
		const inner = readNamed(title);
		return /[\p{L}\p{N}]/u.test(title)
			? named(title, inner?.division, inner?.number, inner?.isBare)
			: undefined;
	}
	const bare = strip(trimmed);
	const words = firstWords(bare);
	const latin = inLatinNumerals(bare);
	const found = readNamed(bare, words, latin);
	if (found) return found;
	if (plusOne.test(bare)) return {title: bare, kind: 'numbered', number: null, division: '+', isBare: false};
	// Full-width, circled and single-sign Roman figures are figures.
	const numeral = hasManyWords(words) ? undefined : framed.exec(latin.normalize('NFKC'))?.[1];
	if (numeral !== undefined && (figures.test(numeral) || isCardinal(numeral)))
		return {title: bare, kind: 'numbered', number: numberOf(numeral), division: '', isBare: true};
	const [, figure, title = ''] = (mayBeListed(latin) ? listed.exec(latin) : null) ?? [];
	if (figure === undefined || !/^[\p{Lu}\p{Lo}\p{N}"“‘']/u.test(title) || /[.,;!?…]["”’]?$/u.test(title))
		return undefined;
	return {title: bare, kind: 'listed', number: numberOf(figure), division: '', isBare: false};
};
