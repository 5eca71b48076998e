import {readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {withLock} from './file-lock.ts';

/** What a program leaves behind that is killed while it saves: a lock, and what was to become a file. */
const leftover = /^(.+\.json)(?:\.bak)?\.(?:lock-.*|tmp-.*|lock)$/;

/**
 * Removes what killed programs have left in a folder. Never throws: what cannot be removed stays. Files that another
 * program is writing at this moment are left alone.
 */
export const sweepFolder = (folder: string): void => {
	try {
		for (const name of readdirSync(folder)) {
			const file = leftover.exec(name)?.[1];
			if (file !== undefined)
				withLock(join(folder, file), () => rmSync(join(folder, name), {force: true}), 0);
		}
	} catch {
		// There is no such folder, or it is not ours.
	}
};
