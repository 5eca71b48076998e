import type {Note} from '../../core/story/story.ts';
import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import type {RoughBlock} from './rough-block.ts';

/** Blocks without those of notes, and the notes by their ids. */
export type WithoutNotes = {
	readonly blocks: readonly RoughBlock[];
	readonly notes: ReadonlyMap<string, Note>;
};

/** The mark that a note begins with (`[1]`, `1.`, `*`; letters need a sign behind them: they may be a word), and the arrow that leads back from it. */
const ownMark =
	/^\s*[[({]?\s*(\d{1,4}|[*†‡§¶#]{1,4}|(?:[a-z]{1,2}|[ivxlc]{1,6})(?=\s*[\])}.:]))\s*[\])}.:]*(?=\s|\P{L}|$)\s*/iu;
const backArrow = /\s*[[({]?[↩↑⤴⏎←^]\ufe0e?\ufe0f?[\])}]?\s*$/u;

const withoutMarks = (text: string): string => text.replace(backArrow, '');

const isHeadingOfNotes = ({kind, text}: RoughBlock): boolean =>
	(kind === 'heading' || kind === 'paragraph') &&
	/^(?:foot|end)?notes?:?$|^(?:примечания|сноски|anmerkungen|notas)$/iu.test(text.trim());

const isApart = (block: RoughBlock | undefined): boolean =>
	block !== undefined && (block.kind === 'rule' || block.kind === 'blank' || isHeadingOfNotes(block));

/**
 * Takes the blocks of notes out of the flow, with the rule and the heading above them where nothing else stands below.
 * A note goes on until another block names one.
 */
export const takeNotes = (all: readonly RoughBlock[]): WithoutNotes => {
	const notes = new Map<string, Note>();
	const blocks: RoughBlock[] = [];
	let ids: readonly string[] = [];
	for (const [index, block] of all.entries()) {
		if (block.role !== 'footnote') {
			blocks.push(block);
			ids = [];
			continue;
		}
		if (all[index - 1]?.role !== 'footnote') while (isApart(blocks.at(-1))) blocks.pop();
		if (block.anchors.length > 0) ids = block.anchors.map(({id}) => id);
		const known = notes.get(ids[0] ?? '');
		const mark = known ? undefined : ownMark.exec(block.text)?.[1];
		const text = withoutMarks(known ? block.text : block.text.replace(ownMark, ''));
		const note: Note = known
			? {...known, text: cleanInPlace(`${known.text}\n${text}`)}
			: {label: cleanLine(mark ?? ''), text: cleanInPlace(text)};
		for (const id of ids) notes.set(id, note);
	}
	return {blocks, notes};
};
