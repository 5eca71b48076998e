import {lazy} from '../../core/lazy.ts';

/** What the keys of a layout type, by the sign that a United States keyboard has in the same place. */
type Layout = {
	readonly name: string;
	/** What the keys of the three rows of letters type, in the order of `rows`. */
	readonly plain: readonly string[];
	/** The same with Shift, by the sign of the United States keyboard; what is not named here is left out. */
	readonly shifted: Readonly<Record<string, string>>;
};

const rows = Array.from("qwertyuiop[]asdfghjkl;'zxcvbnm,./");
const shiftedRows = Array.from('QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?');

const letters = (text: string): readonly string[] => text.split(' ');

const shiftedFrom = (typed: readonly string[]): Layout['shifted'] =>
	Object.fromEntries(shiftedRows.map((sign, index) => [sign, typed[index] ?? '']));

/** A layout whose Shift types the capitals of its letters. `signs` names the keys that type none. */
const withCapitals = (name: string, typed: string, signs: Layout['shifted']): Layout => {
	const plain = letters(typed);
	const capitals = plain.map(letter => (/\p{Ll}/u.test(letter) ? letter.toUpperCase() : ''));
	return {name, plain, shifted: {...shiftedFrom(capitals), ...signs}};
};

/**
 * The layouts, after those of Windows and X11. Where two of them have one letter in different places, the first decides.
 */
export const layouts = lazy((): readonly Layout[] => [
	withCapitals('Russian', 'й ц у к е н г ш щ з х ъ ф ы в а п р о л д ж э я ч с м и т ь б ю .', {'?': ','}),
	withCapitals('Ukrainian', 'й ц у к е н г ш щ з х ї ф і в а п р о л д ж є я ч с м и т ь б ю .', {'?': ','}),
	// Σ is the capital of σ alone.
	withCapitals('Greek', "; ς ε ρ τ υ θ ι ο π [ ] α σ δ φ γ η ξ κ λ \u0384 ' ζ χ ψ ω β ν μ , . /", {W: ''}),
	{
		name: 'Hebrew',
		plain: letters("/ ' ק ר א ט ו ן ם פ ] [ ש ד ג כ ע י ח ל ך ף , ז ס ב ה נ מ צ ת ץ ."),
		// Shift types Latin capitals.
		shifted: {},
	},
	{
		name: 'Arabic',
		plain: letters('ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ'),
		shifted: {
			P: '\u061b',
			A: '\u0650',
			S: '\u064d',
			// It goes to the next scene, which has that sign: the sign comes before the place.
			D: ']',
			G: '\u0644\u0623',
			J: '\u0640',
			B: '\u0644\u0622',
			N: '\u0622',
			'{': '<',
			'}': '>',
			'?': '\u061f',
		},
	},
]);

/** Ligatures that keys of the Arabic layout type as two letters, or as one sign. */
export const arabicPairs = /\u0644[\u0622\u0623\u0625\u0627]/u;

const fullWidth = (): readonly (readonly [string, string])[] => [
	['\u3000', 'space'],
	...Array.from(
		{length: 0x5e},
		(_, index) => [String.fromCharCode(0xff01 + index), String.fromCharCode(0x21 + index)] as const,
	),
];

/** Zeros of the digits that Arabic and Persian keyboards type. */
const digitZeros = [0x0660, 0x06f0];

const digits = (): readonly (readonly [string, string])[] =>
	digitZeros.flatMap(zero =>
		Array.from({length: 10}, (_, digit) => [String.fromCharCode(zero + digit), String(digit)] as const),
	);

const isAscii = (text: string): boolean => /^[ -~]*$/.test(text);

/** What a layout types, with the United States keys. */
const pairsOf = ({plain, shifted}: Layout): readonly (readonly [string, string])[] => [
	...plain.map((typed, index) => [typed, rows[index] ?? ''] as const),
	...Object.entries(shifted).map(([sign, typed]) => [typed, sign] as const),
];

/** Signs that Latin keyboards have, too, and their keys, for each layout that has them elsewhere. */
const signs = lazy(
	(): ReadonlyMap<string, ReadonlyMap<string, string>> =>
		new Map(
			layouts().map(layout => {
				const elsewhere = pairsOf(layout).filter(
					([typed, key]) => typed !== '' && isAscii(typed) && typed !== key,
				);
				// The key for q types a sign of its own in Hebrew; its capital is free.
				return [layout.name, new Map(layout.name === 'Hebrew' ? [...elsewhere, ['Q', 'q']] : elsewhere)];
			}),
		),
);

type Place = {readonly key: string; readonly layout: string | null};

const byLetter = lazy(
	(): ReadonlyMap<string, Place> =>
		new Map<string, Place>([
			...[...fullWidth(), ...digits()].map(([typed, key]) => [typed, {key, layout: null}] as const),
			['\ufef5', {key: 'B', layout: 'Arabic'}],
			['\ufef7', {key: 'G', layout: 'Arabic'}],
			['\ufefb', {key: 'b', layout: 'Arabic'}],
			...layouts()
				.toReversed()
				.flatMap(layout =>
					pairsOf(layout)
						.filter(([typed]) => !isAscii(typed))
						.map(([typed, key]) => [typed, {key, layout: layout.name}] as const),
				),
		]),
);

/**
 * The key of a United States keyboard in the place of the one that was pressed; undefined where nobody knows. Letters and
 * full-width signs tell their place themselves. A sign that Latin keyboards have, too, is looked up in the layout in use.
 */
export const keyAtPlace = (key: string, layoutInUse: string | null): string | undefined =>
	byLetter().get(key)?.key ?? (layoutInUse === null ? undefined : signs().get(layoutInUse)?.get(key));

/** The layout that is in use after a key, as far as its letter tells. */
export const layoutAfter = (key: string, before: string | null): string | null =>
	/^[a-z]$/.test(key) ? null : (byLetter().get(key)?.layout ?? before);
