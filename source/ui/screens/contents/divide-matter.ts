import {countSizes, withoutMachinery, type ContentsEntry} from '../../../core/story/contents.ts';
import type {SpineEntry, Story} from '../../../core/story/story.ts';
import {cleanLine} from '../../../core/text/clean-text.ts';

/** The contents in three: the story itself, what stands around it, and what a tool has put in. */
export type DividedContents = {
	readonly body: readonly ContentsEntry[];
	readonly matter: readonly ContentsEntry[];
	readonly machinery: readonly ContentsEntry[];
};

const holdsBody = ({role, children}: ContentsEntry): boolean => role === 'body' || children.some(holdsBody);

const machineryIn = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
	entries.flatMap(entry => [
		...(entry.role === 'machinery' ? [{...entry, children: []}] : []),
		...machineryIn(entry.children),
	]);

const matterIn = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
	entries.flatMap(entry => (holdsBody(entry) ? matterIn(entry.children) : [entry]));

const bodyOf = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
	entries.filter(holdsBody).map(entry => {
		const children = bodyOf(entry.children);
		return {...entry, children, size: countSizes(entry, children)};
	});

const unnamed = cleanLine('A page without a title');

/** A page that no entry of the contents leads to. */
const pageEntry = ({title, role}: SpineEntry, chapter: number): ContentsEntry => ({
	title: title ?? unnamed,
	chapter,
	anchor: null,
	role,
	found: null,
	size: {words: 0, ideographs: 0},
	children: [],
});

/** Pages around the story that the contents leave out: machinery, and whatever has a title. */
const unlisted = (story: Story): readonly ContentsEntry[] => {
	const listed = new Set<number>();
	const note = (entries: Story['toc']): void => {
		for (const {chapter, children} of entries) {
			listed.add(chapter);
			note(children);
		}
	};
	note(story.toc);
	return story.spine.flatMap((entry, chapter) =>
		listed.has(chapter) || entry.role === 'body' || (entry.title === null && entry.role !== 'machinery')
			? []
			: [pageEntry(entry, chapter)],
	);
};

/** Parts the story from what stands around it. Front matter that holds chapters stays with them. */
export const divideMatter = (story: Story, entries: readonly ContentsEntry[]): DividedContents => {
	const others = unlisted(story);
	const isMachinery = ({role}: ContentsEntry): boolean => role === 'machinery';
	return {
		body: bodyOf(withoutMachinery(entries)),
		matter: [...matterIn(withoutMachinery(entries)), ...others.filter(entry => !isMachinery(entry))],
		machinery: [...machineryIn(entries), ...others.filter(isMachinery)],
	};
};
