import type {ByteSource} from '../../core/byte-source.ts';
import type {Metadata} from '../../core/story/story.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {withoutValues, type Task} from '../../core/task/task.ts';
import {describeDocument} from '../compose/document-facts.ts';
import {openZip, type ZipArchive, type ZipEntry} from '../container/zip.ts';
import {notAStory, type OpeningStory, type OpenOptions, type StoryFormat} from '../story-format.ts';
import {readBookSettings, readSummary, type ListedChapter} from './book-summary.ts';
import {chooseFiles} from './choose-files.ts';
import {baseName, innerSource, openNamed, packedIn} from './inner-source.ts';
import {joinStories, type Part} from './join-stories.ts';

/** Names of stories that a refusal lists. */
const mostListed = 3;

const several = (paths: readonly string[]): UnreadableStory => {
	const names = paths.slice(0, mostListed).map(path => cleanLine(baseName(path)));
	const more = paths.length - names.length;
	const list =
		more > 0
			? `${names.join(', ')} and ${more} more`
			: `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
	return new UnreadableStory(`it holds ${paths.length} stories: ${list}. Unpack it, and open one of them.`);
};

const entryAt = (archive: ZipArchive, path: string): ZipEntry => {
	const entry = archive.find(path);
	if (!entry) throw new UnreadableStory('it is an archive that is damaged. Download it again.');
	if (entry.isEncrypted)
		throw new UnreadableStory('it is locked with a password. Unpack it, and open the story that was in it.');
	return entry;
};

function* openOne(archive: ZipArchive, path: string, options: OpenOptions): OpeningStory {
	const {bytes, isDamaged} = archive.read(entryAt(archive, path));
	if (bytes.length === 0 && isDamaged)
		throw new UnreadableStory('it is an archive that is damaged. Download it again.');
	const story = yield* openNamed(innerSource(path, bytes), options);
	return packedIn(
		'zip',
		story,
		isDamaged ? 'The archive is damaged: a part of the story may be missing.' : null,
	);
}

const asListed = (paths: readonly string[]): readonly ListedPath[] =>
	paths.map(path => ({path, title: null, depth: 0, division: null}));

type ListedPath = Omit<ListedChapter, 'title'> & Pick<Part, 'title'>;

/** Chapters of a story, and bytes of them together, that are read: three million words are 20 MB. */
const mostParts = 2500;
const mostBytes = 32 * 1024 * 1024;

type Opened = {readonly parts: readonly Part[]; readonly missing: number; readonly leftOut: number};

/** Opens the chapters of a story one by one; those that cannot be read are counted and left out. */
function* openParts(
	archive: ZipArchive,
	listed: readonly ListedPath[],
	{openInner, budget}: OpenOptions,
): Task<Opened> {
	const parts: Part[] = [];
	let missing = 0;
	let left = mostBytes;
	for (const [index, chapter] of listed.entries()) {
		if (index >= mostParts || left <= 0 || budget.isSpent)
			return {parts, missing, leftOut: listed.length - index};
		const entry = archive.find(chapter.path);
		try {
			const {bytes} = archive.read(entryAt(archive, entry?.path ?? ''));
			left -= bytes.length;
			if (left < 0 && parts.length > 0) return {parts, missing, leftOut: listed.length - index};
			const opening = openInner(innerSource(chapter.path, bytes), {isPart: true, wantsPreview: false});
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
	archive: ZipArchive,
	listed: readonly ListedPath[],
	known: Partial<Metadata>,
	options: OpenOptions,
): OpeningStory {
	const {parts, missing, leftOut} = yield* openParts(archive, listed, options);
	if (parts.length === 0)
		throw new UnreadableStory('it holds no chapter that can be read. Unpack it, and open its files.');
	const said = [
		...(missing > 0 ? [`Chapters that are missing or cannot be read: ${missing}.`] : []),
		...(leftOut > 0 ? [`Left out, for they are more than of any story: ${leftOut} files.`] : []),
	];
	const damaged = said.length > 0 ? said.join(' ') : null;
	return packedIn(`zip of ${parts.length} files`, joinStories(parts, known), damaged);
}

const textAt = (archive: ZipArchive, path: string | undefined): string => {
	const entry = path === undefined ? undefined : archive.find(path);
	return entry ? new TextDecoder().decode(archive.read(entry).bytes) : '';
};

const openBook = (archive: ZipArchive, summary: string, options: OpenOptions): OpeningStory => {
	const settings = archive.entries.find(({path}) => baseName(path).toLowerCase() === 'book.toml')?.path;
	const listed = readSummary(textAt(archive, summary).replaceAll('\r\n', '\n'), summary);
	return openChapters(archive, listed, readBookSettings(textAt(archive, settings)), options);
};

function* open(source: ByteSource, options: OpenOptions): OpeningStory {
	const archive = openZip(source);
	const choice = chooseFiles(archive.entries.map(({path}) => path));
	// Its own format may know it by its name alone.
	if (choice.kind === 'document') {
		const name = `${source.name}.${choice.extension}`;
		return yield* options.openInner({...source, name});
	}
	try {
		if (choice.kind === 'nothing') throw notAStory(choice.what);
		if (choice.kind === 'several') throw several(choice.paths);
		if (choice.kind === 'one') return yield* openOne(archive, choice.path, options);
		if (choice.kind === 'book') return yield* openBook(archive, choice.summary, options);
		return yield* openChapters(archive, asListed(choice.paths), {}, options);
	} finally {
		source.release();
	}
}

/** An archive of files: one story with what lies beside it, or chapters that make one. */
export const zip: StoryFormat = {
	name: 'zip',
	options: [],
	matches: head => head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05),
	open,
	describe: describeDocument,
};
