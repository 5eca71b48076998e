import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {StyledBlock} from './styled-block.ts';
import {asMachinery} from './title-page.ts';
import {nameLetters} from '../compose/name-letters.ts';

const isHeading = ({block}: StyledBlock): boolean => block.kind === 'heading' && block.role === undefined;

const isSaid = ({block: {kind, role}}: StyledBlock): boolean =>
	role === undefined && kind !== 'blank' && kind !== 'rule' && kind !== 'image';

/**
 * A heading that is the story's title: the first thing said, the only one of its level, with headings of chapters below
 * it. Its document, and the title that it gives where none is known.
 */
export const takeTitleHeading = (
	blocks: readonly StyledBlock[],
	metadata: Metadata,
): {readonly blocks: readonly StyledBlock[]; readonly metadata: Metadata} => {
	const at = blocks.findIndex(isSaid);
	const first = blocks[at];
	if (!first || !isHeading(first)) return {blocks, metadata};
	const level = first.block.attributes?.level ?? 1;
	const others = blocks.filter((styled, index) => index > at && isHeading(styled));
	const isAlone = others.every(({block}) => (block.attributes?.level ?? 1) > level);
	const {text} = first.block;
	const isTitle = metadata.title !== null && nameLetters(text) === nameLetters(metadata.title);
	const isNextHeading = blocks.slice(at + 1).find(isSaid)?.block.kind === 'heading';
	const isFree =
		metadata.title === null && others.length > 1 && isNextHeading && readHeading(text)?.kind !== 'named';
	// The title of a story in one piece may be its only heading.
	if (!isAlone || !(isTitle || isFree)) return {blocks, metadata};
	const title = isTitle ? metadata.title : cleanLine(text);
	return {
		blocks: blocks.map((styled, index) => (index === at ? asMachinery(styled) : styled)),
		metadata: {...metadata, title},
	};
};
