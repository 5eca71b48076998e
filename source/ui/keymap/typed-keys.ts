import {isNarrow} from '../../core/text/cell-width.ts';
import {graphemes} from '../../core/text/graphemes.ts';

const bySign: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\u001b', 'escape'],
	['\u007f', 'backspace'],
	['\b', 'backspace'],
]);

/** The name of one character as a key. */
export const keyOf = (sign: string): string => {
	const known = bySign.get(sign);
	if (known !== undefined) return known;
	const code = sign.charCodeAt(0);
	return sign.length === 1 && code > 0 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : sign;
};

/** What the name of a key begins with that was pressed with Alt. */
export const alt = 'alt-';

/** The key that was pressed with Alt, or at once behind Esc: terminals send the same for both. Undefined for other keys. */
export const behindAlt = (key: string): string | undefined =>
	key.startsWith(alt) && key.length > alt.length ? key.slice(alt.length) : undefined;

/** The text that a key stands for where text is typed; undefined where it stands for none. */
export const textOf = (key: string): string | undefined => {
	if (key === 'space') return ' ';
	const isNamed = key.length > 1 && /^[a-z0-9-]+$/.test(key);
	return isNamed || behindAlt(key) !== undefined || /^\p{Cc}/u.test(key) ? undefined : key;
};

/** The keys of a text without line ends. */
const keysOfPart = (text: string): readonly string[] =>
	// The segmenter takes ten times as long.
	isNarrow(text) ? Array.from(text, keyOf) : Array.from(graphemes(text), ({segment}) => keyOf(segment));

/** The keys that a text was typed with. */
export const keysOf = (text: string): readonly string[] =>
	text.split(/(\r\n|\p{Cc})/u).flatMap(part => (part === '\r\n' ? ['enter'] : keysOfPart(part)));
