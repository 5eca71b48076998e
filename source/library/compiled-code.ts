import {lstatSync, realpathSync, statfsSync} from 'node:fs';
import module from 'node:module';
import {dirname, join, relative} from 'node:path';
import {setEngineFlag} from '../engine-flag.ts';
import {realPathOf} from './real-path.ts';
import {makeFolder} from './make-folder.ts';
import {foldersHere, platformCacheHere} from './folders-here.ts';

/** What older versions of Node do not have. */
const {enableCompileCache, flushCompileCache} = module as Partial<typeof module>;

/** Whether nobody but this user, and the system's own, can change what lies at a folder's path. */
const isGuarded = (folder: string): boolean => {
	const {uid, mode} = lstatSync(folder);
	const isTrusted = uid === 0 || uid === process.getuid?.();
	// In a sticky folder, such as /tmp, nobody can replace what is another's.
	const isClosed = (mode & 0o022) === 0 || (mode & 0o1000) !== 0;
	const above = dirname(folder);
	return isTrusted && isClosed && (above === folder || isGuarded(above));
};

/** Whether a folder is this user's alone. What lies in it is executed: Node asks only whether it looks right. */
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

/** Room that is left for places and bookmarks, in bytes and in files: the code takes half a megabyte in some twenty. */
const leastRoom = 16 * 1024 * 1024;
const leastFiles = 1000;

const hasRoom = (folder: string): boolean => {
	const {bavail, bsize, files, ffree} = statfsSync(folder);
	// File systems that make files as they are needed count none.
	return bavail * bsize >= leastRoom && (files === 0 || ffree >= leastFiles);
};

/** The folder of the compiled code; undefined where none is safe, or none is worth it. */
const codeFolder = (): string | undefined => {
	const folder = join(platformCacheHere(), 'code');
	const {data, config, state} = foldersHere();
	// A state folder may be synchronised, carried about or shared.
	if ([data, config, state].some(kept => isInside(folder, kept))) return undefined;
	makeFolder(folder);
	return isPrivate(folder) && hasRoom(folder) ? folder : undefined;
};

/**
 * Has Node keep the program's compiled code, which saves a third of the next start. Where it cannot be kept, Node
 * compiles anew.
 */
export const keepCompiledCode = (): void => {
	try {
		const folder = codeFolder();
		if (folder !== undefined) enableCompileCache?.(folder);
	} catch {
		// Without a home there is no cache.
	}
};

/** Writes what has been compiled so far: Node would do it on a clean exit, and a reader may be killed. */
export const saveCompiledCode = (): void => flushCompileCache?.();

/**
 * Has V8 compile each pattern to machine code when it is first used. It would first make bytecode, and machine code at
 * the second use, which takes three times as long for patterns as large as those of headings.
 */
export const compilePatternsOnce = (): void => setEngineFlag('--no-regexp-tier-up');
