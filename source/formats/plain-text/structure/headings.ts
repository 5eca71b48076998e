import {cardinals, eastern, numberOf, ordinals, roman, words} from './numerals.ts';

/** What a line says as a heading. */
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

/** Words that head a numbered division, in the languages seen in people's folders. */
const divisions =
	'chapter|chap\\.?|ch\\.?|part|pt\\.?|book|volume|vol\\.?|act|scene|canto|stave|letter|episode|adventure|day|night|section|verse|tale|story|interlude|arc|kapitel|teil|buch|band|akt|szene|brief|abschnitt|chapitre|partie|livre|tome|acte|scène|chant|lettre|capítulo|capitulo|parte|libro|tomo|acto|escena|livro|ato|cena|capitolo|atto|scena|hoofdstuk|deel|rozdział|rozdzial|część|tom|księga|kapitola|část|luku|osa|глава|часть|книга|том|действие|акт|сцена|письмо|ночь|день|розділ|частина|κεφάλαιο|μέρος|fejezet|bölüm|kısım|chương|bab|capitolul|kapittel|avsnitt';
const figures = `\\d{1,4}(?:[.,]\\d{1,2}(?!\\d)|½|[a-d](?![\\p{L}\\d]))?|${roman}|${words}`;
const numbered = new RegExp(
	`^(${divisions})\\s*(?:no?\\.|nr\\.?|#|№)?\\s*(?<=[\\s#№.])(${figures})(?![\\p{L}\\d])(.*)$`,
	'iu',
);
const ordinalFirst = new RegExp(
	`^(?:the\\s+)?(?:${ordinals}|\\d{1,3}(?:\\.|st|nd|rd|th|º|ª|e|ème|er|-я|-й|\\s))\\s*(${divisions}|kapitlet|luku)(?![\\p{L}\\d])(.*)$`,
	'iu',
);
const alone = new RegExp(
	`^(?:${ordinals}\\s+)?(?:prologue|epilogue|interlude|intermission|preface|foreword|introduction|afterword|coda|omake|side story|bonus chapter|extra chapter|outtakes?|prolog|epilog|vorwort|nachwort|zwischenspiel|prólogo|epílogo|prefacio|prefácio|prologo|epilogo|prefazione|épilogue|avant-propos|préface|postface|przedmowa|пролог|эпилог|предисловие|послесловие|интерлюдия|πρόλογος|επίλογος|プロローグ|エピローグ|序章|終章|终章|終幕|序幕|幕間|閑話|楔子|引子|番外編?|外伝|尾声|尾聲|后记|後記|あとがき|まえがき|프롤로그|에필로그|외전)(?![\\p{L}\\d])(.*)$`,
	'iu',
);
const easternDivision = new RegExp(
	`^(?:[^\\s。，、！？「」]{1,16}\\s+)?(?:正文\\s*)?第\\s*(${eastern})\\s*([章回話话节節卷幕部集夜編])(.*)$`,
	'u',
);
const korean = /^제?\s*(\d{1,4}|[일이삼사오육칠팔구십백]{1,4})\s*([장화부편권])(?![^\s.:：-])(.*)$/u;
const southern =
	/^(?:الفصل|الجزء|الباب|פרק|บทที่|अध्याय|باب|فصل)\s*([\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]{1,4}|\S{1,20})(?:\s.{0,60}|\s*[:.–—-].{0,60})?$/u;
const markdown = /^#{1,6}\s+(\S.*?)\s*#*$/u;
const between = /^(={3,})\s*([^=].{0,90}?)\s*={3,}$/u;
const pixiv = /^\[chapter:\s*(.{1,80}?)\s*\]$/iu;
const bareNumeral = new RegExp(
	`^[-~～–—([*#§・\\s]*(?:その)?(\\d{1,3}|(?=[ivxlcdm])${roman}|[一二三四五六七八九十百]{1,5}|${cardinals})[-~～–—)\\]*.:・\\s]*$`,
	'iu',
);
const plusOne = /^\+\s?1\.?$/;
const listed = new RegExp(
	`^(\\d{1,3}|(?=[ivxlcdm])${roman})(?:[.):]|\\s[-–—])\\s+([\\p{Lu}\\p{Lo}\\p{N}"“‘'].{0,70})$`,
	'iu',
);

/** Whether nothing but punctuation and a footnote's mark stands behind a number. */
const isNothing = (tail: string): boolean => /^[\s.:)\]–—=*-]*(?:\[\d{1,3}\])?[\s.]*$/u.test(tail);

/** A line without the stars, strokes and equals signs that it stands between. */
export const undecorated = (line: string): string => line.trim().replace(/^([=*_]{1,3})(.+)\1$/u, '$2');

