import {isNarrow} from '../../core/text/cell-width.ts';
import {graphemes} from '../../core/text/graphemes.ts';
import {arabicPairs} from './layouts.ts';

const byCharacter: ReadonlyMap<string, string> = new Map([
	[' ', 'space'],
	['\r', 'enter'],
	['\n', 'enter'],
	['\t', 'tab'],
	['\u001b', 'escape'],
	['\u007f', 'backspace'],
	['\b', 'backspace'],
]);

/** The key that types a character; undefined for control characters that are no key. */
export const keyOf = (character: string): string | undefined => {
	const known = byCharacter.get(character);
	if (known !== undefined) return known;
	const code = character.charCodeAt(0);
	if (code > 0 && code <= 26) return `ctrl-${String.fromCharCode(code + 96)}`;
	return code < 0x20 || (code >= 0x80 && code < 0xa0) ? undefined : character;
};

const alt = 'alt-';

/** A key pressed together with Alt. Ctrl-C always leaves and Backspace always deletes: Alt changes neither. */
export const withAlt = (key: string): string =>
	key === 'ctrl-c' || key === 'backspace' ? key : `${alt}${key}`;

/** The text that a key types into a prompt; undefined for keys that type none. */
export const textOf = (key: string): string | undefined => {
	if (key === 'space') return ' ';
	const isNamed = key.length > 1 && /^[a-z0-9-]+$/.test(key);
	return isNamed || (key.startsWith(alt) && key !== alt) ? undefined : key;
};

const keysOfPart = (text: string): readonly (string | undefined)[] =>
	// Segmenting takes ten times as long.
	isNarrow(text) ? Array.from(text, keyOf) : Array.from(graphemes(text), ({segment}) => keyOf(segment));

const isArabicPair = new RegExp(`^${arabicPairs.source}$`, 'u');
const parts = new RegExp(String.raw`(\r\n|\p{Cc}|${arabicPairs.source})`, 'u');

/** The keys that type a text, one after another. */
export const keysOf = (text: string): readonly string[] =>
	text
		.split(parts)
		.flatMap(part => {
			if (part === '\r\n') return ['enter'];
			return isArabicPair.test(part) ? [part] : keysOfPart(part);
		})
		.filter(key => key !== undefined);
