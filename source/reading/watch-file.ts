import {statSync, watch, watchFile, unwatchFile, type FSWatcher} from 'node:fs';
import {basename, dirname} from 'node:path';

/**
 * How long a file has to be left alone before it is looked at, in milliseconds: editors truncate, write and rename in
 * several steps, and what stands there in between is half a file.
 */
const quiet = 300;

/** A file that is written on and on is looked at after this time all the same, in milliseconds. */
const longestWait = 1200;

/** How often a file is looked at where the system does not tell of changes (network folders), in milliseconds. */
const pollEvery = 1000;

/** What tells one version of a file from another; undefined while there is no file. */
const versionOf = (path: string): string | undefined => {
	try {
		const {ino, size, mtimeMs} = statSync(path);
		return `${ino}.${size}.${mtimeMs}`;
	} catch {
		return undefined;
	}
};

/** Watches the folder of a file: whoever renames a new file over it would escape a watch of the file itself. */
const watchFolder = (path: string, onEvent: () => void): FSWatcher | undefined => {
	try {
		const name = basename(path);
		return watch(dirname(path), {persistent: false}, (_, changed) => {
			if (changed === null || changed === name) onEvent();
		}).on('error', onEvent);
	} catch {
		return undefined;
	}
};

/**
 * Watches a file. Returns a function that ends the watch.
 *
 * @param onChange Called when the file is another one than before and has been left alone for a moment; never while there is
 * no file.
 */
export const watchStoryFile = (path: string, onChange: () => void): (() => void) => {
	let seen = versionOf(path);
	let timer: NodeJS.Timeout | undefined;
	let waitingSince = 0;
	const look = (): void => {
		timer = undefined;
		const now = versionOf(path);
		if (now === undefined || now === seen) return;
		seen = now;
		onChange();
	};
	const onEvent = (): void => {
		const now = performance.now();
		if (timer === undefined) waitingSince = now;
		clearTimeout(timer);
		timer = setTimeout(look, Math.max(0, Math.min(quiet, waitingSince + longestWait - now)));
	};
	const watcher = watchFolder(path, onEvent);
	if (!watcher) watchFile(path, {persistent: false, interval: pollEvery}, onEvent);
	return () => {
		clearTimeout(timer);
		watcher?.close();
		if (!watcher) unwatchFile(path, onEvent);
	};
};
