import {
	closeSync,
	existsSync,
	fsyncSync,
	linkSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {codeOf} from '../core/error-code.ts';

/** Renames a file to `NAME.WHY-TIME.json` in its folder, so that nothing of it is lost; returns its new path. */
export const putAside = (path: string, folder: string, name: string, why: 'damaged' | 'merged'): string => {
	const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
	let aside = join(folder, `${name}.${why}-${stamp}.json`);
	for (let count = 2; existsSync(aside); count++)
		aside = join(folder, `${name}.${why}-${stamp}-${count}.json`);
	renameSync(path, aside);
	return aside;
};

/** What file systems answer that know no hard links. */
const noLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EINVAL', 'EXDEV', 'ENOTTY'];

/** Gives the file at one path a second name, in one step; where the file system knows no links, a copy. */
export const giveSecondName = (path: string, second: string): void => {
	const between = `${second}.tmp-${process.pid}`;
	rmSync(between, {force: true});
	try {
		linkSync(path, between);
	} catch (error) {
		if (!noLinks.includes(codeOf(error))) throw error;
		// Not by copyFile: it fails where modes cannot be changed.
		writeFileSync(between, readFileSync(path), {mode: 0o600});
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
