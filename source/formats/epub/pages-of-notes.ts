import type {Task} from '../../core/task/task.ts';
import type {ZipEntry} from '../container/zip.ts';
import {surveyLinks} from '../markup/notes/link-survey.ts';
import type {BookFiles} from './book-files.ts';
import type {Named} from './note-finder.ts';

/**
 * Elements of all pages together that are read to see whether links lead to notes on them: a book of 8,000 notes has four
 * for each.
 */
const mostElements = 60_000;

/** UTF-16 units of text that count as one more: those notes are 3.5 million. */
const unitsPerElement = 128;

/**
 * Reads pages on which notes are looked for, each once: what has a name there is kept, for every chapter leads to the same
 * few. Those of a book that leads from each page to others are not read any more when they are too many.
 */
export const createPagesOfNotes = (
	files: Pick<BookFiles, 'page'>,
	most = mostElements,
): ((entry: ZipEntry) => Task<Named | undefined>) => {
	const known = new Map<ZipEntry, Named>();
	let left = most;
	return function* (entry) {
		const named = known.get(entry);
		if (named || left <= 0) return named;
		const {root, elements = 0, units = 0} = yield* files.page(entry);
		left -= elements + units / unitsPerElement;
		if (left < 0) return undefined;
		const found = surveyLinks(root).named;
		known.set(entry, found);
		return found;
	};
};
