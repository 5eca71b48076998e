import {pageGeometry, type WindowSize} from '../core/layout/page-geometry.ts';
import type {TextArea} from '../core/layout/typography.ts';
import {usualWidths, type Widths} from '../core/text/widths.ts';
import type {Preferences} from './preferences/preferences.ts';

/** How columns are counted in a window, as the terminal has answered or the reader knows better. */
export const widthsIn = (
	{widths = usualWidths}: WindowSize,
	{ambiguous}: Pick<Preferences, 'ambiguous'>,
): Widths => (ambiguous === 'auto' || widths.ambiguous === 'ascii' ? widths : {...widths, ambiguous});

/** What a reader's preferences make of a window: how its text is set. */
export const textAreaOf = (size: WindowSize, preferences: Preferences): TextArea => {
	const {justified, hyphenation, paragraphs, korean} = preferences;
	const {measure, rows} = pageGeometry(size, preferences.measure);
	return {
		measure,
		rows,
		isJustified: justified,
		isHyphenated: hyphenation === 'always' || (justified && hyphenation === 'justified'),
		paragraphs,
		keepsKoreanWords: korean === 'words',
		ordersLines: true,
		widths: widthsIn(size, preferences),
	};
};
