import {overlapping, type Range} from '../text/range.ts';
import {chapterAt} from './chapters.ts';
import {chapterOfPath} from './links.ts';
import type {Note, Place, Span, Story} from './story.ts';

/** A note that a mark leads to. */
export type FoundNote = {
	readonly note: Note;
	/** Tells it from all others of the story. */
	readonly key: string;
	/** Where it stands in the text as well; null where it stands in none. */
	readonly place: Place | null;
};

/** A mark of a note in a chapter's text. */
export type NoteMark = Extract<Span, {readonly kind: 'noteReference'}>;

const isNoteMark = (span: Span): span is NoteMark => span.kind === 'noteReference';

/** The note that a mark in a chapter leads to, read from the file where it stands; undefined where there is none. */
export const findNote = (story: Story, chapter: number, target: string): FoundNote | undefined => {
	const [path = '', id = ''] = target.split('#', 2);
	const index = chapterOfPath(story, chapter, path);
	if (index === undefined) return undefined;
	const {notes, anchors} = chapterAt(story, index);
	const note = notes.get(id);
	if (!note) return undefined;
	const offset = anchors.get(id);
	return {
		note,
		key: `${index}#${id}`,
		place: offset === undefined ? null : {chapter: index, offset},
	};
};

/** The marks of notes in a chapter, or in a stretch of it, in the order of the text. */
export const noteMarks = (story: Story, chapter: number, range?: Range): readonly NoteMark[] => {
	const {spans} = chapterAt(story, chapter);
	return (range ? overlapping(spans, range) : spans).filter(isNoteMark);
};

/** The notes whose marks stand in a stretch of a chapter, each once, in the order of their marks. */
export const notesIn = (story: Story, chapter: number, range?: Range): readonly FoundNote[] => {
	const found = noteMarks(story, chapter, range).flatMap(
		({target}) => findNote(story, chapter, target) ?? [],
	);
	const seen = new Set<string>();
	return found.filter(({key}) => !seen.has(key) && seen.add(key));
};
