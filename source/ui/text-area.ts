import {pageGeometry, type WindowSize} from '../core/layout/page-geometry.ts';
import type {TextArea} from '../core/layout/typography.ts';
import type {Preferences} from './preferences/preferences.ts';

/** What a reader's preferences make of a window: how its text is set. */
export const textAreaOf = (
	size: WindowSize,
	{measure: preferred, justified, hyphenation, paragraphs, korean}: Preferences,
): TextArea => {
	const {measure, rows} = pageGeometry(size, preferred);
	return {
		measure,
		rows,
		isJustified: justified,
		isHyphenated: hyphenation === 'always' || (justified && hyphenation === 'justified'),
		paragraphs,
		keepsKoreanWords: korean === 'words',
		ordersLines: true,
	};
};
