import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {authorOfByLine} from '../compose/line-kinds/by-line.ts';
import {isContentsLabel} from '../compose/line-kinds/contents-label.ts';
import {readHeading, undecorated} from '../compose/line-kinds/headings.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {nameLetters} from '../compose/name-letters.ts';

/**
 * What a document says of itself in its own headings: a title above all chapters, a by-line below it, a list of contents
 * that is made of links to what follows.
 */
export type Shaped = {readonly blocks: readonly RoughBlock[]; readonly metadata: Metadata};

const asMachinery = (block: RoughBlock): RoughBlock => ({...block, role: 'machinery'});

const isSaid = ({kind, role, text}: RoughBlock): boolean =>
	role === undefined && kind !== 'rule' && kind !== 'blank' && text.trim() !== '';

/** Whether a block is nothing but links to places in the document. */
const isInnerLinks = ({text, spans, kind}: RoughBlock): boolean => {
	const links = spans.flatMap(span => (span.kind === 'link' && span.href.startsWith('#') ? [span] : []));
	const linked = links.reduce((sum, {start, end}) => sum + end - start, 0);
	return kind !== 'heading' && links.length > 0 && linked >= text.trim().length * 0.8;
};

/** Links in a row that make a list of contents. */
const leastLinks = 2;

/** Takes lists of contents out of what is shown, with the word above. */
const withoutContents = (blocks: readonly RoughBlock[]): readonly RoughBlock[] => {
	const shown = [...blocks];
	for (let index = 0; index < blocks.length; index++) {
		let end = index;
		while (end < blocks.length && isInnerLinks(blocks[end] ?? asBlock)) end++;
		if (end - index >= leastLinks) {
			const above = blocks[index - 1];
			const from = above && isContentsLabel(above.text) ? index - 1 : index;
			for (let at = from; at < end; at++) shown[at] = asMachinery(blocks[at] ?? asBlock);
		}
		index = Math.max(index, end - 1);
	}
	return shown;
};

const asBlock: RoughBlock = {kind: 'paragraph', text: cleanLine(''), spans: [], anchors: [], node: 0};

/** Index of the heading that is the story's title; undefined where it has none. */
const titleAt = (blocks: readonly RoughBlock[], title: string | null): number | undefined => {
	const first = blocks.findIndex(isSaid);
	const heading = blocks[first];
	if (heading?.kind !== 'heading') return undefined;
	if (title !== null) return nameLetters(heading.text) === nameLetters(title) ? first : undefined;
	const level = heading.attributes?.level ?? 1;
	const isOnly = !blocks.some(
		(block, index) => index !== first && block.kind === 'heading' && (block.attributes?.level ?? 1) <= level,
	);
	return isOnly && readHeading(heading.text) === undefined ? first : undefined;
};

/** The author whom the line below a title names, and where it stands. */
const authorBelow = (
	blocks: readonly RoughBlock[],
	title: number,
): {readonly author: string; readonly at: number} | undefined => {
	const at = blocks.findIndex((block, index) => index > title && isSaid(block));
	const author = authorOfByLine(undecorated(blocks[at]?.text ?? ''));
	return author === undefined ? undefined : {author, at};
};

/** Takes the title and the by-line out of what is shown: they are told as metadata. */
export const shapeDocument = (all: readonly RoughBlock[], known: Metadata): Shaped => {
	const blocks = withoutContents(all);
	const title = titleAt(blocks, known.title);
	if (title === undefined) return {blocks, metadata: known};
	const by = authorBelow(blocks, title);
	return {
		blocks: blocks.map((block, index) => (index === title || index === by?.at ? asMachinery(block) : block)),
		metadata: {
			...known,
			title: known.title ?? cleanLine(blocks[title]?.text ?? ''),
			authors: known.authors.length > 0 || !by ? known.authors : [cleanLine(by.author)],
		},
	};
};

/** Level of headings that begin no chapter. */
const insideChapter = 4;

/** Blocks of which the first heading is the chapter's, and all others stand inside it. */
export const asOneChapter = (blocks: readonly RoughBlock[]): readonly RoughBlock[] => {
	const first = blocks.findIndex(({kind}) => kind === 'heading');
	return blocks.map((block, index) => {
		if (block.kind !== 'heading') return block;
		const level = index === first ? 1 : Math.max(insideChapter, block.attributes?.level ?? 1);
		return {...block, attributes: {...block.attributes, level}};
	});
};
