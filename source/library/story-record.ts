import type {Sketch} from '../core/likeness/sketch.ts';
import type {Locator} from '../core/locator/locator.ts';
import type {ChapterKeys} from '../core/story/new-chapters.ts';
import type {ReadingChoices} from '../core/story/reading-choices.ts';
import type {Rating} from '../core/story/story.ts';
import {cleanLine, type CleanText} from '../core/text/clean-text.ts';
import {mostRemoved, type Bookmark} from './bookmark.ts';
import {parseChapters} from './kept-chapters.ts';
import {parseChoices, writtenChoices} from './kept-choices.ts';
import {mostSceneKeys} from '../core/story/read-scenes.ts';
import {parseHashes, writtenHashes} from './kept-hashes.ts';
import {parseSketches, writtenSketches} from './kept-likeness.ts';
import {parseBookmarks, writtenBookmark} from './kept-bookmarks.ts';
import {parseLocator} from './kept-locator.ts';
import {recordVersion, upgraded} from './record-versions.ts';
import {index, isObject, type Json, number, othersIn, text, textOrNull, texts} from './kept-values.ts';

/** A place that was kept. */
export type SavedPlace = Locator & {
	/** Scenes of the story when it was kept, so that a shelf can say “scene 4 of 11” without opening it. */
	readonly scenes: number | null;
	/** Whether the page began at the place's own line, after scrolling by lines. */
	readonly scrolled: boolean;
	/** ISO 8601. */
	readonly savedAt: string;
};

/** All that is remembered of a story. One file each. */
export type StoryRecord = {
	readonly version: typeof recordVersion;
	/** Name of the record: the content that it was first made for. */
	readonly id: string;
	/** Content hashes the story has had, the latest last. */
	readonly contents: readonly string[];
	readonly title: CleanText | null;
	readonly authors: readonly CleanText[];
	/** Where the story was published, as its header says. */
	readonly source: CleanText | null;
	/** What identifies the work, as its file says. */
	readonly identifiers: readonly CleanText[];
	readonly rating: Rating | null;
	readonly warnings: readonly CleanText[];
	/** The series that it is of, with its number, as its header says. */
	readonly series: CleanText | null;
	/** Absolute path where the story was seen last; null for standard input. */
	readonly path: string | null;
	/** The path that this one led to, links followed; null where that is the same. */
	readonly realPath: string | null;
	/** Name of the format that its file is in. */
	readonly format: CleanText;
	/** Samples of the text, the latest first: by them it is known where name and content have changed. */
	readonly likeness: readonly Sketch[];
	/** Ids of records of texts much like this one: the reader has been asked what they are to it, and has answered. */
	readonly settled: readonly string[];
	/** Ids of the records that may be the same story: the reader has been asked, and has not answered. */
	readonly unsure: readonly string[];
	/** Titles of the chapters that are not new to the reader; empty where nobody knows. */
	readonly chapters: ChapterKeys;
	/** Keys of the scenes that were read to their ends. */
	readonly read: readonly number[];
	/** How its file is read; the places below are those of this reading. */
	readonly choices: ReadingChoices;
	readonly place: SavedPlace | null;
	/** The place farthest into the story. */
	readonly furthest: SavedPlace | null;
	readonly bookmarks: readonly Bookmark[];
	/** Ids of bookmarks taken out: another reader's copy must not bring them back. */
	readonly removedBookmarks: readonly string[];
	/** The latest of those, the last one last: they can be put back. */
	readonly removed: readonly Bookmark[];
	/** Seconds spent reading, pauses not counted. */
	readonly secondsRead: number;
	/** The evenings on which it was read, as days (ISO 8601), in order; empty where not all of them are known. */
	readonly evenings: readonly string[];
	/** ISO 8601. */
	readonly lastOpened: string;
	/** What a newer program has written that this one does not know: kept as it is. Absent where there is nothing. */
	readonly others?: Json;
};

/** More evenings are not counted: ten years of a serial that comes each week. */
const mostEvenings = 520;

/** Whether a record tells all evenings: those of a program that did not count them are lost. */
export const knowsEvenings = ({
	secondsRead,
	evenings,
}: Pick<StoryRecord, 'secondsRead' | 'evenings'>): boolean => secondsRead === 0 || evenings.length > 0;

/** Evenings, each once and in order. */
export const inOrderOfDays = (days: Iterable<string>): readonly string[] =>
	[...new Set(days)].sort().slice(-mostEvenings);

