import {trimmedEnd} from '../text/blank.ts';
import {endings, isSpreadable} from './demerits.ts';
import {withCuts, withHyphens} from './divide-words.ts';
import {fitLines, fitWords, type FittedLine, type LineWidths} from './fit-lines.ts';
import type {BrokenLine} from './line.ts';
import {lineEnds} from './line-ends.ts';
import {measureText, type MeasureChoices} from './measured-text.ts';
import type {Hyphenate} from './typography.ts';

export type Justification = MeasureChoices &
	LineWidths & {
		readonly hyphenate?: Hyphenate | undefined;
	};

/** Most columns that a gap is widened by before words are hyphenated (TeX's pretolerance). */
const mostBeforeHyphens = 1;

/** Fewest columns in which words are hyphenated: narrower lines would be hyphens above all. */
const fewestForHyphens = 8;

const brokenLine = ({from, to, stretch, gaps}: FittedLine): BrokenLine => ({
	start: from.next,
	end: to.end,
	isHyphenated: to.ending === endings.hyphenated,
	stretch: isSpreadable(stretch, gaps) ? stretch : 0,
});

/**
 * Breaks one paragraph into lines that end where the measure does, all together as well as can be (see `demerits.ts`):
 * what a line misses is its `stretch`, to be spread over its gaps. The last line is left as it is, and so is one whose
 * gaps would grow by more than two columns, where nothing better can be found. Words are hyphenated if no setting without
 * hyphens keeps all gaps within one column more; words wider than a line are cut between graphemes. The ranges are offsets into `text`,
 * without the white space at line ends.
 *
 * Time and memory are proportional to the length of the text.
 *
 * @param text The paragraph, without hard line ends; one that `isJustifiable`.
 */
export const justifyLines = (
	text: string,
	{width, restWidth, hyphenate, ...choices}: Justification,
): readonly BrokenLine[] => {
	const widths = {width: Math.max(1, width), restWidth: Math.max(1, restWidth)};
	const narrowest = Math.min(widths.width, widths.restWidth);
	const measured = measureText(text, choices);
	if (measured.fit(0, widths.width) === text.length)
		return [{start: 0, end: trimmedEnd(text, 0, text.length), isHyphenated: false, stretch: 0}];
	const words = fitWords(measured, widths, mostBeforeHyphens);
	if (words) return words.map(brokenLine);
	const whole = lineEnds(measured);
	const isHyphenated = hyphenate && narrowest >= fewestForHyphens;
	const ends = isHyphenated ? withHyphens(measured, whole, hyphenate) : whole;
	return fitLines(withCuts(measured, ends, narrowest), widths).map(brokenLine);
};
