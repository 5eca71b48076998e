import {addSizes, type ProseSize} from '../text/measure-prose.ts';
import {entryAt, flatToc} from './chapters.ts';
import type {Outline, OutlineScene, Stretch} from './outline.ts';
import {flowLength} from './running-totals.ts';
import type {ChapterRole, Place, Story, TocEntry} from './story.ts';

/** What is known of the place that an entry leads to. */
type Found = {
	readonly place: Place;
	/** The first scene there; undefined outside the reading order. */
	readonly scene: OutlineScene | undefined;
	/** What stands below its own title, up to the next one. */
	readonly own: ProseSize;
};

/** An entry of the contents with what it holds. `found` is null until the outline has got so far. */
export type ContentsEntry = TocEntry & {
	readonly role: ChapterRole;
	readonly found: Found | null;
	/** What it holds, all that stands below it included; as far as it is known. */
	readonly size: ProseSize;
	readonly children: readonly ContentsEntry[];
};

const nothing: ProseSize = {words: 0, ideographs: 0};

/** Finds the scene at a place; undefined outside the reading order. Scenes are in the order of the text. */
const sceneFinder = ({scenes}: Outline): ((place: Place) => OutlineScene | undefined) => {
	const byChapter = Map.groupBy(scenes, ({chapter}) => chapter);
	return ({chapter, offset}) => {
		const own = byChapter.get(chapter) ?? [];
		return own.findLast(({range}) => range.start <= offset) ?? own[0];
	};
};

/** Whether a stretch without entries goes on with what the entry before it holds: machinery belongs to nobody. */
const goesOn = (story: Story, {chapter}: Stretch): boolean =>
	chapter < flowLength(story) && entryAt(story, chapter).role !== 'machinery';

const findEntries = (story: Story, outline: Outline): ReadonlyMap<TocEntry, Found> => {
	const found = new Map<TocEntry, Found>();
	const sceneAt = sceneFinder(outline);
	let last: TocEntry | undefined;
	for (const stretch of outline.stretches) {
		const {chapter, start, entries, size} = stretch;
		const place = {chapter, offset: start};
		for (const entry of entries) found.set(entry, {place, scene: sceneAt(place), own: nothing});
		if (entries.length > 0) last = entries.at(-1);
		else if (!goesOn(story, stretch)) continue;
		const holder = last && found.get(last);
		if (last && holder) found.set(last, {...holder, own: addSizes(holder.own, size)});
	}
	return found;
};

const isMachinery = ({role}: ContentsEntry): boolean => role === 'machinery';

/** The contents of a story as a tree, each entry with what it holds as far as the outline knows it. */
export const contentsOf = (story: Story, outline: Outline): readonly ContentsEntry[] => {
	const found = findEntries(story, outline);
	const toEntry = (entry: TocEntry): ContentsEntry => {
		const children = entry.children.map(toEntry);
		const here = found.get(entry) ?? null;
		const size = children.reduce((sum, child) => addSizes(sum, child.size), here?.own ?? nothing);
		return {...entry, role: entryAt(story, entry.chapter).role, found: here, size, children};
	};
	return story.toc.map(toEntry);
};

/** The entries without machinery. What a page of machinery holds beside it moves up. */
export const withoutMachinery = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
	entries.flatMap(entry => {
		const children = withoutMachinery(entry.children);
		return isMachinery(entry) ? children : [{...entry, children}];
	});

/** Whether an entry is a part: it groups others, and no prose is its own. */
const isPart = ({found, children}: ContentsEntry): boolean =>
	children.length > 0 && (found?.own.words ?? 0) === 0;

/**
 * Number of the titled chapters. In plain text a title is all that tells a part from a chapter: there every title counts.
 */
export const countChapters = (story: Story, outline: Outline): number => {
	if (story.file.format === 'text') return flatToc(story.toc).length;
	const count = (entries: readonly ContentsEntry[]): number =>
		entries.reduce((sum, entry) => sum + (isPart(entry) ? 0 : 1) + count(entry.children), 0);
	return count(withoutMachinery(contentsOf(story, outline)));
};
