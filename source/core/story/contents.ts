import {addSizes, type ProseSize} from '../text/measure-prose.ts';
import {entryAt, flatToc} from './chapters.ts';
import type {Outline, OutlineScene, Stretch} from './outline.ts';
import {flowLength} from './running-totals.ts';
import type {ChapterRole, Place, Story, TocEntry} from './story.ts';

/** What is known of the place that an entry leads to. */
type Found = {
	readonly place: Place;
	/** Where what it holds itself comes to its end. */
	readonly end: Place;
	/** The first scene there; undefined outside the reading order. */
	readonly scene: OutlineScene | undefined;
	/** What stands below its own title, up to the next one: how much it is, and the scenes that begin there. */
	readonly own: ProseSize;
	readonly scenes: readonly OutlineScene[];
};

/** An entry of the contents with what it holds. `found` is null until the outline has got so far. */
export type ContentsEntry = Omit<TocEntry, 'children'> & {
	readonly role: ChapterRole;
	readonly found: Found | null;
	/** What it holds, all that stands below it included; as far as it is known. */
	readonly size: ProseSize;
	readonly children: readonly ContentsEntry[];
};

const nothing: ProseSize = {words: 0, ideographs: 0};

/** Scenes by their chapters, in the order of the text. */
type ByChapter = ReadonlyMap<number, readonly OutlineScene[]>;

/** The scene at a place; undefined outside the reading order. */
const sceneAt = (byChapter: ByChapter, {chapter, offset}: Place): OutlineScene | undefined => {
	const own = byChapter.get(chapter) ?? [];
	return own.findLast(({range}) => range.start <= offset) ?? own[0];
};

const scenesIn = (byChapter: ByChapter, {chapter, start, end}: Stretch): readonly OutlineScene[] =>
	(byChapter.get(chapter) ?? []).filter(({range}) => range.start >= start && range.start <= end);

/** Whether a stretch without entries goes on with what the entry before it holds: machinery belongs to nobody. */
const goesOn = (story: Story, {chapter}: Stretch, flow: number): boolean =>
	chapter < flow && entryAt(story, chapter).role !== 'machinery';

const withStretch = (found: Found, stretch: Stretch, byChapter: ByChapter): Found => ({
	...found,
	end: {chapter: stretch.chapter, offset: stretch.end},
	own: addSizes(found.own, stretch.size),
	scenes: [...found.scenes, ...scenesIn(byChapter, stretch)],
});

/** What the outline knows of the entries, and the scenes before the first of them. */
const findEntries = (
	story: Story,
	outline: Outline,
): {readonly found: ReadonlyMap<TocEntry, Found>; readonly before: readonly OutlineScene[]} => {
	const byChapter = Map.groupBy(outline.scenes, ({chapter}) => chapter);
	const flow = flowLength(story);
	const found = new Map<TocEntry, Found>();
	const before: (readonly OutlineScene[])[] = [];
	let last: TocEntry | undefined;
	for (const stretch of outline.stretches) {
		const {chapter, start, entries} = stretch;
		const place = {chapter, offset: start};
		const scene = sceneAt(byChapter, place);
		for (const entry of entries) found.set(entry, {place, end: place, scene, own: nothing, scenes: []});
		if (entries.length > 0) last = entries.at(-1);
		else if (!goesOn(story, stretch, flow)) continue;
		const holder = last && found.get(last);
		if (last && holder) found.set(last, withStretch(holder, stretch, byChapter));
		else before.push(scenesIn(byChapter, stretch));
	}
	return {found, before: before.flat()};
};

const isMachinery = ({role}: ContentsEntry): boolean => role === 'machinery';

/** What an entry holds, with these entries below it. */
export const countSizes = (
	{found}: Pick<ContentsEntry, 'found'>,
	children: readonly ContentsEntry[],
): ProseSize => children.reduce((sum, {size}) => addSizes(sum, size), found?.own ?? nothing);

export type Contents = {
	/** Scenes before the first title. */
	readonly before: readonly OutlineScene[];
	readonly entries: readonly ContentsEntry[];
};

/** The contents of a story as a tree, each entry with what it holds as far as the outline knows it. */
export const readContents = (story: Story, outline: Outline): Contents => {
	const {found, before} = findEntries(story, outline);
	const toEntry = (entry: TocEntry): ContentsEntry => {
		const children = entry.children.map(toEntry);
		const here = found.get(entry) ?? null;
		const {role} = entryAt(story, entry.chapter);
		return {...entry, role, found: here, size: countSizes({found: here}, children), children};
	};
	// Without any titles there is no chapter to wait for the end of.
	return {before: story.toc.length > 0 ? before : outline.scenes, entries: story.toc.map(toEntry)};
};

export const contentsOf = (story: Story, outline: Outline): readonly ContentsEntry[] =>
	readContents(story, outline).entries;

/** The entries without machinery. What a page of machinery holds beside it moves up. */
export const withoutMachinery = (entries: readonly ContentsEntry[]): readonly ContentsEntry[] =>
	entries.flatMap(entry => {
		const children = withoutMachinery(entry.children);
		return isMachinery(entry) ? children : [{...entry, children}];
	});

/** Whether an entry is a part: it groups others, and no prose is its own. */
export const isPart = ({found, children}: ContentsEntry): boolean =>
	children.length > 0 && (found?.own.words ?? 0) === 0;

/** Whether an entry is a chapter: neither a part nor a page of notes, which open over the page. */
const isChapter = (entry: ContentsEntry): boolean => !isPart(entry) && entry.role !== 'notes';

/**
 * Number of the titled chapters. In plain text a title is all that tells a part from a chapter: there every title counts.
 */
export const countChapters = (story: Story, outline: Outline): number => {
	if (story.file.format === 'text') return flatToc(story.toc).length;
	const count = (entries: readonly ContentsEntry[]): number =>
		entries.reduce((sum, entry) => sum + (isChapter(entry) ? 1 : 0) + count(entry.children), 0);
	return count(withoutMachinery(contentsOf(story, outline)));
};
