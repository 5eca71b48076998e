import {fnv1a} from '../text/fnv.ts';
import {foldText} from '../text/fold-text.ts';
import {entryAt, flatToc} from './chapters.ts';
import type {Story, TocEntry} from './story.ts';

/**
 * The titles of a story's contents, in order, as numbers of 32 bits that can be remembered: by them it is known later which
 * chapters have come since.
 */
export type ChapterKeys = readonly number[];

/** Longer contents are not remembered: the longest serial on record has some 3,000 chapters, which are 16 KB. */
export const mostChapterKeys = 4000;

type KeyedEntry = {readonly entry: TocEntry; readonly key: number};

const keyed = new WeakMap<Story, readonly KeyedEntry[]>();

/** The entries that can be new, which pages of notes and of machinery cannot. Entries with the same title get different keys. */
const keyedEntries = (story: Story): readonly KeyedEntry[] => {
	const made = keyed.get(story);
	if (made) return made;
	const seen = new Map<string, number>();
	const entries = flatToc(story.toc)
		.filter(({chapter}) => !/^(?:machinery|notes)$/.test(entryAt(story, chapter).role))
		.map(entry => {
			const title = foldText(entry.title);
			const count = (seen.get(title) ?? 0) + 1;
			seen.set(title, count);
			return {entry, key: fnv1a(`${count} ${title}`) >>> 0};
		});
	keyed.set(story, entries);
	return entries;
};

export const chapterKeys = (story: Story): ChapterKeys => keyedEntries(story).map(({key}) => key);

/** The keys that are known of a story; all there are where nothing is: what is read for the first time has no new chapters. */
export const knownIn = (story: Story, known: ChapterKeys = []): ChapterKeys =>
	known.length > 0 ? known : chapterKeys(story);

/**
 * Indices of keys that were not there before. As many as have gone from between the same two that stayed are these under
 * other titles.
 */
const findNew = (now: ChapterKeys, known: ChapterKeys): readonly number[] => {
	const places = new Map(known.map((key, index) => [key, index]));
	const present = new Set(now);
	const gone = [0];
	for (const [index, key] of known.entries()) gone.push((gone[index] ?? 0) + (present.has(key) ? 0 : 1));
	const found: number[] = [];
	let run: number[] = [];
	let last = -1;
	const close = (next: number): void => {
		const renamed = next > last ? (gone[next] ?? 0) - (gone[last + 1] ?? 0) : 0;
		for (const index of run.slice(renamed)) found.push(index);
		run = [];
		last = next;
	};
	for (const [index, key] of now.entries()) {
		const place = places.get(key);
		if (place === undefined) run.push(index);
		else close(place);
	}
	close(known.length);
	return found;
};

/** What tells an entry from the others, in whatever tree it stands. */
export const entryName = ({chapter, anchor, title}: Pick<TocEntry, 'chapter' | 'anchor' | 'title'>): string =>
	`${chapter}#${anchor ?? ''}#${title}`;

const noNames: ReadonlySet<string> = new Set();
const named = new WeakMap<Story, {readonly known: ChapterKeys; readonly names: ReadonlySet<string>}>();

/** The entries that are not among those known, by their {@link entryName}; none where nothing is known. */
export const newEntries = (story: Story, known: ChapterKeys | null): ReadonlySet<string> => {
	if (known === null || known.length === 0) return noNames;
	const made = named.get(story);
	if (made?.known === known) return made.names;
	const entries = keyedEntries(story);
	const names = new Set(
		findNew(
			entries.map(({key}) => key),
			known,
		).flatMap(index => {
			const found = entries[index];
			return found ? [entryName(found.entry)] : [];
		}),
	);
	named.set(story, {known, names});
	return names;
};

/**
 * What is known of a story's chapters by whoever has been in some: those that were known, those that are not new, those
 * reached. What is new stays new until then. Known ones that are not there now come first: they may come back.
 */
export const knownAfter = (
	story: Story,
	known: ChapterKeys | null,
	isReached: (chapter: number) => boolean,
): ChapterKeys => {
	const entries = keyedEntries(story);
	if (entries.length > mostChapterKeys || entries.length === 0) return known ?? [];
	const news = newEntries(story, known);
	const here = entries
		.filter(({entry}) => isReached(entry.chapter) || !news.has(entryName(entry)))
		.map(({key}) => key);
	const present = new Set(entries.map(({key}) => key));
	const gone = (known ?? []).filter(key => !present.has(key));
	return [...gone, ...here].slice(-mostChapterKeys);
};
