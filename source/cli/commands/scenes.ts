import {completeOutline} from '../../core/story/outline.ts';
import {entryAt, tocByChapter} from '../../core/story/chapters.ts';
import {truncate} from '../../core/text/cell-width.ts';
import type {Invocation} from '../command.ts';
import {loadFile} from '../load-file.ts';
import {outputColumns, print, printJson} from '../../terminal/output.ts';

export const scenes = ({input, flags}: Invocation): void => {
	const {story} = loadFile(input[0] ?? '', flags);
	const rows = completeOutline(story).scenes.map(scene => ({
		number: scene.number,
		chapter: {number: scene.chapter + 1, title: entryAt(story, scene.chapter).title},
		firstWords: scene.firstWords,
		words: scene.words,
		offset: scene.range.start,
		totalProgression: scene.totalProgression,
	}));
	if (flags['json'] === true) return printJson(rows);
	const toc = tocByChapter(story);
	let chapter = 0;
	for (const row of rows) {
		const isFirst = row.chapter.number !== chapter;
		for (const {title} of isFirst ? (toc.get(row.chapter.number - 1) ?? []) : []) print(title);
		chapter = row.chapter.number;
		const left = `${String(row.number).padStart(4)}  ${String(row.words).padStart(6)} words  `;
		print(left + truncate(row.firstWords, Math.max(20, outputColumns() - left.length)));
	}
};
