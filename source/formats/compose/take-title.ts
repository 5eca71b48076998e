import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {titleOf} from './divide-document.ts';
import {splitAuthors} from './header/values.ts';
import {authorOfByLine} from './line-kinds/by-line.ts';
import {readHeading} from './line-kinds/headings.ts';
import type {RoughBlock} from './rough-block.ts';
import {nameLetters} from './name-letters.ts';
import {withoutMarks} from './without-marks.ts';

/** A document without the title of its story, and its metadata with it. */
export type TitledBlocks = {readonly blocks: readonly RoughBlock[]; readonly metadata: Metadata};

/** Headings that may begin chapters. */
const deepestLevel = 3;

const isSilent = ({kind, role, text}: RoughBlock): boolean =>
	role !== undefined || kind === 'rule' || kind === 'blank' || text === '';

const levelOf = ({kind, role, attributes}: RoughBlock): number =>
	kind === 'heading' && role === undefined ? (attributes?.level ?? 1) : Infinity;

/** Whether a block says the title of the story again, or who wrote it. */
const repeats = ({kind, text}: RoughBlock, {title, authors}: Metadata): boolean => {
	if (kind !== 'heading' && kind !== 'paragraph') return false;
	if (title !== null && nameLetters(title) !== '' && nameLetters(text) === nameLetters(title)) return true;
	const said = nameLetters(authorOfByLine(text) ?? text);
	const all = nameLetters(authors.join(''));
	return all !== '' && (said === all || authors.some(author => nameLetters(author) === said));
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

/** The author whom the block behind a title names; undefined where none does. */
const authorBehind = (blocks: readonly RoughBlock[], index: number): string | undefined => {
	const next = blocks.find((block, at) => at > index && !isSilent(block));
	return next && next.text.length <= 100 && !next.text.includes('\n') ? authorOfByLine(next.text) : undefined;
};

/** What the story is called by a heading that stands above all others alone, and is called as no chapter is. */
const titledByHeading = (blocks: readonly RoughBlock[], metadata: Metadata): Metadata => {
	const at = blocks.findIndex(block => !isSilent(block));
	const heading = blocks[at];
	const level = heading ? levelOf(heading) : Infinity;
	if (!heading || level > deepestLevel || readHeading(titleOf(heading.text))?.kind === 'named')
		return metadata;
	const others = blocks.filter(block => block !== heading && levelOf(block) <= deepestLevel);
	if (others.some(block => levelOf(block) <= level)) return metadata;
	// Above chapters stands the title, whatever a program wrote into a field that nobody sees.
	if (metadata.title !== null && others.length < 2) return metadata;
	const author = metadata.authors.length === 0 ? authorBehind(blocks, at) : undefined;
	return {
		...metadata,
		title: titleOf(withoutMarks(heading)),
		...(author !== undefined && {authors: splitAuthors(author).map(cleanLine)}),
	};
};

/**
 * Takes the title of the story off the head of its document, where it stands as a heading: a story of one piece has no
 * chapter that is called as it is. A story without a title has that heading's.
 */
export const takeTitle = (blocks: readonly RoughBlock[], said: Metadata): TitledBlocks => {
	const metadata = titledByHeading(blocks, said);
	const behind = behindTitle(blocks, metadata);
	const kept = blocks.slice(0, behind).filter(({role}) => role !== undefined);
	return {metadata, blocks: behind === 0 ? blocks : [...kept, ...blocks.slice(behind)]};
};
