/** What a line says as a heading. */
export type Heading = {
	readonly title: string;
	/** `named` by a word (Chapter, Prologue, 第一章), `numbered` by a bare numeral, which needs its neighbours. */
	readonly kind: 'named' | 'numbered';
	/** The number, where it has one; bare numerals must count up from 1. */
	readonly number: number | null;
};

const longestHeading = 80;

const roman = 'm{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})';
const numberWords =
	'(?:the\\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|thirty(?:[\\s-](?:one|two|three|four|five|six|seven|eight|nine))?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final)';

/** Words that head a numbered division, in the languages seen in people's folders. */
const divisions =
	'chapter|chap\\.?|ch\\.?|part|book|volume|act|scene|canto|stave|letter|episode|adventure|day|kapitel|teil|chapitre|partie|capítulo|capitulo|capitolo|parte|hoofdstuk|rozdział|глава|часть|κεφάλαιο|μέρος';
const numbered = new RegExp(
	`^(?:${divisions})\\s+(\\d{1,4}|${roman}|${numberWords})(?![\\p{L}\\d])(.*)$`,
	'iu',
);
const alone =
	/^(?:prologue|epilogue|interlude|intermission|preface|foreword|introduction|afterword|coda|omake|side story|prolog|epilog|prólogo|epílogo|пролог|эпилог|πρόλογος|επίλογος|序章|終章|楔子|番外|尾声)(?![\p{L}\d])(.*)$/iu;
const eastern =
	/^(?:正文\s*)?第\s*[0-9０-９一二三四五六七八九十百千零〇两]{1,7}\s*[章回話话节節卷幕部集](?![^\s:：.、])(.*)$/u;
const markdown = /^#{1,6}\s+(\S.*?)\s*#*$/u;
const bareNumeral = new RegExp(`^[-~([*#\\s]*(\\d{1,3}|(?=[ivxlcdm])${roman})[-~)\\]*.:\\s]*$`, 'iu');

/** What may follow a heading's number: nothing, a separator and a title, or a title without one that looks like one. */
const isTitleTail = (tail: string): boolean => {
	if (/^[\s.:)\]–—-]*$/u.test(tail)) return true;
	if (/^\s*[.:–—-]+\s*\S/u.test(tail)) return !/[,;]$/u.test(tail);
	return /^\s+[\p{Lu}\p{Lo}\p{N}"“]/u.test(tail) && !/[.,;!?]$/u.test(tail);
};

const strip = (line: string): string =>
	line
		.trim()
		.replace(/^(?:\*{1,3}|_{1,3}|={2,}|~+)\s*(.*?)\s*(?:\*{1,3}|_{1,3}|={2,}|~+)$/u, '$1')
		.trim();

const romanDigits: Readonly<Record<string, number>> = {i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000};

const romanValue = (numeral: string): number => {
	let total = 0;
	let previous = 0;
	for (const letter of numeral.toLowerCase().split('').reverse()) {
		const value = romanDigits[letter] ?? 0;
		total += value < previous ? -value : value;
		previous = Math.max(previous, value);
	}
	return total;
};

const numberOf = (numeral: string): number | null => {
	if (/^\d+$/.test(numeral)) return Number(numeral);
	return /^[ivxlcdm]+$/i.test(numeral) ? romanValue(numeral) : null;
};

/** Reads a line that stands by itself as a chapter's heading; undefined where it is prose. */
export const readHeading = (line: string): Heading | undefined => {
	const bare = strip(line);
	if (bare === '' || bare.length > longestHeading || /^["“«‘]/u.test(bare)) return undefined;
	const division = numbered.exec(bare);
	if (division) {
		const [, numeral = '', tail = ''] = division;
		return isTitleTail(tail) ? {title: bare, kind: 'named', number: numberOf(numeral)} : undefined;
	}
	const single = alone.exec(bare) ?? eastern.exec(bare);
	if (single) return isTitleTail(single[1] ?? '') ? {title: bare, kind: 'named', number: null} : undefined;
	const marked = markdown.exec(bare);
	if (marked) return {title: marked[1] ?? bare, kind: 'named', number: null};
	const numeral = bareNumeral.exec(bare)?.[1];
	return numeral ? {title: bare, kind: 'numbered', number: numberOf(numeral)} : undefined;
};
