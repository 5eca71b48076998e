import {readdirSync, rmdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {withLock} from './file-lock.ts';

/** What a program leaves behind that is killed while it saves: a lock, and what was to become a file. */
const leftover = /^(.+\.json)(?:\.bak)?\.(?:lock-.*|tmp-.*|lock)$/;

/** Late copies are written without a lock: only its age tells that a file there has no writer any more, in milliseconds. */
const longestWrite = 24 * 60 * 60 * 1000;

const attempt = (work: () => void): void => {
	try {
		work();
	} catch {
		// It is gone already, still in use, or not ours.
	}
};

/** Removes what killed programs have left among the late copies of a record, and their folder if it is empty then. */
const sweepLateFolder = (folder: string): void => {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		attempt(() => {
			if (leftover.test(name) && Date.now() - statSync(path).mtimeMs > longestWrite) rmSync(path);
		});
	}
	rmdirSync(folder);
};

/**
 * Removes what killed programs have left in a folder. Never throws: what cannot be removed stays. Files that another
 * program is writing at this moment are left alone.
 */
export const sweepFolder = (folder: string): void => {
	attempt(() => {
		for (const name of readdirSync(folder)) {
			const path = join(folder, name);
			const file = leftover.exec(name)?.[1];
			if (name.endsWith('.late')) attempt(() => sweepLateFolder(path));
			else if (file !== undefined) withLock(join(folder, file), () => rmSync(path, {force: true}), 0);
		}
	});
};
