import {createStory} from '../../core/story/create-story.ts';
import type {Chapter, FileFacts, Metadata, SpineEntry, Story, TocEntry} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {aimLinks, chapterId, namedPlaces} from './aim-links.ts';
import {composeChapter, endingOf} from './compose-chapter.ts';
import {divideDocument, type Section} from './divide-document.ts';
import type {RoughDocument} from './rough-block.ts';
import {takeTitle} from './take-title.ts';

/** A document that is there whole: HTML, Markdown, office formats. */
export type WholeDocument = {
	readonly metadata: Metadata;
	readonly document: RoughDocument;
	readonly file: FileFacts;
	readonly isRaw: boolean;
	/** Whether it is one chapter of a story in many files: its first heading is no story's title. */
	readonly isPart?: boolean;
};

const weightOf = ({blocks}: Section): number =>
	Math.max(
		1,
		blocks.reduce((sum, {text}) => sum + text.length + 1, 0),
	);

type Node = TocEntry & {readonly children: Node[]};

/** The contents of sections: chapters below the divisions that they begin or go on. */
export const tocOf = (sections: readonly Section[]): readonly TocEntry[] => {
	const toc: Node[] = [];
	const open: {readonly level: number; readonly node: Node}[] = [];
	for (const [chapter, {parts, title, level}] of sections.entries()) {
		const add = (entry: Node, depth: number): void => {
			while ((open.at(-1)?.level ?? -Infinity) >= depth) open.pop();
			(open.at(-1)?.node.children ?? toc).push(entry);
			open.push({level: depth, node: entry});
		};
		for (const part of parts) add({title: part.title, chapter, anchor: null, children: []}, part.level);
		if (title !== null) add({title, chapter, anchor: null, children: []}, Math.max(1, level));
	}
	return toc;
};

const spineOf = (
	sections: readonly Section[],
	{direction}: RoughDocument,
	chapterOf: (section: Section, index: number) => Chapter,
): readonly SpineEntry[] =>
	sections.map((section, index) => ({
		id: chapterId(index),
		title: section.title,
		weight: weightOf(section),
		language: null,
		direction,
		isLinear: true,
		role: 'body',
		sceneCount: null,
		*read(): Task<Chapter> {
			yield;
			return chapterOf(section, index);
		},
	}));

/** Makes a story of a document, divided into chapters at its headings. */
export function* composeStory({
	metadata: said,
	document,
	file,
	isRaw,
	isPart = false,
}: WholeDocument): Task<Story> {
	const isTitled = isRaw || isPart;
	const {metadata, blocks: all} = isTitled
		? {metadata: said, blocks: document.blocks}
		: takeTitle(document.blocks, said);
	yield;
	const divided = divideDocument(all);
	yield;
	const places = namedPlaces(divided.map(({blocks}) => blocks));
	yield;
	const sections = divided.map(section => ({...section, blocks: aimLinks(section.blocks, places)}));
	const chapterOf = ({title, blocks}: Section, index: number): Chapter =>
		composeChapter({title, blocks, isLast: index === sections.length - 1, isRaw});
	yield;
	const last = sections.at(-1);
	const ending = last && endingOf(chapterOf(last, sections.length - 1));
	return createStory({
		metadata: {...metadata, status: metadata.status ?? ending?.status ?? null},
		spine: spineOf(sections, document, chapterOf),
		toc: tocOf(sections),
		ending: ending ? cleanInPlace(ending.text) : null,
		file,
	});
}
