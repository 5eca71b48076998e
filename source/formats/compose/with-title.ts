import type {CleanText} from '../../core/text/clean-text.ts';
import type {RoughBlock} from './rough-block.ts';
import {nameLetters, titleLetters} from './name-letters.ts';

/** Headings above the prose among which a chapter's title may stand, number and name apart. */
const mostHeadings = 4;

const headingOf = (title: CleanText): RoughBlock => ({
	kind: 'heading',
	text: title,
	spans: [],
	anchors: [],
	node: 0,
});

/** How many blocks at the beginning are the title: headings that say together what the contents say. */
const countTitleBlocks = (blocks: readonly RoughBlock[], title: string): number => {
	const wanted = nameLetters(title);
	let said = '';
	for (const [index, block] of blocks.slice(0, mostHeadings).entries()) {
		if (block.kind !== 'heading') break;
		said += titleLetters(block);
		if (said !== '' && (said === wanted || said.endsWith(wanted))) return index + 1;
	}
	const [first] = blocks;
	const own = first ? titleLetters(first) : '';
	// Either may say more than the other: “I” and “I: The Inn”.
	return first?.kind === 'heading' && own !== '' && (wanted.startsWith(own) || own.startsWith(wanted))
		? 1
		: 0;
};

/** Blocks below a number among which the name may stand that the contents have beside it. */
const mostAbove = 12;

/** Whether another heading below says what the first one lacks of the title: with the whole title above, it would be doubled. */
const isCompletedBelow = ([first, ...others]: readonly RoughBlock[], title: string): boolean => {
	const own = first ? titleLetters(first) : '';
	const [wanted, below] = [nameLetters(title), others.slice(0, mostAbove)];
	return (
		wanted.startsWith(own) &&
		below.some(block => block.kind === 'heading' && titleLetters(block) === wanted.slice(own.length))
	);
};

/** Blocks of a chapter that begin with its title as a heading: the one that is there, or a new one. */
export const withTitle = (blocks: readonly RoughBlock[], title: CleanText | null): readonly RoughBlock[] => {
	if (title === null) return blocks;
	const skipped = blocks.findIndex(({kind}) => kind !== 'rule' && kind !== 'blank');
	const from = Math.max(0, skipped);
	const shown = blocks.slice(from);
	const count = countTitleBlocks(shown, title);
	if (count === 0) {
		// A division may have a picture between its title and that of its first chapter.
		const above = shown.findIndex(({kind}) => kind !== 'heading' && kind !== 'image');
		const isHeaded = shown
			.slice(0, Math.max(0, above))
			.some(block => block.kind === 'heading' && titleLetters(block) === nameLetters(title));
		return isHeaded ? shown : [headingOf(title), ...shown];
	}
	const said = shown.slice(0, count);
	const [first] = said;
	if (!first || count > 1) return shown;
	const isLonger = nameLetters(first.text).length >= nameLetters(title).length;
	// The title as the contents have it would lose the mark.
	const hasMark = first.spans.some(({kind}) => kind === 'noteReference');
	return isLonger || hasMark || isCompletedBelow(shown, title)
		? shown
		: [{...first, text: title, spans: []}, ...shown.slice(1)];
};
