import {cellWidth, fittingLength} from '../text/cell-width.ts';
import {breakOpportunities} from './break-opportunities.ts';
import type {BrokenLine} from './line.ts';

const trimEnd = (text: string): number => text.trimEnd().length;

/**
 * Breaks one paragraph into lines no wider than its measure, first fit: each line takes what it can hold. A word wider
 * than a line is cut between graphemes. The ranges are offsets into `text`, without the white space at line ends.
 *
 * @param text The paragraph, without hard line ends.
 * @param width Columns of the first line.
 * @param restWidth Columns of the lines after it.
 */
export const breakLines = (text: string, width: number, restWidth = width): readonly BrokenLine[] => {
	const lines: BrokenLine[] = [];
	let start = 0;
	let used = 0;
	let end = 0;
	const room = (): number => Math.max(1, lines.length === 0 ? width : restWidth);
	const endLine = (): void => {
		lines.push({
			start,
			end: start + trimEnd(text.slice(start, end)),
			isHyphenated: false,
			stretch: 0,
		});
		start = end;
		used = 0;
	};
	for (const position of breakOpportunities(text)) {
		const unit = text.slice(end, position);
		const bare = unit.slice(0, trimEnd(unit));
		const bareWidth = cellWidth(bare);
		if (used > 0 && used + bareWidth > room()) endLine();
		if (bareWidth > room()) {
			// Only the last piece of a cut word can be followed by more on its line.
			for (let rest = bare; rest !== '';) {
				const length = fittingLength(rest, room());
				if (length === rest.length) break;
				end = start + length;
				endLine();
				rest = rest.slice(length);
			}
			used = cellWidth(text.slice(start, position));
		} else {
			used += bare === unit ? bareWidth : bareWidth + cellWidth(unit.slice(bare.length));
		}
		end = position;
	}
	if (start < text.length || lines.length === 0) endLine();
	return lines;
};
