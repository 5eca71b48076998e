import {cellWidth} from './cell-width.ts';
import {usualWidths, type Widths} from './widths.ts';

/**
 * UTF-16 units that are a grapheme by themselves whatever stands beside them, and as wide in every terminal: letters,
 * digits, punctuation and spaces of scripts without marks. Most prose is made of these alone, and needs no segmenter.
 */
const script = ['Common', 'Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Arabic', 'Han', 'Hiragana']
	.concat(['Katakana', 'Hangul', 'Bopomofo', 'Yi'])
	.map(name => String.raw`\p{Script=${name}}`)
	.join('');
const plain = new RegExp(
	// Conjoining jamo make syllables; a few letters and signs extend what is before them (half-width voiced sound marks,
	// the lower half of the vertical repeat mark).
	String.raw`^(?![\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3035]|\p{Grapheme_Extend})(?=[${script}])[\p{L}\p{N}\p{P}\p{S}\p{Zs}]$`,
	'u',
);

const unknown = 255;

/** What is known of each unit; nothing in it depends on how emoji are joined, as those are not plain. */
const emptyTable = (): Uint8Array => new Uint8Array(0x1_00_00).fill(unknown);
const tables = {narrow: emptyTable(), wide: emptyTable(), ascii: emptyTable()};

const learn = (unit: number, widths: Widths): number => {
	const sign = String.fromCharCode(unit);
	return (tables[widths.ambiguous][unit] = plain.test(sign) ? cellWidth(sign, widths) : 0);
};

/** Columns of a plain UTF-16 unit; 0 for one that is not plain: it is measured with those beside it. */
export const unitWidth = (unit: number, widths = usualWidths): number => {
	const width = tables[widths.ambiguous][unit] ?? unknown;
	return width === unknown ? learn(unit, widths) : width;
};

export const isPlain = (text: string): boolean => {
	for (let index = 0; index < text.length; index++) {
		if (unitWidth(text.charCodeAt(index)) === 0) return false;
	}
	return true;
};
