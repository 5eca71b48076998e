import {quotedWords} from '../../core/locator/locator.ts';
import {placeInWords} from '../../core/story/place-in-words.ts';
import {chapterAt, entryAt} from '../../core/story/chapters.ts';
import type {Story} from '../../core/story/story.ts';
import {lastStartingBefore} from '../../core/text/range.ts';
import {sentenceAround} from '../../core/text/sentence.ts';
import type {Bookmark} from '../../library/story-record.ts';
import {ageOf} from '../age.ts';
import {indented, itemsOf, row, spread, wrappedRows, type Item, type Row} from '../rows.ts';
import {marker, type ScreenContent, type ScreenContext} from './content.ts';

const longestQuote = 2;

/** The sentence that a bookmark stands in, from the story as it is now. */
const sentenceAt = (story: Story, {locator}: Bookmark): string => {
	const {text, blocks} = chapterAt(story, locator.chapter);
	const block = blocks[lastStartingBefore(blocks, locator.offset)] ?? {start: 0, end: text.length};
	return sentenceAround(text, locator.offset, block);
};

/** A note as far as `height` rows show it: nobody knows how long it is. */
const noteRows = (note: string, columns: number, height: number): readonly Row[] =>
	note === ''
		? []
		: wrappedRows(note.slice(0, columns * height).toWellFormed(), columns, 'notice').slice(0, height);

/** The bookmarks: scene, sentence, note, age. */
export const bookmarksContent = ({state, environment, geometry, cursor}: ScreenContext): ScreenContent => {
	const {measure} = geometry;
	const items = itemsOf(state.bookmarks.list, (bookmark, index): Item => {
		const isSelected = index === cursor;
		const {scene, totalProgression, chapter} = bookmark.locator;
		const {title} = entryAt(environment.story, chapter);
		const where = `${placeInWords({scene, totalProgression})}${title === null ? '' : `, ${title}`}`;
		const isLost = state.bookmarks.lost.has(bookmark.id);
		const words = isLost ? quotedWords(bookmark.locator.quote) : sentenceAt(environment.story, bookmark);
		const sentence = wrappedRows(words, measure - 2);
		const age = ageOf(bookmark.created, environment.now);
		return [
			spread(
				{text: marker(isSelected) + where, style: isSelected ? 'selected' : 'heading'},
				{text: isLost ? `lost · ${age}` : age, style: 'quiet'},
				measure,
			),
			...sentence.slice(0, longestQuote).map(line => indented(line, 2)),
			...noteRows(bookmark.note, measure - 2, environment.size.rows).map(line => indented(line, 2)),
			row(''),
		];
	});
	const {length} = state.bookmarks.list;
	return {
		kind: 'list',
		heading: row(length === 1 ? '1 bookmark' : `${length} bookmarks`, 'title'),
		items,
		empty: 'No bookmarks yet: m on a page puts one there.',
		hints: [
			'Enter goes there · e note · d delete · u undo · Esc back',
			'Enter · e note · d delete · Esc',
			'Esc back',
		],
	};
};
