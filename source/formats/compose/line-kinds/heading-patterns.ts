import {languages} from '../../../languages/languages.ts';
import {lazy} from '../../../core/lazy.ts';
import {alternatives, itemsOf, lazyPattern, wordsOf} from '../../../languages/story-words.ts';
import {eastern, easternFigures, numberWords, ordinals, roman} from './numerals.ts';

/** What headings with a word look like, by the words of all languages. */

/** Words that name a division; the full stop of an abbreviation may be missing. */
const divisions = (): string =>
	wordsOf('divisions')
		.map(word => word.replace(/\.$/, '\\.?'))
		.join('|');

/** `Chapter 12: Rain`: the division, its number, what follows. */
export const numbered = lazy(() => {
	const figures = `\\d{1,4}(?:[.,]\\d{1,2}(?!\\d)|½|[a-d](?![\\p{L}\\d]))?|${roman}|${numberWords()}`;
	return new RegExp(
		`^(${divisions()})\\s*(?:no?\\.|nr\\.?|#|№)?\\s*(?<=[\\s#№.])(${figures})(?![\\p{L}\\d])(.*)$`,
		'iu',
	);
});

/** For each language its names of divisions and its number words, whole. */
const countingWords = lazy(() =>
	languages.flatMap(({divisions: names, cardinals, largeNumbers, tens, ordinals: inOrder, article}) => {
		const words = [cardinals, largeNumbers, tens, inOrder].filter(list => list !== undefined);
		if (names === undefined || words.length === 0) return [];
		const first = words.join(', ').replaceAll(', ', '|').replaceAll(' ', '[\\s-]');
		const before = article === undefined ? '' : `(?:${article}\\s+)?`;
		return {
			divisions: new Set(itemsOf(names)),
			number: new RegExp(`^${before}(?:${first})(?:[\\s-]\\p{L}+)?$`, 'iu'),
		};
	}),
);

const isFigure = new RegExp(`^(?:\\d.*|${roman})$`, 'iu');

/** Whether a division and a numeral are of one language: `Kapitel to` is Danish, `Letter to` is none. */
export const isCounted = (division: string, numeral: string): boolean =>
	isFigure.test(numeral) ||
	countingWords().some(
		({divisions: names, number}) =>
			number.test(numeral) && [division, `${division}.`].some(name => names.has(name.toLowerCase())),
	);

/** The same without a space before its figures, or with a sign there that is none of a number: `Chapter-1`. */
export const oddNumber = lazyPattern(
	() =>
		`^(${divisions()})(?:[\\s.:_–—-]{0,3}(?=\\d)|[.:_–—-])(\\d{1,4}|(?=[ivxlc])${roman})(?![\\p{L}\\d])(.*)$`,
	'iu',
);

/** The title of a story before the heading of a chapter: the title, the heading. */
export const storyBefore = lazyPattern(
	() =>
		`^(\\S.{0,59}?)\\s*[-–—:|,~(]\\s*((?:${divisions()})(?:[\\s.:_–—-]*(?:\\d{1,4}|${roman})|[\\s.:_–—-]+(?:${numberWords()}))(?![\\p{L}\\d]).{0,80})$`,
	'iu',
);

