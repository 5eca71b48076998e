import type {Metadata} from '../../core/story/story.ts';
import {authorOfByLine} from './line-kinds/by-line.ts';
import {readHeading} from './line-kinds/headings.ts';
import {titleOf} from './divide-document.ts';
import type {RoughBlock} from './rough-block.ts';

/** A document without the title of its story, and its metadata with it. */
export type TitledBlocks = {readonly blocks: readonly RoughBlock[]; readonly metadata: Metadata};

/** Headings that may begin chapters. */
const deepestLevel = 3;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const isSilent = ({kind, role, text}: RoughBlock): boolean =>
	role !== undefined || kind === 'rule' || kind === 'blank' || text === '';

const levelOf = ({kind, role, attributes}: RoughBlock): number =>
	kind === 'heading' && role === undefined ? (attributes?.level ?? 1) : Infinity;

/** Whether a block says the title of the story again, or who wrote it. */
const repeats = ({kind, text}: RoughBlock, {title, authors}: Metadata): boolean => {
	if (kind !== 'heading' && kind !== 'paragraph') return false;
	if (title !== null && lettersOf(title) !== '' && lettersOf(text) === lettersOf(title)) return true;
	const said = lettersOf(authorOfByLine(text) ?? text);
	const all = lettersOf(authors.join(''));
	return all !== '' && (said === all || authors.some(author => lettersOf(author) === said));
};

/** Index of the first block of the story behind its title and by-line; 0 where it does not begin with them. */
const behindTitle = (blocks: readonly RoughBlock[], metadata: Metadata): number => {
	let behind = 0;
	for (const [index, block] of blocks.entries()) {
		if (isSilent(block)) continue;
		if (!repeats(block, metadata)) break;
		behind = index + 1;
	}
	return behind;
};

/** Index of a heading that stands above all others alone, and says what no chapter is called; -1 where there is none. */
const loneHeading = (blocks: readonly RoughBlock[]): number => {
	const at = blocks.findIndex(block => !isSilent(block));
	const block = blocks[at];
	const level = block ? levelOf(block) : Infinity;
	if (!block || level > deepestLevel || readHeading(titleOf(block.text))?.kind === 'named') return -1;
	return blocks.some((other, index) => index !== at && levelOf(other) <= level) ? -1 : at;
};

const without = (blocks: readonly RoughBlock[], from: number, to: number): readonly RoughBlock[] => [
	...blocks.slice(0, from),
	...blocks.slice(from, to).filter(({role}) => role !== undefined),
	...blocks.slice(to),
];

/**
 * Takes the title of the story off the head of its document, where it stands as a heading: a story of one piece has no
 * chapter that is called as it is. A story without a title has that heading's.
 */
export const takeTitle = (blocks: readonly RoughBlock[], metadata: Metadata): TitledBlocks => {
	if (metadata.title === null) {
		const at = loneHeading(blocks);
		const heading = blocks[at];
		if (heading) return takeTitle(blocks, {...metadata, title: titleOf(heading.text)});
	}
	const behind = behindTitle(blocks, metadata);
	return {metadata, blocks: without(blocks, 0, behind)};
};
