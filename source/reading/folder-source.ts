import {createHash} from 'node:crypto';
import {readdirSync, statSync, type Dirent} from 'node:fs';
import {basename, join} from 'node:path';
import {onDisk, pathOfBytes} from '../library/path-bytes.ts';
import type {ByteSource} from '../core/byte-source.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {Refusal} from '../core/refusal.ts';
import {chooseFiles, tellingFiles} from '../formats/packed/choose-files.ts';
import {attempt, changed, openFile, refuse, versionOf, type StorySource} from './file-source.ts';

/** A file that tells a story, together with others. */
type TellingFile = {
	/** In the folder. */
	readonly path: string;
	/** In the bytes of the story, where each file follows the one before. */
	readonly start: number;
	readonly size: number;
	readonly version: string;
};

/** Files of a folder that are looked at: whoever names a home folder by mistake is told so, and does not wait. */
const mostFiles = 5000;

/** Folders in folders that are looked into: volumes, and their parts. */
const deepest = 3;

/** Bytes of all files of a story. */
const largest = 256 * 1024 * 1024;

/** The path, where a file lies there; links to files lead to them, links to folders may lead round and round. */
const isFileAt = (entry: Dirent<Buffer>, path: string): boolean =>
	entry.isFile() ||
	(entry.isSymbolicLink() && statSync(onDisk(path), {throwIfNoEntry: false})?.isFile() === true);

/** Paths of the files below a folder; hidden ones apart. */
const pathsIn = (root: string): readonly string[] => {
	const paths: string[] = [];
	const look = (folder: string, depth: number): void => {
		const entries = readdirSync(onDisk(join(root, folder)), {withFileTypes: true, encoding: 'buffer'});
		for (const entry of entries) {
			const name = pathOfBytes(entry.name);
			if (name.startsWith('.')) continue;
			const path = folder === '' ? name : `${folder}/${name}`;
			if (entry.isDirectory()) {
				if (depth < deepest) look(path, depth + 1);
			} else if (isFileAt(entry, join(root, path))) paths.push(path);
			if (paths.length > mostFiles)
				throw new UnreadableStory(`it is a folder with more than ${mostFiles} files. Name a file in it.`);
		}
	};
	look('', 0);
	return paths.sort();
};

const measure = (root: string, paths: readonly string[]): readonly TellingFile[] => {
	let start = 0;
	return paths.map(path => {
		const stats = statSync(onDisk(join(root, path)));
		const file = {path, start, size: stats.size, version: versionOf(stats)};
		start += stats.size;
		return file;
	});
};

const versionOfFiles = (files: readonly TellingFile[]): string =>
	createHash('sha256')
		.update(files.map(({path, version}) => `${path}\0${version}\n`).join(''))
		.digest('hex');

/** Names of the stories in a folder that is not one story itself; none where it is, or holds none. @throws {Refusal} where it cannot be read. */
export const storiesIn = (name: string, path: string): readonly string[] => {
	const choice = attempt(name, () => chooseFiles(pathsIn(path)));
	return choice.kind === 'several' ? choice.paths.map(file => join(name, file)) : [];
};

/** What tells a folder of a story from what it was before: its chapters, and whether any has changed. */
export const folderVersion = (path: string): string =>
	versionOfFiles(measure(path, tellingFiles(pathsIn(path))));

/** Reads from files as though each went on where the one before ends. */
const readAcross = (
	files: readonly TellingFile[],
	open: (file: TellingFile) => ByteSource,
	[from, to]: readonly [number, number],
): Uint8Array => {
	const end = Math.min(
		to,
		files.reduce((sum, {size}) => sum + size, 0),
	);
	const bytes = new Uint8Array(Math.max(0, end - from));
	for (const file of files) {
		const first = Math.max(from, file.start);
		const length = Math.min(end, file.start + file.size) - first;
		if (length <= 0) continue;
		const source = open(file);
		bytes.set(source.read(first - file.start, length), first - from);
		source.release();
	}
	return bytes;
};

/** Opens a folder: a story is the files that tell it, each of them read when it is asked for. @throws {Refusal} where it cannot be read. */
export const openFolder = (name: string, path: string): StorySource => {
	const paths = attempt(name, () => pathsIn(path));
	const files = attempt(name, () => measure(path, tellingFiles(paths)));
	const last = files.at(-1);
	const size = last ? last.start + last.size : 0;
	if (size > largest) refuse(name, `its files are larger than ${largest / 1024 / 1024} MB. Name one of them`);
	const openOne = (file: string): StorySource => openFile(join(name, file), join(path, file));
	const openSame = (file: TellingFile): ByteSource => {
		const source = openOne(file.path);
		if (source.version === file.version) return source;
		source.release();
		throw changed('folder');
	};
	const sealed: StorySource[] = [];
	return {
		name: basename(path),
		path,
		size,
		version: versionOfFiles(files),
		read: (start, length) => readAcross(files, openSame, [start, start + length]),
		files: {
			paths,
			open(file) {
				try {
					const source = openOne(file);
					sealed.push(source);
					return source;
				} catch (error) {
					if (error instanceof Refusal) throw new UnreadableStory(error.message, {cause: error});
					throw error;
				}
			},
		},
		seal() {
			for (const source of sealed) source.seal();
		},
		release: () => undefined,
	};
};
