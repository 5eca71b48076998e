import {isContentsLabel} from '../compose/line-kinds/contents-label.ts';
import type {StyledBlock} from './styled-block.ts';
import {asMachinery} from './title-page.ts';

/** Entries behind one another that are a list of contents; fewer may be a line of verse that a chapter is called after. */
const fewestEntries = 3;

/** Letters of the longest line that may be an entry. */
const longestEntry = 200;

/** What an entry says, without what stands before and behind it: a sign, dots, the number of its page. */
const entryLetters = (text: string): string =>
	text
		.replace(/^[\s•–·-]+/u, '')
		.replace(/[\s.…·]*\d{0,4}\s*$/u, '')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');

const isHeading = ({block}: StyledBlock): boolean => block.kind === 'heading' && block.role === undefined;

/** Takes out a list of the chapters that was typed, or made by a program that does not say so, above the first of them. */
export const dropContentsList = (blocks: readonly StyledBlock[]): readonly StyledBlock[] => {
	const titles = new Set(blocks.filter(isHeading).map(({block}) => entryLetters(block.text)));
	if (titles.size < fewestEntries) return blocks;
	const isEntry = ({block: {text, role, kind}}: StyledBlock): boolean =>
		role === undefined && kind !== 'heading' && text.length <= longestEntry && titles.has(entryLetters(text));
	const from = blocks.findIndex(isEntry);
	if (from === -1) return blocks;
	let end = from;
	let entries = 0;
	for (let index = from; index < blocks.length; index++) {
		const styled = blocks[index];
		if (!styled || !(isEntry(styled) || styled.block.text === '')) break;
		if (styled.block.text === '') continue;
		entries++;
		end = index + 1;
	}
	if (entries < fewestEntries) return blocks;
	const above = blocks.findLastIndex((styled, index) => index < from && styled.block.text !== '');
	const label = isContentsLabel(blocks[above]?.block.text ?? '') ? above : from;
	return blocks.map((styled, index) => (index >= label && index < end ? asMachinery(styled) : styled));
};
