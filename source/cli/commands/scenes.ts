import {completeOutline} from '../../core/story/outline.ts';
import {chapterAt, titlesOf} from '../../core/story/chapters.ts';
import {truncate} from '../../core/text/cell-width.ts';
import {chooseReading} from '../chosen-reading.ts';
import type {Invocation} from '../command.ts';
import {loadStory} from '../../reading/load-story.ts';
import {outputColumns, print, printJson} from '../../terminal/output.ts';

/** `reader scenes FILE`: the scenes in reading order. */
export const scenes = ({input, flags}: Invocation): void => {
	const {story} = loadStory(input[0] ?? '', {choose: chooseReading(flags)});
	const rows = completeOutline(story).scenes.map(scene => ({
		number: scene.number,
		chapter: {number: scene.chapter + 1, title: chapterAt(story, scene.chapter).title},
		firstWords: scene.firstWords,
		words: scene.words,
		offset: scene.range.start,
		totalProgression: scene.totalProgression,
	}));
	if (flags['json'] === true) return printJson(rows);
	let chapter = 0;
	for (const row of rows) {
		const isFirst = row.chapter.number !== chapter;
		for (const title of isFirst ? titlesOf(chapterAt(story, row.chapter.number - 1)) : []) print(title);
		chapter = row.chapter.number;
		const left = `${String(row.number).padStart(4)}  ${String(row.words).padStart(6)} words  `;
		print(left + truncate(row.firstWords, Math.max(20, outputColumns() - left.length)));
	}
};