/** A word behind what may part a story's title from a heading. */
const partedWord = /[-–—:|,~(]\s*(\p{L}+)/gu;

/** Whether a word is a division, or one with its number in Roman numerals behind it: `ChapterXII`. */
const namesDivision = (word: string): boolean => {
	const known = divisionWords();
	const [numeral = ''] = /[ivxlcdm]*$/i.exec(word) ?? [];
	for (let end = word.length; end >= word.length - numeral.length && end > 0; end--)
		if (known.has(word.slice(0, end).toLowerCase())) return true;
	return false;
};

/** Whether `storyBefore` may match a line: a short look before the longest of the patterns. */
export const mayHaveStoryBefore = (line: string): boolean =>
	[...line.matchAll(partedWord)].some(([, word = '']) => namesDivision(word));

/** `First Chapter`, `2. Kapitel`: the division, what follows. */
export const ordinalFirst = lazy(() => {
	const number = `${ordinals()}|\\d{1,3}(?:\\.|\\s|${alternatives('ordinalEndings')})`;
	return new RegExp(
		`^(?:(?:${alternatives('article')})\\s+)?(?:${number})\\s*(${divisions()}|${alternatives('ordinalDivisions')})(?![\\p{L}\\d])(.*)$`,
		'iu',
	);
});

/** `Prologue`, `Second Interlude`: what follows. */
export const unnumbered = lazyPattern(
	() => `^(?:${ordinals()}\\s+)?(?:${alternatives('titles')})(?![\\p{L}\\d])(.*)$`,
	'iu',
);

const startsOf = (words: readonly string[]): ReadonlySet<string | undefined> =>
	new Set(words.map(word => /^\p{L}+/u.exec(word)?.[0]));

/** First words of headings that begin with the name of a division. */
export const divisionWords = lazy(() => startsOf(wordsOf('divisions')));

/** First words of what an ordinal may stand before, and of titles without a number. */
const orderedWords = lazy(() => startsOf([...wordsOf('divisions'), ...wordsOf('ordinalDivisions')]));
const articles = lazy(() => startsOf(wordsOf('article')));
const titleWords = lazy(() => startsOf(wordsOf('titles')));

/** The longest ordinal before the name of a division is “the twenty-first”. */
const mostFirstWords = 4;

/** What stands behind an apostrophe begins neither a division nor a title. */
const nextWord = /(?<!['’])\p{L}+/gu;

/** The first words of a line in lower case, four at most: what the short looks take. */
export const firstWords = (text: string): readonly string[] => {
	const found: string[] = [];
	// `matchAll` would copy the pattern for each of a million lines.
	nextWord.lastIndex = 0;
	while (found.length < mostFirstWords) {
		const [word] = nextWord.exec(text) ?? [];
		if (word === undefined) break;
		found.push(word.toLowerCase());
	}
	return found;
};

/**
 * Short looks before the three long patterns above, by the first words of a line: each takes a millisecond or two when it
 * is first used.
 */
export const mayBeNumbered = ([first]: readonly string[]): boolean => divisionWords().has(first);

export const mayBeOrdered = (first: readonly string[], text: string): boolean => {
	const last = first.findLastIndex(word => orderedWords().has(word));
	if (last === -1) return false;
	// An ordinal in letters stands before the division, behind an article.
	const earliest = /^\D{0,8}\d/.test(text) ? 0 : articles().has(first[0]) ? 2 : 1;
	return last >= earliest;
};

export const mayBeUnnumbered = (first: readonly string[]): boolean =>
	first.some(word => titleWords().has(word));

/** Whether one of the three patterns may match a line. */
export const hasHeadingWord = (first: readonly string[], text: string): boolean =>
	mayBeNumbered(first) || mayBeOrdered(first, text) || mayBeUnnumbered(first);

/** Whether a line may begin with a numeral before a title: a short look for every line that begins with I. */
export const mayBeListed = (line: string): boolean => /^[\divxlcdm]+\s*[.):–—-]/i.test(line);

/** Whether there are more words than a numeral has. */
export const hasManyWords = (first: readonly string[]): boolean => first.length > 2;

const countersAfter = (mark: string): string =>
	languages.map(({ordinalMark, counters = ''}) => (ordinalMark === mark ? counters : '')).join('');

/** `第三章 雨`: the numeral, the counter, what follows. */
export const easternDivision = lazyPattern(
	() =>
		`^(?:[^\\s。，、！？「」]{1,16}\\s+)?(?:正文\\s*)?第\\s*(${eastern})\\s*(?:のお?)?([${countersAfter('第')}])(.*)$`,
	'u',
);

const easternTitles = (): string =>
	languages
		.filter(({ordinalMark}) => ordinalMark === '第')
		.flatMap(({titles}) => itemsOf(titles))
		.join('|');

/** `番外三 雪`, `番外篇（上）`: a title that may be counted. */
export const easternTitle = lazyPattern(
	() =>
		`^(?:${easternTitles()})[篇编編]?\\s*(?:之?${eastern}|[（(]?[上中下${easternFigures}][)）]?)?(?:[\\s:：、·—–-].{0,40})?$`,
	'u',
);

/** `卷一 雨`, `一章 雨`: a division without the mark of an ordinal; the numeral before it or behind. */
export const easternUnmarked = lazyPattern(
	() => `^(?:[卷部篇]之?(${eastern})|(${eastern})[${countersAfter('第')}])(?:[\\s:：、·].{0,40})?$`,
	'u',
);

/** `一、雨`, `12 雨`: a numeral and a title without a full stop between them. */
export const easternListed = new RegExp(
	`^(${eastern})(?:[、．.:：]\\s*|\\s+)([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}《「『“].{0,40})$`,
	'u',
);

/** `제3장 비`: the numeral, the counter, what follows. */
export const koreanDivision = lazyPattern(
	() => `^제?\\s*(\\d{1,4}|[일이삼사오육칠팔구십백]{1,4})\\s*([${countersAfter('제')}])(?![^\\s.:：-])(.*)$`,
	'u',
);

/** `الفصل الأول`: a division and a numeral of any kind. */
export const openDivision = lazyPattern(
	() =>
		`^(?:${alternatives('openDivisions')})\\s*([\\d\\u0660-\\u0669\\u06f0-\\u06f9\\u0966-\\u096f\\u0e50-\\u0e59]{1,4}|\\S{1,20})(?:\\s.{0,60}|\\s*[:.–—-].{0,60})?$`,
	'u',
);

/** What parts a number from the number of all parts: `3 of 7`. */
export const ofAll = lazyPattern(
	() => `^\\s*(?:\\/|${alternatives('of')})\\s*\\d{1,4}\\s*\\)?(?:$|[\\s:.–—-])`,
	'u',
);
