import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	linkSync,
	openSync,
	renameSync,
	rmSync,
} from 'node:fs';
import {join} from 'node:path';
import {codeOf} from './fault.ts';

/** Moves a file next to where it was, so that nothing of it is lost. */
export const putAside = (path: string, folder: string, name: string): string => {
	const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
	let aside = join(folder, `${name}.damaged-${stamp}.json`);
	for (let count = 2; existsSync(aside); count++)
		aside = join(folder, `${name}.damaged-${stamp}-${count}.json`);
	renameSync(path, aside);
	return aside;
};

/** Gives the file at one path a second name, in one step; where the disk knows no links, a copy. */
export const giveSecondName = (path: string, second: string): void => {
	const between = `${second}.tmp-${process.pid}`;
	rmSync(between, {force: true});
	try {
		linkSync(path, between);
	} catch (error) {
		if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS'].includes(codeOf(error))) throw error;
		copyFileSync(path, between);
	}
	renameSync(between, second);
	// Where both are names of one file already, renaming does nothing.
	rmSync(between, {force: true});
};

/** Has the folder's entries on disk, too, so that a power cut does not undo the renaming. */
export const settle = (folder: string): void => {
	try {
		const descriptor = openSync(folder, 'r');
		try {
			fsyncSync(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch {
		// Some systems cannot; the file itself is on disk.
	}
};
