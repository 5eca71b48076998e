import {watch, watchFile, unwatchFile, type FSWatcher} from 'node:fs';
import {basename, dirname} from 'node:path';
import {onDisk, pathOfBytes} from '../library/path-bytes.ts';
import {isFolder, versionAt} from './story-source.ts';

/**
 * How long a file has to be left alone before it is looked at, in milliseconds: editors truncate, write and rename in
 * several steps, and what stands there in between is half a file.
 */
const quiet = 300;

/** A file that is written on and on is looked at after this time all the same, in milliseconds. */
const longestWait = 1200;

/** How often a file is looked at where the system does not tell of changes (network folders), in milliseconds. */
const pollEvery = 1000;

/**
 * Watches the folder of a file: whoever renames a new file over it would escape a watch of the file itself. Of a folder that
 * is a story the files are watched as well.
 */
const watchFolder = (path: string, onEvent: () => void): (() => void) | undefined => {
	const watchers: FSWatcher[] = [];
	const end = (): void => {
		for (const watcher of watchers) watcher.close();
	};
	const add = (folder: string, name: string | null): void => {
		const watcher = watch(onDisk(folder), {persistent: false, encoding: 'buffer'}, (_, changed) => {
			if (changed === null || name === null || pathOfBytes(changed) === name) onEvent();
		});
		watchers.push(watcher.on('error', onEvent));
	};
	try {
		add(dirname(path), basename(path));
		if (isFolder(path)) add(path, null);
		return end;
	} catch {
		end();
		return undefined;
	}
};

/**
 * Watches a file. Returns a function that ends the watch.
 *
 * @param read The version that has been read: it may have changed since.
 * @param onChange Called when the file is another one than before, or gone, and has been left alone for a moment.
 */
export const watchStoryFile = (path: string, read: string, onChange: () => void): (() => void) => {
	let seen: string | undefined = read;
	let timer: NodeJS.Timeout | undefined;
	let waitingSince = 0;
	const look = (): void => {
		timer = undefined;
		const now = versionAt(path);
		if (now === seen) return;
		seen = now;
		onChange();
	};
	const onEvent = (): void => {
		const now = performance.now();
		if (timer === undefined) waitingSince = now;
		clearTimeout(timer);
		timer = setTimeout(look, Math.max(0, Math.min(quiet, waitingSince + longestWait - now)));
	};
	const endWatch = watchFolder(path, onEvent);
	if (!endWatch) watchFile(onDisk(path), {persistent: false, interval: pollEvery}, onEvent);
	if (versionAt(path) !== read) onEvent();
	return () => {
		clearTimeout(timer);
		endWatch?.();
		if (!endWatch) unwatchFile(onDisk(path), onEvent);
	};
};
