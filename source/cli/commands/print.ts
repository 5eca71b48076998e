import {lineText} from '../../core/layout/set-line.ts';
import {defaultMeasure, pageGeometry} from '../../core/layout/page-geometry.ts';
import {createStoryLayout} from '../../core/layout/story-layout.ts';
import {cellWidth} from '../../core/text/cell-width.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import type {Scene, Story} from '../../core/story/story.ts';
import {numberFlag, type Invocation} from '../command.ts';
import {wrongUsage} from '../failure.ts';
import {loadStory} from '../load-story.ts';
import {outputColumns, print} from '../output.ts';

type SceneIndex = {readonly chapter: number; readonly scene: number; readonly range: Scene};

const scenesOf = (story: Story): readonly SceneIndex[] =>
	story.chapters.flatMap((chapter, index) =>
		chapter.scenes.map((range, scene) => ({chapter: index, scene, range})),
	);

/** What stands between two scenes: the author's separator, or the gap that was one. */
const breakBefore = ({scene, range}: SceneIndex, measure: number): string => {
	if (scene === 0 || range.separator === null) return '\n\n\n';
	const indent = ' '.repeat(Math.max(0, Math.floor((measure - cellWidth(range.separator)) / 2)));
	return `\n\n${indent}${range.separator}\n\n`;
};

const one = <Item>(items: readonly Item[], number: number, what: string): Item => {
	const item = items[number - 1];
	if (item === undefined) throw wrongUsage(`there is no ${what} ${number}: the last one is ${items.length}.`);
	return item;
};

const windowRows = (): number => {
	const said = Number(process.env['LINES']);
	return Number.isInteger(said) && said > 0 ? said : 24;
};

/** The prose of a story as plain text: all of it, a scene, or a page as a terminal would show it. */
export const plainPages = (
	story: Story,
	{scene, page, width}: {scene?: number | undefined; page?: number | undefined; width?: number | undefined},
): string => {
	const preferred = width ?? defaultMeasure;
	const {measure, rows} = pageGeometry(
		{columns: width === undefined ? outputColumns() : width + 2, rows: windowRows()},
		preferred,
	);
	const layout = createStoryLayout(story);
	const all = scenesOf(story);
	const chosen = scene === undefined ? all : [one(all, scene, 'scene')];
	const set = (index: SceneIndex) => layout.scene(index.chapter, index.scene, {measure, rows});
	const text = (index: SceneIndex, lines = set(index).lines): string =>
		lines.map(line => lineText(chapterAt(story, index.chapter).text, line)).join('\n');
	if (page === undefined) {
		return chosen
			.map((index, order) => (order === 0 ? '' : breakBefore(index, measure)) + text(index))
			.join('');
	}
	const pages = chosen.flatMap(index => set(index).pages.map(({lines}) => ({index, lines})));
	const {index, lines} = one(pages, page, 'page');
	return text(index, lines);
};

/** `reader print FILE`: the prose on standard output. */
export const printStory = ({input, flags}: Invocation): void => {
	const {story} = loadStory(input[0] ?? '', flags);
	const [scene, page, width] = ['scene', 'page', 'width'].map(name => numberFlag(flags, name));
	print(plainPages(story, {scene, page, width}));
};
