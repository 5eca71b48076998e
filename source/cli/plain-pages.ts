import {flowOf} from '../core/story/running-totals.ts';
import {setImmediate} from 'node:timers/promises';
import {countGalleys} from '../core/layout/galleys.ts';
import type {Line} from '../core/layout/line.ts';
import {pageHeight} from '../core/layout/page-geometry.ts';
import {layoutBlock} from '../core/layout/layout-block.ts';
import {lineText} from '../core/layout/set-line.ts';
import {createStoryLayout, type GalleyPlace} from '../core/layout/story-layout.ts';
import {scriptHabitsOf} from '../core/layout/script-habits.ts';
import {plainArea, type TextArea} from '../core/layout/typography.ts';
import {warningFields, type MetadataField} from '../core/story/metadata-fields.ts';
import {notesIn} from '../core/story/notes.ts';
import {chapterAt} from '../core/story/chapters.ts';
import type {Scene, Story} from '../core/story/story.ts';
import type {Range} from '../core/text/range.ts';
import {cleanInPlace, cleanLine, type CleanText} from '../core/text/clean-text.ts';
import {cellWidth} from '../core/text/cell-width.ts';
import {WrongUsage} from './wrong-usage.ts';
import {plainText} from '../formats/plain-text/plain-text.ts';
import type {LoadedStory} from '../reading/loaded-story.ts';
import {hyphenationOf} from '../reading/hyphenation-of.ts';
import {outputColumns, outputRows, print} from '../terminal/output.ts';

type SceneIndex = {
	readonly chapter: number;
	readonly scene: number;
	readonly range: Scene;
	/** Whether the chapter ends with it. */
	readonly isLast: boolean;
};

/** What of a story is to be printed, and how wide; all of it where nothing is said. */
export type Printing = {
	readonly scene?: number | undefined;
	readonly page?: number | undefined;
	readonly width?: number | undefined;
	readonly isJustified?: boolean;
	/** Whether title, authors and warnings are printed before a whole story. */
	readonly isHeaded?: boolean;
};

const refuse = (what: string, number: number, last: number): never => {
	throw new WrongUsage(`there is no ${what} ${number}: the last one is ${last}.`);
};

/** The scenes of a story, each chapter read when it is its turn. */
function* scenesOf(story: Story): Generator<SceneIndex, void> {
	for (const index of flowOf(story)) {
		const {scenes} = chapterAt(story, index);
		for (const [scene, range] of scenes.entries())
			yield {chapter: index, scene, range, isLast: scene === scenes.length - 1};
	}
}

/** The scene with a number, counted from 1. */
const sceneWithNumber = (story: Story, number: number): SceneIndex => {
	const all = [...scenesOf(story)];
	return all[number - 1] ?? refuse('scene', number, all.length);
};

const galleysOf = (story: Story, {chapter, scene, range}: SceneIndex): readonly GalleyPlace[] =>
	Array.from({length: countGalleys(chapterAt(story, chapter), range)}, (_, galley) => ({
		chapter,
		stretch: scene,
		galley,
	}));

/** What stands between two scenes: the author's separator, or the gap that was one. */
const breakBefore = ({scene, range}: SceneIndex, measure: number): string => {
	if (scene === 0 || range.separator === null) return '\n\n';
	const indent = ' '.repeat(Math.max(0, Math.floor((measure - cellWidth(range.separator)) / 2)));
	return `\n${indent}${range.separator}\n\n`;
};

/** The notes whose marks stand in a stretch of a chapter, each with its label. */
const notesBelow = (story: Story, chapter: number, range: Range | undefined, area: TextArea): string =>
	notesIn(story, chapter, range)
		.map(({note: {label, text}}) => {
			const marked = label === '' ? text : cleanInPlace(`[${label}] ${text}`);
			return setText(marked, 'note', area);
		})
		.join('\n');

