import {isContentsLabel} from '../../compose/line-kinds/contents-label.ts';
import {readHeading} from '../../compose/line-kinds/headings.ts';
import {isOrnament} from '../../compose/line-kinds/separators.ts';
import {blockAt, isTitlePage, looksLikeTitle, type LineBlock} from '../front-blocks.ts';
import type {LeaveOut} from '../ledger.ts';
import {isCredit} from './gutenberg-lines.ts';

/** Credits and the title page, at the top of a text of Project Gutenberg's. */

const mostBlocks = 60;
const mostLines = 4;
const longestBlock = 300;

/** Whether a heading begins a chapter, and not the title page of a volume. */
const isHeading = (first: string): boolean => {
	const heading = readHeading(first);
	return heading !== undefined && heading.kind !== 'listed' && !/^(?:tome|vol)/i.test(heading.division);
};

const isLong = ({texts}: LineBlock): boolean =>
	texts.length > mostLines || texts.join(' ').length > longestBlock;

/**
 * Leaves out credits and the title page, up to the contents, the first heading or the first long paragraph: blocks that
 * name the title, the author or the makers, and short ones that are no sentence above such a block. Others stay.
 */
export const leaveFront = (
	lines: readonly string[],
	start: number,
	end: number,
	names: readonly string[],
	leaveOut: LeaveOut,
): void => {
	let short: LineBlock[] = [];
	let isTitled = false;
	const leave = (...blocks: readonly LineBlock[]): void => {
		for (const {line, end: close} of blocks) leaveOut('title page', line, close);
	};
	for (let index = start, count = 0; index < end && count < mostBlocks; count++) {
		const block = blockAt(lines, index, end);
		const [first = ''] = block.texts;
		index = block.end;
		if (block.line >= end || isContentsLabel(first)) return;
		if (isCredit(block)) {
			leave(...short.splice(0), block);
			continue;
		}
		if (isHeading(first)) {
			if (isTitled) leave(...short);
			return;
		}
		if (isTitlePage(block, names) && !(isTitled && isOrnament(first))) {
			leave(...short.splice(0), block);
			isTitled ||= !isOrnament(first);
		} else if (isLong(block)) return;
		else if (looksLikeTitle(block)) short.push(block);
		else short = [];
	}
};