/** Records that say nothing of a format are older than all others. */
const firstFormat = cleanLine('text');

const parsePlace = (value: unknown): SavedPlace | null => {
	const locator = parseLocator(value);
	if (!locator || !isObject(value)) return null;
	return {
		...locator,
		scenes: value['scenes'] === null ? null : index(value['scenes']),
		scrolled: value['scrolled'] === true,
		savedAt: text(value['savedAt']),
	};
};

const ratingLevels = ['general', 'teen', 'mature', 'explicit'] as const;

const parseRating = (value: unknown): Rating | null => {
	if (!isObject(value)) return null;
	return {label: text(value['label']), level: ratingLevels.find(level => level === value['level']) ?? null};
};

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{8,64}$/.test(value);

/** Whether an object is a record, of whatever version: all else about it is read field by field. */
export const isRecord = (value: Json): boolean => isId(value['id']);

/** The fields of a record: others are a newer program's. */
const knownFields: ReadonlySet<string> = new Set<keyof StoryRecord>([
	'version',
	'id',
	'contents',
	'title',
	'authors',
	'source',
	'identifiers',
	'rating',
	'warnings',
	'series',
	'path',
	'realPath',
	'format',
	'likeness',
	'settled',
	'unsure',
	'chapters',
	'read',
	'choices',
	'place',
	'furthest',
	'bookmarks',
	'removedBookmarks',
	'removed',
	'secondsRead',
	'evenings',
	'lastOpened',
]);

/** Reads a record that may have been written by anyone; undefined where it is none. */
export const parseRecord = (kept: unknown): StoryRecord | undefined => {
	if (!isObject(kept) || !isRecord(kept)) return undefined;
	const value = upgraded(kept);
	const {id} = value;
	if (!isId(id)) return undefined;
	return {
		version: recordVersion,
		id,
		contents: texts(value['contents']),
		title: textOrNull(value['title']),
		authors: texts(value['authors']),
		source: textOrNull(value['source']),
		identifiers: texts(value['identifiers']),
		rating: parseRating(value['rating']),
		warnings: texts(value['warnings']),
		series: textOrNull(value['series']),
		path: typeof value['path'] === 'string' ? value['path'] : null,
		realPath: typeof value['realPath'] === 'string' ? value['realPath'] : null,
		format: textOrNull(value['format']) ?? firstFormat,
		likeness: parseSketches(value['likeness']),
		settled: texts(value['settled']).filter(isId),
		unsure: texts(value['unsure']).filter(isId),
		chapters: parseChapters(value['chapters']),
		read: [...parseHashes(value['read'], mostSceneKeys)],
		choices: parseChoices(value['choices']),
		place: parsePlace(value['place']),
		furthest: parsePlace(value['furthest']),
		bookmarks: parseBookmarks(value['bookmarks']),
		removedBookmarks: texts(value['removedBookmarks']),
		removed: parseBookmarks(value['removed']).slice(-mostRemoved),
		secondsRead: Math.max(0, number(value['secondsRead'])),
		evenings: inOrderOfDays(texts(value['evenings']).filter(day => /^\d{4}-\d\d-\d\d$/.test(day))),
		lastOpened: text(value['lastOpened']),
		...othersIn(value, knownFields),
	};
};

/** A record as it is written: what says nothing is left out. */
export const writtenRecord = ({
	choices,
	identifiers,
	series,
	evenings,
	realPath,
	format,
	likeness,
	settled,
	unsure,
	chapters,
	read,
	bookmarks,
	removed,
	others,
	...record
}: StoryRecord): object => {
	const chosen = writtenChoices(choices);
	return {
		...others,
		...record,
		bookmarks: bookmarks.map(writtenBookmark),
		...(removed.length > 0 && {removed: removed.map(writtenBookmark)}),
		...(identifiers.length > 0 && {identifiers}),
		...(series !== null && {series}),
		...(evenings.length > 0 && {evenings}),
		...(realPath !== null && {realPath}),
		...(format !== firstFormat && {format}),
		...(likeness.length > 0 && {likeness: writtenSketches(likeness)}),
		...(settled.length > 0 && {settled}),
		...(unsure.length > 0 && {unsure}),
		...(chapters.length > 0 && {chapters: writtenHashes(chapters)}),
		...(read.length > 0 && {read: writtenHashes(read)}),
		...(chosen && {choices: chosen}),
	};
};
