import {usualWidths, type Widths} from '../text/widths.ts';

export type Typography = {
	/** Widest line, in columns. */
	readonly measure: number;
	readonly isJustified: boolean;
	readonly isHyphenated: boolean;
	/** How paragraphs are set apart: by a blank line, or by an indent of their first line. */
	readonly paragraphs: 'spaced' | 'indented';
	/** Whether Korean lines end between words alone, as CSS says `keep-all`; else between syllables, too. */
	readonly keepsKoreanWords: boolean;
	/** Whether right-to-left lines are put in visual order and set flush right, as on every screen; a pipe gets them as they are. */
	readonly ordersLines: boolean;
	/** How the terminal counts columns. */
	readonly widths: Widths;
};

export type TextArea = Typography & {readonly rows: number};

/** The plainest setting of a measure: ragged, no hyphens, a blank line between paragraphs. */
export const plainTypography = (measure: number): Typography => ({
	measure,
	isJustified: false,
	isHyphenated: false,
	paragraphs: 'spaced',
	keepsKoreanWords: false,
	ordersLines: false,
	widths: usualWidths,
});

/** The same for the same setting of lines: what their layout is remembered by. */
export const typographyKey = (typography: Typography): string => {
	const {widths, measure, isJustified, isHyphenated, paragraphs, keepsKoreanWords, ordersLines} = typography;
	const lines = [measure, isJustified, isHyphenated, paragraphs, keepsKoreanWords, ordersLines];
	return [...lines, widths.ambiguous, widths.joinsEmoji].join();
};

/** Where a word may be hyphenated: offsets into it, in order. The word is letters alone, in one language. */
export type Hyphenate = (word: string) => readonly number[];
