import {readContents, withoutMachinery, type ContentsEntry} from '../../core/story/contents.ts';
import type {OutlineScene} from '../../core/story/outline.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import type {StoryState} from '../state/app-state.ts';
import {bookmarkWords} from './place-lines.ts';
import {durationInWords, percentInWords, sentence} from './say.ts';

/** UTF-16 units of a scene's first words: enough to know it by. */
const firstWordsLength = 60;

const sceneLine = (scene: OutlineScene): string => {
	const words = scene.firstWords.slice(0, firstWordsLength);
	const cut = words.length < scene.firstWords.length ? words.lastIndexOf(' ') : words.length;
	return `Scene ${scene.number}, ${durationInWords(readingTime(scene))}: ${words.slice(0, Math.max(cut, 20)).toWellFormed()}`;
};

const entryLine = ({title, found, size}: ContentsEntry): string => {
	const scene = found?.scene;
	const facts = scene ? [`scene ${scene.number}`, durationInWords(readingTime(size))] : [];
	return sentence([title, ...facts].join(', '));
};

const entryLines = (entries: readonly ContentsEntry[]): readonly string[] =>
	entries.flatMap(entry => [entryLine(entry), ...entryLines(entry.children)]);

/** The contents: titles with the scene that they begin at, or the scenes where there are no titles. */
export const contentsLines = ({reading: {story}, outline}: StoryState): readonly string[] => {
	const {before, entries} = readContents(story, outline);
	return [
		...before.map(sceneLine),
		...entryLines(withoutMachinery(entries)),
		outline.complete ? 'Type scene and a number to go there.' : 'The rest is not counted yet.',
	];
};

/** The bookmarks, highlights and marks, numbered from 1 in the order of the story. */
export const bookmarkLines = (state: StoryState): readonly string[] => {
	const {list, lost} = state.bookmarks;
	if (list.length === 0) return ['No bookmarks yet. Type bookmark to add one.'];
	const lines = list.map((bookmark, index) => {
		const {id, locator, note, highlight, mark} = bookmark;
		const what = highlight ? `${highlight.colour} highlight, ` : mark === undefined ? '' : `mark ${mark}, `;
		const scene = locator.scene === null ? '' : `scene ${locator.scene}, `;
		const where = lost.has(id)
			? 'not in the file now'
			: `${scene}${percentInWords(locator.totalProgression)}`;
		const words = sentence(bookmarkWords(state, bookmark));
		return `Bookmark ${index + 1}, ${what}${where}: ${words}${note === '' ? '' : ` Note: ${sentence(note)}`}`;
	});
	return [...lines, 'Type bookmark and a number to go there.'];
};
