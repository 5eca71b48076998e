import type {CleanText} from '../../core/text/clean-text.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {nameLetters, titleLetters} from '../compose/name-letters.ts';

/** Blocks that may say a title together: a number, a name, a name below it. */
const mostBlocks = 4;

const isSilent = ({kind, text, role}: RoughBlock): boolean =>
	role === 'machinery' || kind === 'rule' || kind === 'blank' || nameLetters(text) === '';

/**
 * Blocks of a chapter, with those that it begins with as headings where they say its title: the contents often lead to
 * paragraphs that are headings by their style alone.
 */
export const markTitle = (blocks: readonly RoughBlock[], title: CleanText | null): readonly RoughBlock[] => {
	const wanted = nameLetters(title ?? '');
	if (wanted === '') return blocks;
	const found: number[] = [];
	let said = '';
	for (const [index, block] of blocks.entries()) {
		if (found.length >= mostBlocks || said === wanted) break;
		if (isSilent(block)) continue;
		if (!wanted.startsWith(said + titleLetters(block))) break;
		said += titleLetters(block);
		found.push(index);
	}
	const marked = new Set(said === wanted ? found : []);
	return blocks.map((block, index) =>
		marked.has(index) && block.kind !== 'heading'
			? {...block, kind: 'heading', attributes: {level: 2}}
			: block,
	);
};
