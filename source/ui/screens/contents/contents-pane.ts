import {chapterAt} from '../../../core/story/chapters.ts';
import {beginningOf} from '../../../core/story/outline.ts';
import {isolated} from '../../../core/text/direction.ts';
import {readingTime} from '../../../core/text/measure-prose.ts';
import {oneLine} from '../../../core/text/one-line.ts';
import {quotedWords} from '../../../core/locator/locator.ts';
import {durationOf} from '../../duration.ts';
import {joinHints} from '../../keymap/hints.ts';
import {plural} from '../../plural.ts';
import {emptyRow, firstRows, row, wrappedRows, type Row} from '../../rows.ts';
import type {StoryState} from '../../state/app-state.ts';
import {bookmarksOf, type Marks} from './contents-marks.ts';
import type {ContentsNode} from './contents-tree.ts';

/** Rows of an entry's first words, and of its bookmarks, at most. */
const mostRows = {words: 8, bookmarks: 8};

/** UTF-16 units of prose that fill those rows. */
const unitsPerRow = 200;

const firstLines = (node: ContentsNode, {reading: {story}}: StoryState, columns: number): readonly Row[] => {
	if (!node.scene) return [];
	const {chapter, range} = node.scene;
	const prose = beginningOf(chapterAt(story, chapter), range, mostRows.words * unitsPerRow);
	const words = oneLine(prose.slice(0, mostRows.words * unitsPerRow).toWellFormed());
	return firstRows(words, columns, mostRows.words);
};

const bookmarkRows = (node: ContentsNode, state: StoryState, columns: number): readonly Row[] =>
	bookmarksOf(node, state)
		.flatMap(({locator, note}) => [
			...firstRows(`* ${isolated(oneLine(quotedWords(locator.quote)))}`, columns, 1),
			...(note === '' ? [] : firstRows(`  ${note}`.slice(0, 2 * unitsPerRow), columns, 1, 'quiet')),
		])
		.slice(0, mostRows.bookmarks);

/** What stands beside the contents in a wide window: the chosen entry, how long it is, how it begins, its bookmarks. */
export const contentsPane = (
	node: ContentsNode,
	state: StoryState,
	{marks, columns}: {readonly marks: Marks; readonly columns: number},
): readonly Row[] => {
	const {title, scene, size} = node;
	const name = title ?? `Scene ${scene?.number ?? ''}`;
	const isMeasured = size.words > 0;
	const length = joinHints(
		isMeasured ? plural(size.words, 'word') : '',
		isMeasured ? durationOf(readingTime(size)) : '',
		marks.word,
	);
	const groups = [firstLines(node, state, columns), bookmarkRows(node, state, columns)];
	return [
		...wrappedRows(name, columns, 'title'),
		row(length, 'quiet'),
		...groups.filter(rows => rows.length > 0).flatMap(rows => [emptyRow, ...rows]),
	];
};
