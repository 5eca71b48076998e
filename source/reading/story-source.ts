import {statSync} from 'node:fs';
import {onDisk} from '../library/path-bytes.ts';
import {absolutePath, attempt, openFile, versionOf, type StorySource} from './file-source.ts';
import {openPipe} from './pipe-source.ts';
import {folderVersion, openFolder, storiesIn} from './folder-source.ts';

/** Whether a folder lies at a path. */
export const isFolder = (path: string): boolean =>
	statSync(onDisk(path), {throwIfNoEntry: false})?.isDirectory() === true;

/**
 * Opens a story's file, or the folder of its files.
 *
 * @param waits - Whether a named pipe is waited for. Nobody waits for one that has come to lie at a path that is remembered.
 * @throws {Refusal} where it cannot be read; so does reading from it.
 */
export const openSource = (name: string, waits = false): StorySource => {
	const path = absolutePath(name);
	const stats = attempt(name, () => statSync(onDisk(path), {throwIfNoEntry: false}));
	if (stats?.isDirectory()) return openFolder(name, path);
	return waits && stats?.isFIFO() ? openPipe(name, path) : openFile(name, path);
};

/** Names of the stories in what is named, where that is a folder of several stories; none otherwise. */
export const storiesAt = (name: string): readonly string[] => {
	if (name === '-') return [];
	const path = absolutePath(name);
	return attempt(name, () => isFolder(path)) ? storiesIn(name, path) : [];
};

/** The version of the file or the folder at a path; undefined while there is none. */
export const versionAt = (path: string): string | undefined => {
	try {
		const stats = statSync(onDisk(path));
		return stats.isDirectory() ? folderVersion(path) : versionOf(stats);
	} catch {
		return undefined;
	}
};
