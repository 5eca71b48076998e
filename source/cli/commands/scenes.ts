import {completeOutline} from '../../core/story/outline.ts';
import {entryAt, tocByChapter} from '../../core/story/chapters.ts';
import {truncate} from '../../core/text/cell-width.ts';
import type {Story} from '../../core/story/story.ts';
import {answerFiles} from '../answer-files.ts';
import type {Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';

type Row = {
	readonly number: number;
	readonly chapter: {readonly number: number; readonly title: string | null};
	readonly firstWords: string;
	readonly words: number;
	readonly offset: number;
	readonly totalProgression: number;
};

const rowsOf = (story: Story): readonly Row[] =>
	completeOutline(story).scenes.map(scene => ({
		number: scene.number,
		chapter: {number: scene.chapter + 1, title: entryAt(story, scene.chapter).title},
		firstWords: scene.firstWords,
		words: scene.words,
		offset: scene.range.start,
		totalProgression: scene.totalProgression,
	}));

function* linesOf(story: Story, rows: readonly Row[], columns: number): Generator<string, void> {
	const toc = tocByChapter(story);
	let chapter = 0;
	for (const row of rows) {
		const isFirst = row.chapter.number !== chapter;
		for (const {title} of isFirst ? (toc.get(row.chapter.number - 1) ?? []) : []) yield title;
		chapter = row.chapter.number;
		const left = `${String(row.number).padStart(4)}  ${String(row.words).padStart(6)} words  `;
		yield left + truncate(row.firstWords, Math.max(20, columns - left.length));
	}
}

/** `reader scenes FILE…`. */
export const scenes = ({input, flags}: Invocation): number =>
	answerFiles(input, flags, file => {
		const {story, path} = loadFile(file, flags);
		const items = rowsOf(story);
		return {path, items, lines: columns => linesOf(story, items, columns)};
	});
