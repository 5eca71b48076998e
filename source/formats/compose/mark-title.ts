import type {RoughBlock} from './rough-block.ts';
import {nameLetters, titleLetters} from './name-letters.ts';

/** Blocks that may say a title together: a number, a name, a name below it. */
const mostBlocks = 4;

/** Longest line that may be a heading, and the fewest letters of one that says only how a title begins. */
const longestHeading = 120;
const fewestLetters = 3;

const isSilent = ({kind, text, role}: RoughBlock): boolean =>
	role !== undefined || kind === 'rule' || kind === 'blank' || nameLetters(text) === '';

const isLine = ({kind, text}: RoughBlock): boolean => kind !== 'image' && text.length <= longestHeading;

const asHeading = (block: RoughBlock): RoughBlock => {
	const {align: _align, indent: _indent, ...attributes} = block.attributes ?? {};
	return {...block, kind: 'heading', attributes: {...attributes, level: 1}};
};

/**
 * Blocks of a chapter, with those that it begins with as headings where they say its title, or how it begins: the contents
 * often lead to paragraphs that are headings by their style alone.
 */
export const markTitle = (blocks: readonly RoughBlock[], title: string | null): readonly RoughBlock[] => {
	const wanted = nameLetters(title ?? '');
	if (wanted === '') return blocks;
	const found: number[] = [];
	let said = '';
	for (const [index, block] of blocks.entries()) {
		if (found.length >= mostBlocks || said === wanted) break;
		if (isSilent(block)) continue;
		if (!isLine(block) || !wanted.startsWith(said + titleLetters(block))) break;
		said += titleLetters(block);
		found.push(index);
	}
	const marked = new Set(said === wanted || said.length >= fewestLetters ? found : []);
	return blocks.map((block, index) =>
		marked.has(index) && block.kind !== 'heading' ? asHeading(block) : block,
	);
};
