import {authorOfByLine} from '../compose/line-kinds/by-line.ts';
import {isFullName, isName} from '../compose/header/title-lines.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import {dateOf} from '../compose/header/dates.ts';
import {isOrnament} from '../compose/line-kinds/separators.ts';
import {usualSize} from './plain-headings.ts';
import type {StyleRole} from './style-roles.ts';
import type {StyledBlock} from './styled-block.ts';

/** How much larger than the prose a title is, that no style names. */
const clearlyLarger = 1.25;

/** Letters of the longest title, and lines below it that belong to it. */
const longest = 100;
const mostLines = 4;

const isShort = ({block: {kind, text, role}}: StyledBlock): boolean =>
	role === undefined && kind === 'paragraph' && text !== '' && text.length <= longest;

const isCentred = ({block}: StyledBlock): boolean => block.attributes?.align === 'center';

/** What a line below a title says: who wrote it, when, or more of the title. */
const roleOfLine = ({block: {text}}: StyledBlock): StyleRole => {
	if (authorOfByLine(text) !== undefined || isName(text) || isFullName(text)) return 'author';
	return /^\d{4}-\d\d-\d\d$/.test(dateOf(text)) ? 'date' : 'subtitle';
};

/**
 * Gives the lines of a title page that are told by their looks alone the roles that styles would: a line in the middle in
 * letters larger than all others, and the lines in the middle below it.
 */
export const findTitleByLooks = (blocks: readonly StyledBlock[]): readonly StyledBlock[] => {
	const at = blocks.findIndex(({block}) => block.text !== '');
	const first = blocks[at];
	const size = usualSize(blocks);
	if (!first || first.role !== undefined || size === 0 || !isShort(first) || !isCentred(first)) return blocks;
	const {text} = first.block;
	if (first.size < size * clearlyLarger || readHeading(text)?.kind === 'named' || isOrnament(text))
		return blocks;
	const isAlone = blocks.every(
		(styled, index) => index <= at || !isShort(styled) || styled.size < first.size,
	);
	if (!isAlone) return blocks;
	const roles = new Map<number, StyleRole>([[at, 'title']]);
	for (const [index, styled] of blocks.slice(at + 1, at + 1 + mostLines * 2).entries()) {
		if (styled.block.text === '') continue;
		const isLine = isShort(styled) && isCentred(styled) && !isOrnament(styled.block.text);
		if (!isLine || readHeading(styled.block.text)?.kind === 'named' || roles.size > mostLines) break;
		roles.set(at + 1 + index, roleOfLine(styled));
	}
	return blocks.map((styled, index) => {
		const role = roles.get(index);
		return role === undefined ? styled : {...styled, role};
	});
};
