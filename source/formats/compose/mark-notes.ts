import type {BlockKind} from '../../core/story/story.ts';
import {isNoteLabel, isNoteStart} from './line-kinds/notes.ts';
import {isSceneLabel, separatorStrength} from './line-kinds/separators.ts';

/** What the rules for notes need to know of a block. */
export type MarkedBlock = {readonly kind: BlockKind; readonly text: string};

/** Whether a chapter begins, or ends, inside of what the author wrote: no notes are looked for there. */
export type Cut = {readonly startsInside: boolean; readonly endsInside: boolean};

/** Blocks from the end of a chapter among which a note may begin. */
const blocksAtEnd = 8;

const note = (block: MarkedBlock): MarkedBlock => ({...block, kind: 'note'});
const isOrnament = ({text}: MarkedBlock): boolean => separatorStrength(text) !== undefined;

/** Blocks with the notes at their beginning marked: the author's words before the story. */
const markOpening = (blocks: readonly MarkedBlock[]): readonly MarkedBlock[] => {
	// The title stands above them, and so may notes that the source itself tells to be such.
	let index = blocks.findIndex(({kind}) => kind !== 'heading' && kind !== 'note');
	if (index === -1 || !isNoteStart(blocks[index]?.text ?? '')) return blocks;
	const marked = [...blocks];
	while (index < blocks.length - 1) {
		const {text} = blocks[index] ?? {text: ''};
		if (!isNoteStart(text)) break;
		const ends = isNoteLabel(text.split('\n', 1)[0] ?? '') && !text.includes('\n') ? index + 2 : index + 1;
		// A chapter is never all notes: what stands last is the story.
		while (index < Math.min(ends, blocks.length - 1)) {
			const block = blocks[index];
			if (block) marked[index] = note(block);
			index++;
		}
		const next = blocks[index];
		if (next && isOrnament(next) && index < blocks.length - 1) marked[index++] = note(next);
	}
	return marked;
};

/** Blocks with the notes at their end marked: from the first that begins as one to the last. */
const markClosing = (blocks: readonly MarkedBlock[]): readonly MarkedBlock[] => {
	const from = Math.max(1, blocks.length - blocksAtEnd);
	const found = blocks.slice(from).findIndex(({text, kind}) => kind !== 'note' && isNoteStart(text));
	if (found === -1) return blocks;
	const start = from + found;
	const before = blocks[start - 1];
	const begin = before && start > 1 && isOrnament(before) ? start - 1 : start;
	return blocks.map((block, index) => (index >= begin && block.kind !== 'ending' ? note(block) : block));
};

/**
 * The kinds of the blocks of a chapter's scenes, with those of the author's notes among them, and with words that open a
 * scene as headings.
 */
export const markNotes = (
	scenes: readonly (readonly MarkedBlock[])[],
	{startsInside, endsInside}: Cut,
): readonly (readonly BlockKind[])[] =>
	scenes.map((blocks, index) => {
		const opened = index === 0 && !startsInside ? markOpening(blocks) : blocks;
		const closed = index === scenes.length - 1 && !endsInside ? markClosing(opened) : opened;
		const kinds = closed.map(({kind}) => kind);
		const isLabel =
			kinds[0] === 'paragraph' && index + closed.length > 1 && isSceneLabel(closed[0]?.text ?? '');
		if (isLabel) kinds[0] = 'heading';
		return kinds;
	});
