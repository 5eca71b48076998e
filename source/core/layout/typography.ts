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
	/** How scenes are parted: each begins a page, or an ornament stands between them, with blank rows around it or without. */
	readonly breaks: 'pages' | 'spaced' | 'tight';
	/** Whether a chapter's heading stands lower on its page, with more room below. */
	readonly sinksHeadings: boolean;
	/** Whether the heading that a chapter begins with is twice as large, where it fits so. */
	readonly enlargesHeadings: boolean;
	/** How the terminal counts columns. */
	readonly widths: Widths;
};

export type TextArea = Typography & {
	readonly rows: number;
	/** Number of pages that stand side by side, as columns. */
	readonly columnCount: number;
};

/** The plainest setting of a measure: ragged, no hyphens, a blank line between paragraphs. */
export const plainTypography = (measure: number): Typography => ({
	measure,
	isJustified: false,
	isHyphenated: false,
	paragraphs: 'spaced',
	keepsKoreanWords: false,
	ordersLines: false,
	breaks: 'pages',
	sinksHeadings: false,
	enlargesHeadings: false,
	widths: usualWidths,
});

/** The same for the same setting of lines: what their layout is remembered by. */
export const typographyKey = (typography: Typography): string => {
	const {measure, isJustified, isHyphenated, paragraphs, keepsKoreanWords, ordersLines} = typography;
	const {breaks, sinksHeadings, enlargesHeadings, widths} = typography;
	const lines = [measure, isJustified, isHyphenated, paragraphs, keepsKoreanWords, ordersLines];
	return [...lines, breaks, sinksHeadings, enlargesHeadings, widths.ambiguous, widths.joinsEmoji].join();
};

/** The same on pages of a height, one at a time. */
export const plainArea = (measure: number, rows: number): TextArea => ({
	...plainTypography(measure),
	rows,
	columnCount: 1,
});

/** Where a word may be hyphenated: offsets into it, in order. The word is letters alone, in one language. */
export type Hyphenate = (word: string) => readonly number[];
