import {lstatSync, readdirSync, realpathSync, rmSync, statfsSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {realPathOf} from './real-path.ts';
import {makeFolder} from './make-folder.ts';
import {foldersHere, platformCacheHere} from './folders-here.ts';

/** Whether nobody but this user, and the system's own, can change what lies at a folder's path. */
const isGuarded = (folder: string): boolean => {
	const {uid, mode} = lstatSync(folder);
	const isTrusted = uid === 0 || uid === process.getuid?.();
	// In a sticky folder, such as /tmp, nobody can replace what is another's.
	const isClosed = (mode & 0o022) === 0 || (mode & 0o1000) !== 0;
	const above = dirname(folder);
	return isTrusted && isClosed && (above === folder || isGuarded(above));
};

/** Whether a folder is this user's alone. What lies in it is executed: V8 asks only whether it looks right. */
const isPrivate = (folder: string): boolean => {
	// Windows has no such modes; its folders for caches are the user's own.
	if (process.platform === 'win32') return true;
	const stats = lstatSync(folder);
	return (
		stats.isDirectory() &&
		stats.uid === process.getuid?.() &&
		(stats.mode & 0o077) === 0 &&
		isGuarded(dirname(realpathSync(folder)))
	);
};

const isInside = (folder: string, outer: string): boolean =>
	!relative(realPathOf(outer), realPathOf(folder)).startsWith('..');

/** Room that is left for places and bookmarks, in bytes and in files: the code takes some 4 MB in ten files. */
const leastRoom = 16 * 1024 * 1024;
const leastFiles = 1000;

const hasRoom = (folder: string): boolean => {
	const {bavail, bsize, files, ffree} = statfsSync(folder);
	// File systems that make files as they are needed count none.
	return bavail * bsize >= leastRoom && (files === 0 || ffree >= leastFiles);
};

/**
 * The folder of the compiled code, which is made; undefined where none is safe, or none is worth it.
 *
 * @throws where there is no home, or nothing can be made there.
 */
export const findCodeFolder = (): string | undefined => {
	const folder = join(platformCacheHere(), 'code');
	const {data, config, state} = foldersHere();
	// A state folder may be synchronised, carried about or shared.
	if ([data, config, state].some(kept => isInside(folder, kept))) return undefined;
	makeFolder(folder);
	return isPrivate(folder) && hasRoom(folder) ? folder : undefined;
};

/** How long code is kept, in milliseconds: a month. What is still used is made anew. */
const longest = 30 * 24 * 60 * 60 * 1000;

/** Deletes old code: other versions of the program, and of Node, leave theirs behind. */
export const sweepCode = (folder: string): void => {
	for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true})) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isFile() && Date.now() - statSync(path).mtimeMs > longest) rmSync(path, {force: true});
	}
};
