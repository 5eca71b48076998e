/** Text that is gathered and not shown: a font's name, a field's code. `take` is told of it whenever there is more. */
export type Collector = {text: string; readonly take?: (text: string) => void};

/** How a paragraph is set. */
export type ParagraphState = {
	readonly align: 'start' | 'center' | 'end' | 'left' | 'right';
	readonly style: number;
	readonly outline: number | undefined;
	readonly isInTable: boolean;
	readonly before: number;
	readonly after: number;
	readonly listLevel: number;
	readonly border: 'top' | 'bottom' | 'side' | undefined;
	readonly hasTop: boolean;
	readonly hasBottom: boolean;
	readonly isFrame: boolean;
	readonly startsPage: boolean;
	readonly isRightToLeft: boolean;
	readonly isDropCap: boolean;
};

export const plainParagraph: ParagraphState = {
	align: 'start',
	style: 0,
	outline: undefined,
	isInTable: false,
	before: 0,
	after: 0,
	listLevel: 0,
	border: undefined,
	hasTop: false,
	hasBottom: false,
	isFrame: false,
	startsPage: false,
	isRightToLeft: false,
	isDropCap: false,
};

/** How letters are set. */
export type LetterState = {
	readonly isBold: boolean;
	readonly isItalic: boolean;
	readonly isStruck: boolean;
	readonly isSmallCaps: boolean;
	readonly isSuperscript: boolean;
	readonly isHidden: boolean;
	readonly isDeleted: boolean;
	readonly font: number;
	/** Half points. */
	readonly size: number;
	/** Windows' number of a language; 0 where none is said. */
	readonly language: number;
};

export const plainLetters: LetterState = {
	isBold: false,
	isItalic: false,
	isStruck: false,
	isSmallCaps: false,
	isSuperscript: false,
	isHidden: false,
	isDeleted: false,
	font: -1,
	size: 24,
	language: 0,
};

/** What holds in a group, and again behind the groups inside of it. */
export type GroupState = {
	readonly letters: LetterState;
	readonly paragraph: ParagraphState;
	/** Where text goes: into a paragraph, or into a collector. */
	readonly collector: Collector | undefined;
	/** Where the text of a group goes that is not the text of the group around it. */
	readonly outer: Collector | undefined;
	/** Which table of the file's head the group is in. */
	readonly table: 'fonts' | 'styles' | 'info' | undefined;
	/** The field that it is in, with the address that its code names. */
	readonly field: {href: string | null} | undefined;
	/** The shape that it is in: what is known of it, and where its picture is. */
	readonly shape:
		{alt: string; picture: {readonly from: number; readonly to: number} | undefined} | undefined;
	/** Characters that stand behind `\u` for programs that do not know it. */
	readonly fallback: number;
};

export const firstState: GroupState = {
	letters: plainLetters,
	paragraph: plainParagraph,
	collector: undefined,
	outer: undefined,
	table: undefined,
	field: undefined,
	shape: undefined,
	fallback: 1,
};

/** A switch is on without a number and with any but 0. */
const isOn = (parameter: number | undefined): boolean => parameter !== 0;

type Letters = (parameter: number | undefined) => Partial<LetterState>;

/** Words that say how letters are set. */
export const letterWords: ReadonlyMap<string, Letters> = new Map<string, Letters>([
	['b', on => ({isBold: isOn(on)})],
	['i', on => ({isItalic: isOn(on)})],
	['strike', on => ({isStruck: isOn(on)})],
	['striked', on => ({isStruck: isOn(on)})],
	['scaps', on => ({isSmallCaps: isOn(on)})],
	['v', on => ({isHidden: isOn(on)})],
	['deleted', on => ({isDeleted: isOn(on)})],
	['super', on => ({isSuperscript: isOn(on)})],
	['up', by => ({isSuperscript: isOn(by)})],
	['sub', () => ({isSuperscript: false})],
	['nosupersub', () => ({isSuperscript: false})],
	['f', font => ({font: font ?? 0})],
	['fs', size => ({size: size ?? 24})],
	['lang', language => ({language: language ?? 0})],
]);

type Paragraph = (parameter: number | undefined, state: ParagraphState) => Partial<ParagraphState>;

/** Switches a border off that was begun. */
const noBorder: Paragraph = (_, {border}) =>
	border === 'top'
		? {hasTop: false}
		: border === 'bottom'
			? {hasBottom: false}
			: border === 'side'
				? {isFrame: false}
				: {};

/** Words that say how a paragraph is set. */
export const paragraphWords: ReadonlyMap<string, Paragraph> = new Map<string, Paragraph>([
	['pard', () => plainParagraph],
	['s', style => ({style: style ?? 0})],
	['outlinelevel', level => ({outline: level ?? 0})],
	['qc', () => ({align: 'center'})],
	['qr', () => ({align: 'right'})],
	['ql', () => ({align: 'left'})],
	['qj', () => ({align: 'start'})],
	['intbl', on => ({isInTable: isOn(on)})],
	['sb', twips => ({before: (twips ?? 0) / 20})],
	['sa', twips => ({after: (twips ?? 0) / 20})],
	['ilvl', level => ({listLevel: Math.max(0, Math.min(8, level ?? 0))})],
	['brdrt', () => ({border: 'top', hasTop: true})],
	['brdrb', () => ({border: 'bottom', hasBottom: true})],
	['brdrl', () => ({border: 'side', isFrame: true})],
	['brdrr', () => ({border: 'side', isFrame: true})],
	['box', () => ({border: 'side', isFrame: true})],
	['brdrnone', noBorder],
	['brdrnil', noBorder],
	['pagebb', on => ({startsPage: isOn(on)})],
	['rtlpar', () => ({isRightToLeft: true})],
	['ltrpar', () => ({isRightToLeft: false})],
	['dropcapli', lines => ({isDropCap: (lines ?? 0) > 0})],
]);

/** Words that stand for a character. */
export const textWords: ReadonlyMap<string, string> = new Map([
	['emdash', '—'],
	['endash', '–'],
	['lquote', '‘'],
	['rquote', '’'],
	['ldblquote', '“'],
	['rdblquote', '”'],
	['bullet', '•'],
	['emspace', ' '],
	['enspace', ' '],
	['qmspace', ' '],
	['tab', '\t'],
	['zwj', '\u200d'],
	['zwnj', '\u200c'],
	['ltrmark', '\u200e'],
	['rtlmark', '\u200f'],
]);

/** Signs behind a backslash that stand for a character. */
export const signWords: Readonly<Record<string, string>> = {
	'~': '\u00a0',
	_: '\u2011',
	'\\': '\\',
	'{': '{',
	'}': '}',
	'\t': '\t',
};
