import {layoutBlock} from '../../../core/layout/layout-block.ts';
import {chapterAt} from '../../../core/story/chapters.ts';
import {sentenceAt} from '../../../core/story/passage.ts';
import type {Block} from '../../../core/story/story.ts';
import {overlapping, type Range} from '../../../core/text/range.ts';
import type {Bookmark} from '../../../library/bookmark.ts';
import {emptyRow, wrappedRows, type Row} from '../../rows.ts';
import type {StoryState} from '../../state/app-state.ts';
import type {Environment} from '../../state/environment.ts';
import {textAreaOf} from '../../text-area.ts';
import {linePieces} from '../page.ts';
import {noteRows} from './bookmark-item.ts';
import {wordsOf} from './shown-bookmarks.ts';

/** UTF-16 units of a paragraph that are shown around a passage: a paragraph may be of any size. */
const reach = 2000;

const cutAround = (block: Block, {start, end}: Range): Block => ({
	...block,
	start: Math.max(block.start, start - reach),
	end: Math.min(block.end, Math.min(end, start + reach) + reach),
});

/** Rows of a note, at most. */
const mostNoteRows = 12;

/** What stands beside the list in a wide window: the whole paragraph, the passage in it, and the note below. */
export const bookmarksPane = (
	bookmark: Bookmark,
	state: StoryState,
	columns: number,
	{size}: Pick<Environment, 'size'>,
): readonly Row[] => {
	const {locator, highlight, note, id} = bookmark;
	const notes = noteRows(note, columns, mostNoteRows);
	const below = notes.length > 0 ? [emptyRow, ...notes] : [];
	if (state.bookmarks.lost.has(id)) return [...wrappedRows(wordsOf(state, bookmark), columns), ...below];
	const {text, blocks} = chapterAt(state.reading.story, locator.chapter);
	const passage = highlight
		? {start: locator.offset, end: highlight.end}
		: sentenceAt(state.reading.story, locator);
	const area = {...textAreaOf(state, size), measure: columns};
	const marks = {highlights: [], hits: [{...passage, style: 'selected'} as const]};
	const rows = overlapping(blocks, {start: passage.start, end: Math.max(passage.end, passage.start + 1)})
		.slice(0, size.rows)
		.flatMap((block, index) => {
			const lines = layoutBlock(text, cutAround(block, passage), area, {hyphenate: null, isIndented: false});
			return [
				...(index === 0 ? [] : [emptyRow]),
				...lines.map(line => linePieces({text, chapter: null}, line, [], marks)),
			];
		});
	return [...rows.slice(0, Math.max(1, size.rows - below.length)), ...below];
};
