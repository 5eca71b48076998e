import type {ByteSource} from '../../core/byte-source.ts';
import type {Metadata} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {readAll} from '../container/read-all.ts';
import {notAStory, type OpeningStory, type OpenOptions} from '../story-format.ts';
import {readBookSettings, readSummary, type ListedChapter} from './book-summary.ts';
import type {Choice} from './choose-files.ts';
import {baseName, openNamed, packedIn} from './inner-source.ts';
import {joinStories, type Part} from './join-stories.ts';

/** Files that lie together, in an archive or in a folder. */
export type FileSet = {
	/** What holds them, as facts about a file name it: `zip`, `folder`. */
	readonly container: string;
	/** What to do where it holds more than one story, or none that can be read: `Unpack it, and open`. */
	readonly advice: string;
	readonly paths: readonly string[];
	/** The file at a path; one that differs in case alone where there is no such. */
	readonly find: (path: string) => string | undefined;
	/** Opens a file. @throws {UnreadableStory} where it cannot be read. */
	readonly open: (path: string) => OpenedFile;
};

type OpenedFile = {
	readonly source: ByteSource;
	/** What is missing of it. */
	readonly damaged: string | null;
	/** Whether it was packed as no text can be. */
	readonly isFiller?: boolean;
};

/** Names of stories that a refusal lists. */
const mostListed = 3;

const several = (paths: readonly string[], advice: string): UnreadableStory => {
	const names = paths.slice(0, mostListed).map(path => cleanLine(baseName(path)));
	const more = paths.length - names.length;
	const list =
		more > 0
			? `${names.join(', ')} and ${more} more`
			: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
	return new UnreadableStory(`it contains ${paths.length} stories: ${list}. ${advice} one of them.`);
};

function* openOne(files: FileSet, path: string, options: OpenOptions): OpeningStory {
	const {source, damaged} = files.open(path);
	return packedIn(files.container, yield* openNamed(source, options), damaged);
}

const asListed = (paths: readonly string[]): readonly ListedPath[] =>
	paths.map(path => ({path, title: null, depth: 0, division: null}));

type ListedPath = Omit<ListedChapter, 'title'> & Pick<Part, 'title'>;

/** Chapters of a story, and bytes of them together, that are read: three million words are 20 MB. */
const mostParts = 5000;
const mostBytes = 32 * 1024 * 1024;

/**
 * Each takes half a millisecond, so that more than `fewParts` are read only where they are long enough for the chapters of a
 * serial.
 */
const fewParts = 2500;
const shortestPart = 2000;

/** How many are read when so many bytes are left. */
const roomFor = (left: number): number => Math.min(mostParts, fewParts + (mostBytes - left) / shortestPart);

/** For how many bytes one counts of what is one thing again and again: 2 MB of it are read, and no story has any. */
const fillerWeight = 16;

type Opened = {readonly parts: readonly Part[]; readonly missing: number; readonly leftOut: number};

/** Opens the chapters of a story one by one; those that cannot be read are counted and left out. */
function* openParts(
	files: FileSet,
	listed: readonly ListedPath[],
	{openInner, budget}: OpenOptions,
): Task<Opened> {
	const parts: Part[] = [];
	let missing = 0;
	let left = mostBytes;
	for (const [index, chapter] of listed.entries()) {
		const leftOut = listed.length - index;
		if (index >= roomFor(left) || left <= 0 || budget.isSpent) return {parts, missing, leftOut};
		try {
			const {source, isFiller = false} = files.open(files.find(chapter.path) ?? chapter.path);
			left -= source.size * (isFiller ? fillerWeight : 1);
			if (left < 0 && (isFiller || parts.length > 0)) return {parts, missing, leftOut};
			const opening = openInner(source, {isPart: true, wantsPreview: false});
			parts.push({...chapter, story: yield* withoutValues(opening)});
		} catch (error) {
			if (!(error instanceof UnreadableStory)) throw error;
			missing++;
		}
		yield;
	}
	return {parts, missing, leftOut: 0};
}

function* openChapters(
	files: FileSet,
	listed: readonly ListedPath[],
	known: Partial<Metadata>,
	options: OpenOptions,
): OpeningStory {
	const {parts, missing, leftOut} = yield* openParts(files, listed, options);
	if (parts.length === 0)
		throw new UnreadableStory(`it contains no readable chapter. ${files.advice} its files.`);
	const said = [
		...(missing > 0 ? [`Chapters missing or unreadable: ${missing}.`] : []),
		...(leftOut > 0 ? [`Files left out because there are too many: ${leftOut}.`] : []),
	];
	const damaged = said.length > 0 ? said.join(' ') : null;
	return packedIn(`${files.container} of ${parts.length} files`, joinStories(parts, known), damaged);
}

function* textAt(files: FileSet, path: string | undefined): Task<string> {
	const found = path === undefined ? undefined : files.find(path);
	if (found === undefined) return '';
	return new TextDecoder().decode(yield* readAll(files.open(found).source));
}

function* openBook(files: FileSet, summary: string, options: OpenOptions): OpeningStory {
	const settings = files.paths.find(path => baseName(path).toLowerCase() === 'book.toml');
	const list = yield* textAt(files, summary);
	const listed = readSummary(list.replaceAll('\r\n', '\n'), summary);
	const known = readBookSettings(yield* textAt(files, settings));
	return yield* openChapters(files, listed, known, options);
}

/** Opens the story that files are together, or the one among them. */
export function* openFiles(
	files: FileSet,
	choice: Exclude<Choice, {kind: 'document'}>,
	options: OpenOptions,
): OpeningStory {
	if (choice.kind === 'nothing') throw notAStory(choice.what);
	if (choice.kind === 'several') throw several(choice.paths, files.advice);
	if (choice.kind === 'one') return yield* openOne(files, choice.path, options);
	if (choice.kind === 'book') return yield* openBook(files, choice.summary, options);
	return yield* openChapters(files, asListed(choice.paths), {}, options);
}