const textAreaFor = ({width, isJustified = false}: Printing, usual: number): TextArea => {
	const measure = width ?? Math.min(outputColumns(), usual);
	const {rows} = pageHeight({rows: outputRows()});
	return {...plainArea(measure, rows), isJustified, isHyphenated: isJustified};
};

/** Lines of a text of ours, no wider than the page. */
const setText = (text: CleanText, kind: 'paragraph' | 'note', area: TextArea): string => {
	const block = {kind, start: 0, end: text.length} as const;
	const lines = layoutBlock(text, block, area, {hyphenate: null, isIndented: false});
	return lines.map(line => lineText(text, line)).join('\n');
};

/**
 * What is printed before a whole story: title, authors and warnings, each a labelled line, as headers of plain texts have
 * them; empty where it says none of these.
 */
const headerOf = ({metadata}: Story, area: TextArea): string => {
	const {title, authors} = metadata;
	const fields: readonly MetadataField[] = [
		['Title', title],
		...authors.map(author => ['Author', author] as const),
		...warningFields(metadata),
	];
	const lines = fields.flatMap(([label, value]) =>
		value === null ? [] : [setText(cleanLine(`${label}: ${value}`), 'paragraph', area)],
	);
	return lines.map(line => `${line}\n`).join('');
};

/** The prose of a story as plain text, part by part: all of it, a scene, or a page as a terminal would show it. */
export function* plainPages(story: Story, printing: Printing): Generator<string, void> {
	const {scene, page, isHeaded = false} = printing;
	const area = textAreaFor(printing, scriptHabitsOf(chapterAt(story, 0)).measure);
	// Who asks for a part gets that part alone.
	const isPart = scene !== undefined || page !== undefined;
	const header = isHeaded && !isPart ? headerOf(story, {...area, isJustified: false}) : '';
	if (header !== '') yield `${header}\n`;
	const layout = createStoryLayout(story, hyphenationOf);
	const chosen = scene === undefined ? scenesOf(story) : [sceneWithNumber(story, scene)];
	const textOf = ({chapter}: GalleyPlace, lines: readonly Line[]): string =>
		lines.map(line => lineText(chapterAt(story, chapter).text, line)).join('\n');
	let pages = 0;
	let isFirst = true;
	for (const index of chosen) {
		if (page === undefined && !isFirst) yield breakBefore(index, area.measure);
		isFirst = false;
		for (const place of galleysOf(story, index)) {
			const set = layout.galley(place, area);
			const wanted = page === undefined ? set : set.pages[page - pages - 1];
			if (wanted && wanted.lines.length > 0) yield textOf(place, wanted.lines);
			if (wanted && page !== undefined) return;
			pages += set.pages.length;
		}
		// A scene that is printed alone has its own notes below it; else they stand at the chapter's end.
		const isEnd = scene !== undefined || index.isLast;
		const range = scene === undefined ? undefined : index.range;
		const notes = page === undefined && isEnd ? notesBelow(story, index.chapter, range, area) : '';
		if (notes !== '') yield `\n${notes}`;
	}
	if (page !== undefined) refuse('page', page, pages);
}

/** UTF-16 units that are printed at once: a story may have ten thousands of parts of a line each. */
const printedAtOnce = 65_536;

/** Prints a story, or a part of it. A terminal that is gone is noticed between two parts. */
export const printPages = async (
	{story, choices}: Pick<LoadedStory, 'story' | 'choices'>,
	printing: Printing,
): Promise<void> => {
	// The lines of a text as its file has them begin with its own header.
	const isHeaded = printing.isHeaded === true && !(choices.raw && story.file.format === plainText.name);
	let waiting = '';
	const printWaiting = async (): Promise<void> => {
		if (waiting !== '') print(waiting);
		waiting = '';
		await setImmediate();
	};
	for (const part of plainPages(story, {...printing, isHeaded})) {
		// Each part is a line of its own, or several.
		waiting += part.endsWith('\n') ? part : `${part}\n`;
		if (waiting.length >= printedAtOnce) await printWaiting();
	}
	await printWaiting();
};
