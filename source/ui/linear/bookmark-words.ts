import {chapterAt} from '../../core/story/chapters.ts';
import {notesIn} from '../../core/story/notes.ts';
import type {Note} from '../../core/story/story.ts';
import type {StoryState} from '../state/app-state.ts';
import {bookmarkHere} from '../state/marks.ts';
import {bookmarkLines} from './list-lines.ts';
import {numberIn} from './motion-words.ts';
import {noteLines} from './passage-lines.ts';
import {bookmarkWords} from './place-lines.ts';
import {sentence} from './say.ts';
import {goAndRead, say, type Turn} from './turn.ts';

/** Says which bookmark is at the place: its sentence behind what was done. */
const sayBookmark =
	(done: string) =>
	(state: StoryState): Turn => {
		const here = bookmarkHere(state);
		return here ? say(`${done}: ${sentence(bookmarkWords(state, here))}`) : say();
	};

const noBookmark = (number: number, {bookmarks: {list}}: StoryState): Turn =>
	say(
		list.length === 0
			? 'No bookmarks yet. Type bookmark to add one.'
			: `There is no bookmark ${number}. The last one is bookmark ${list.length}.`,
	);

/** Goes to a bookmark; one whose words are gone leads to where they were, which may be behind the end of its chapter. */
const goToBookmark = (state: StoryState, number: number): Turn => {
	const chosen = state.bookmarks.list[number - 1];
	if (!chosen) return noBookmark(number, state);
	const {chapter, offset} = chosen.locator;
	const {length} = chapterAt(state.reading.story, chapter).text;
	return goAndRead({chapter, offset: Math.min(offset, length)});
};

export const bookmark = (state: StoryState, argument: string): Turn => {
	const number = numberIn(argument);
	if (number !== undefined) return goToBookmark(state, number);
	if (argument !== '') return say('Type bookmark alone, or note and the words of a note.');
	const done = bookmarkHere(state) ? 'There is a bookmark here already' : 'Bookmark added';
	return {asks: [{type: 'placed-bookmark', note: null}], then: sayBookmark(done)};
};

/** The author's note with this mark in the chapter that is read. */
const noteOfAuthor = ({reading: {story}, session: {place}}: StoryState, mark: string): Note | undefined =>
	notesIn(story, place.chapter).find(({note: {label}}) => label === mark)?.note;

export const note = (state: StoryState, argument: string): Turn => {
	if (argument === '') return say('Type note and the words of the note.');
	const found = noteOfAuthor(state, argument);
	return found
		? say(...noteLines(found))
		: {asks: [{type: 'placed-bookmark', note: argument}], then: sayBookmark('Note saved')};
};

export const bookmarks = (state: StoryState): Turn => say(...bookmarkLines(state));

export const remove = (state: StoryState, argument: string): Turn => {
	const number = numberIn(argument);
	if (number === undefined) return say('Type remove and the number of a bookmark, such as remove 2.');
	const chosen = state.bookmarks.list[number - 1];
	return chosen
		? {
				asks: [{type: 'dropped-bookmark', id: chosen.id}],
				then: () => say('Bookmark removed. Type undo to bring it back.'),
			}
		: noBookmark(number, state);
};

export const undo = ({bookmarks: {removed}}: StoryState): Turn =>
	removed.length === 0
		? say('Nothing to undo.')
		: {asks: [{type: 'undid-removal'}], then: () => say('The bookmark is back.')};