/** Whether a line is all in capitals. */
export const isShout = (line: string): boolean => /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u.test(line);

/** What may follow a heading's number: nothing, a separator and a title, or a title without one that looks like one. */
const isTitleTail = (tail: string): boolean => {
	if (isNothing(tail)) return true;
	if (/^\s*(?:of|\/|из|von|de|sur)\s*\d{1,4}\s*\)?(?:$|[\s:.–—-])/u.test(tail) || /^\s+by\s+\S/iu.test(tail))
		return true;
	if (/^\s*[.:)：、–—~-]+\s*\S/u.test(tail)) return !/[,;]$|^[^\p{L}]*\p{Ll}.*[.!?]$/u.test(tail);
	return /^\s+[\p{Lu}\p{Lo}\p{N}"“‘'(«「【]/u.test(tail) && !/[.,;:!?]$/u.test(tail);
};

/** Counters that an archive glued to the end of a line. */
const counter = /(?<=\p{L})\d+(?:\.\d+)?[KM]?\+?$/u;

const strip = (line: string): string =>
	line
		.trim()
		.replaceAll(/^(?:<[bi]>|\[[bi]\])+|(?:<\/[bi]>|\[\/[bi]\])+$/gi, '')
		.replace(
			/^(?:\*{1,3}|_{1,3}|={1,2}|~+|-{1,3}(?=\s*\p{L})|「|【)\s*(.*?)\s*(?:\*{1,3}|_{1,3}|={1,2}|~+|-{1,3}|」|】)$/u,
			'$1',
		)
		.trim();

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
	/^[\s:：.、·]/u.test(tail) || tail === ''
		? true
		: tail.length <= 20 && !easternParticle.test(tail) && !/[。，！？…]/u.test(tail);

const readNamed = (bare: string): Heading | undefined => {
	const text = bare.replace(counter, '');
	const division = numbered.exec(text);
	if (division) {
		const [, word = '', numeral = '', tail = ''] = division;
		return isTitleTail(tail) ? named(bare, word, numberOf(numeral), isNothing(tail)) : undefined;
	}
	const single = ordinalFirst.exec(text);
	if (single)
		return isTitleTail(single[2] ?? '')
			? named(bare, single[1], null, isNothing(single[2] ?? ''))
			: undefined;
	const lone = alone.exec(text);
	if (lone) return isTitleTail(lone[1] ?? '') ? named(bare) : undefined;
	const east = easternDivision.exec(text);
	if (east) {
		const [, numeral = '', word = '', tail = ''] = east;
		return isEasternTail(tail) ? named(bare, word, numberOf(numeral)) : undefined;
	}
	const hangul = korean.exec(text);
	if (hangul)
		return isTitleTail(hangul[3] ?? '') ? named(bare, hangul[2], numberOf(hangul[1] ?? '')) : undefined;
	return southern.test(text) && !/[.!?،؟]$/u.test(text) ? named(bare) : undefined;
};

/** What a first sign can begin a heading with; sorts out most lines of prose at once. */
const mayBeHeading = /^[\p{L}\p{N}*_=~#<[【「《(§+-]/u;

/** Reads a line that stands by itself as a chapter's heading; undefined where it is prose. */
export const readHeading = (line: string): Heading | undefined => {
	const trimmed = line.trim();
	if (trimmed === '' || trimmed.length > longestHeading || !mayBeHeading.test(trimmed)) return undefined;
	const marked = markdown.exec(trimmed)?.[1] ?? between.exec(trimmed)?.[2] ?? pixiv.exec(trimmed)?.[1];
	if (marked !== undefined) {
		const title = strip(marked);
		const inner = readNamed(title);
		return /[\p{L}\p{N}]/u.test(title)
			? named(title, inner?.division, inner?.number, inner?.isBare)
			: undefined;
	}
	const bare = strip(trimmed);
	const found = readNamed(bare);
	if (found) return found;
	if (plusOne.test(bare)) return {title: bare, kind: 'numbered', number: null, division: '+', isBare: false};
	// Full-width, circled and single-sign Roman figures are figures.
	const numeral = bareNumeral.exec(bare.normalize('NFKC'))?.[1];
	if (numeral) return {title: bare, kind: 'numbered', number: numberOf(numeral), division: '', isBare: true};
	const [, figure, title = ''] = listed.exec(bare) ?? [];
	if (figure === undefined || !/^[\p{Lu}\p{Lo}\p{N}"“‘']/u.test(title) || /[.,;!?…]["”’]?$/u.test(title))
		return undefined;
	return {title: bare, kind: 'listed', number: numberOf(figure), division: '', isBare: false};
};
