import type {Task} from '../../core/task/task.ts';
import {endingOf} from '../compose/compose-chapter.ts';
import {type Ending, readEnding} from '../compose/line-kinds/endings.ts';
import type {BookReading, ChapterReader} from './chapter-reader.ts';
import type {PlannedChapter} from './plan-chapters.ts';
import {readPage} from './read-page.ts';

/** Bytes of a chapter that is read before the story is shown, for the end marker. */
const largestRead = 131_072;

/** Bytes of a chapter above which a look at its end comes first: few have a marker there, and the first page waits. */
const largestUnseen = 32_768;

export const weightOf = ({pieces}: PlannedChapter): number =>
	pieces.reduce((sum, {weight}) => sum + weight, 0);

/** Whether an end marker may stand at the end of a chapter. */
function* mayEnd({pieces}: PlannedChapter, {files, stylesOf, reader}: BookReading): Task<boolean> {
	const [piece, ...others] = pieces;
	if (!piece || others.length > 0 || piece.to !== null) return true;
	const {entry} = piece.page;
	const root = yield* files.ends(entry);
	const {blocks} = yield* readPage(root, {...reader, styleOf: yield* stylesOf(root, entry.path)});
	return blocks.some(({text}) => readEnding(text) !== undefined);
}

/** The end marker of a book's last chapter; undefined where there is none, or too much would be read for it. */
export function* readBookEnding(
	last: PlannedChapter,
	book: BookReading,
	reader: ChapterReader,
): Task<Ending | undefined> {
	const weight = weightOf(last);
	if (weight > largestRead) return undefined;
	if (weight > largestUnseen && !(yield* mayEnd(last, book))) return undefined;
	return endingOf(yield* reader.chapter(last, true));
}
