import {quotedWords} from '../../../core/locator/locator.ts';
import {chapterAt} from '../../../core/story/chapters.ts';
import type {Story} from '../../../core/story/story.ts';
import {foldText} from '../../../core/text/fold-text.ts';
import {oneLine} from '../../../core/text/one-line.ts';
import {lastStartingBefore} from '../../../core/text/range.ts';
import {sentenceAround} from '../../../core/text/sentence.ts';
import {kindOf, type Bookmark} from '../../../library/bookmark.ts';
import {penNames, pens} from '../../../library/pens.ts';
import type {StoryState} from '../../state/app-state.ts';
import type {Bookmarks} from '../../state/bookmarks.ts';
import {filterOf} from '../../state/prompt.ts';

/** What stands before a bookmark in the list: `*`, the letter of a mark, or that of a highlight's colour. */
export const signOf = ({highlight, mark}: Bookmark): string =>
	highlight ? pens[highlight.colour] : mark === undefined ? '*' : `'${mark}`;

/** What became of the words of a bookmark, if they are not where they were. */
export const fateOf = ({lost, moved}: Bookmarks, {id}: Bookmark): 'lost' | 'moved' | null =>
	lost.has(id) ? 'lost' : moved.has(id) ? 'moved' : null;

const sentenceAt = (story: Story, {locator}: Bookmark): string => {
	const {text, blocks} = chapterAt(story, locator.chapter);
	const block = blocks[lastStartingBefore(blocks, locator.offset)] ?? {start: 0, end: text.length};
	return sentenceAround(text, locator.offset, block);
};

/** The words that a bookmark is known by: its passage, or its sentence; as they were where they are gone. */
export const wordsOf = ({reading: {story}, bookmarks}: StoryState, bookmark: Bookmark): string => {
	const {highlight, locator, id} = bookmark;
	if (highlight) return oneLine(highlight.words);
	return bookmarks.lost.has(id) ? quotedWords(locator.quote) : sentenceAt(story, bookmark);
};

/** The same for a filter, which must not read chapters for each key: the sentence is that of when it was made. */
const filteredWords = (state: StoryState, bookmark: Bookmark): string =>
	bookmark.highlight ? bookmark.highlight.words : (bookmark.sentence ?? wordsOf(state, bookmark));

type Test = (bookmark: Bookmark) => boolean;

/** Words of a filter that ask for a kind: `y`, `*`, `'a`, `note:`, `lost`. Undefined for those that ask for text. */
const kindTest = (state: StoryState, word: string): Test | undefined => {
	const pen = penNames.find(name => pens[name] === word || name === word);
	if (pen) return ({highlight}) => highlight?.colour === pen;
	if (word === 'lost' || word === 'moved') return bookmark => fateOf(state.bookmarks, bookmark) === word;
	if (word === '*') return bookmark => kindOf(bookmark) === 'bookmark';
	if (word.startsWith("'") && word.length <= 2)
		return ({mark}) => mark !== undefined && (word === "'" || foldText(`'${mark}`) === word);
	if (!word.startsWith('note:')) return undefined;
	const wanted = word.slice('note:'.length);
	return ({note}) => note !== '' && foldText(note).includes(wanted);
};

const testFor = (state: StoryState, typed: string): Test => {
	const words = foldText(oneLine(typed)).split(' ');
	const kinds = words.flatMap(word => kindTest(state, word) ?? []);
	const text = words.filter(word => !kindTest(state, word)).join(' ');
	return bookmark =>
		kinds.every(test => test(bookmark)) &&
		(text === '' || foldText(oneLine(`${filteredWords(state, bookmark)} ${bookmark.note}`)).includes(text));
};

/** The bookmarks that the list shows. */
export type ShownBookmarks = {
	readonly list: readonly Bookmark[];
	/** How many match what is typed, and of how many; null where nothing is. */
	readonly matches: {readonly count: number; readonly of: number} | null;
};

export const shownBookmarks = (state: StoryState): ShownBookmarks => {
	const {list} = state.bookmarks;
	const typed = filterOf(state);
	if (typed === null || oneLine(typed) === '') return {list, matches: null};
	const shown = list.filter(testFor(state, typed));
	return {list: shown, matches: {count: shown.length, of: list.length}};
};
