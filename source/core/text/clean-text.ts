import {oneLine} from './one-line.ts';

/**
 * The one door through which text from outside comes in: stories, names, metadata, notes, messages. What leaves here
 * holds no character that a terminal obeys, so nothing later needs to ask. It runs after all decoding (charset,
 * entities, JSON): decoding after cleaning could put a control character together again.
 */
export type CleanedText = {
	/** The text: lines end in `\n`, the only controls left are `\n` and `\t`. */
	readonly text: string;
	/** How many characters were taken out, line-end conversions not counted. */
	readonly removed: number;
};

/** Text that needs no cleaning; a superset is cleaned needlessly, never wrongly let through. */
const harmless =
	/^[\n\t\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u202f-\u205f\u3000-\u3029\u3030-\u3163\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9f]*$/;

/* eslint-disable no-control-regex, no-misleading-character-class -- control characters are what this module is about */
const lineEnds: readonly (readonly [RegExp, string])[] = [
	[/\r\r\n|\r\n?/g, '\n'],
	[/\u2029/g, '\n\n'],
	[/[\u0085\u2028\v\f]/g, '\n'],
];

/** Bold and underline as line printers made them: `X⌫X`, `_⌫X`. The letter stays, once. */
const overstrike = /_\u0008|([^\n])\u0008(?=\1)/g;

/**
 * Escape sequences that are whole, bounded and on one line. Broken ones lose only their first character below: words
 * that happen to follow a stray escape are kept.
 */
const escapeSequences =
	/\u001b[#%()*+./-]{1,2}[0-~]|(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]|(?:\u001b[\]PX^_]|[\u0090\u0098\u009d-\u009f])[^\u0000-\u001f\u007f-\u009f]{0,4096}(?:\u0007|\u001b\\|\u009c)/g;

/** C0 but newline and tab, DEL, C1, bidi embeddings, overrides and isolates. */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Characters without a shape, on whose width no two terminals agree. Joiners and direction marks stay. */
const invisibles =
	/[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e001f}\u{e0080}-\u{e0fff}]/gu;

/** Tag characters mean something only behind the black flag. */
const strayTags = /(\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f})|[\u{e0020}-\u{e007f}]/gu;

const markFloods = /(\p{M}{8})\p{M}+/gu;
const leadingMarks = /(^|\n)[\p{M}\u200c\u200d]+/gu;
const joinerFloods = /(\u200d)\u200d+|((?:\u200d[^\u200d]{1,3}){7})\u200d/gu;
/* eslint-enable no-control-regex, no-misleading-character-class */

const removals: readonly (readonly [RegExp, string])[] = [
	[overstrike, ''],
	[escapeSequences, ''],
	[controls, ''],
	[invisibles, ''],
	[strayTags, '$1'],
	[joinerFloods, '$1$2'],
	[markFloods, '$1'],
	[leadingMarks, '$1'],
];

const noncharacters = /\p{Noncharacter_Code_Point}/gu;

/** Cleans a whole text, in time linear in its length. Cleaning twice changes nothing. */
export const cleanText = (raw: string): CleanedText => {
	let text = raw;
	for (const [pattern, replacement] of lineEnds) text = text.replace(pattern, replacement);
	if (harmless.test(text)) return {text, removed: 0};
	text = text.toWellFormed().replace(noncharacters, '\ufffd');
	const before = text.length;
	for (const [pattern, replacement] of removals) text = text.replace(pattern, replacement);
	return {text, removed: before - text.length};
};

/** Cleans what is shown on one line (a name, a path, a message): runs of white space become one space. */
export const cleanLine = (raw: string): string => oneLine(cleanText(raw).text);
