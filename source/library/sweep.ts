import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {isLocked, withLock} from './file-lock.ts';

/** What a program leaves behind that is killed while it saves: locks, and what was to become a file. */
const leftover = /^(.+\.json)(?:\.bak)?\.(?:lock-.*|tmp-.*|lock)$/;

/**
 * Takes away what programs that were killed have left in a folder. Never throws: what cannot be taken away stays.
 * Files that somebody is writing at this moment are left alone.
 */
export const sweepFolder = (folder: string): void => {
	try {
		for (const name of readdirSync(folder)) {
			const file = leftover.exec(name)?.[1];
			if (file === undefined || isLocked(join(folder, file))) continue;
			withLock(join(folder, file), () => rmSync(join(folder, name), {force: true}));
		}
	} catch {
		// There is no such folder, or it is not ours.
	}
};
