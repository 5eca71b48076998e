import {readFileSync, statSync} from 'node:fs';
import {identityOf} from './identity.ts';
import {onDisk} from './path-bytes.ts';
import type {StoryRecord} from './story-record.ts';

type Where = Pick<StoryRecord, 'path' | 'realPath'>;

/** The paths under which a file is known, at most two. */
export const pathsOf = ({path, realPath}: Where): readonly string[] =>
	[path, realPath].filter(known => known !== null);

const statOf = (path: string) => {
	try {
		const stats = statSync(onDisk(path), {bigint: true});
		return stats.isFile() || stats.isDirectory() ? stats : undefined;
	} catch {
		return undefined;
	}
};

/** Whether a record's path and a story's lead to one file, by whatever links and names. */
export const isSameFile = (record: Where, {path, realPath}: Where): boolean => {
	// Whatever comes through a pipe, nobody knows from where.
	if (path === null || record.path === null) return false;
	const paths = [record.path, record.realPath];
	if (paths.includes(path) || (realPath !== null && paths.includes(realPath))) return true;
	const [theirs, ours] = [statOf(record.path), statOf(path)];
	return theirs !== undefined && theirs.ino === ours?.ino && theirs.dev === ours.dev;
};

/** Whether there is a file at a record's path, whatever it holds by now. */
export const hasFile = ({path}: Where): boolean => path !== null && statOf(path) !== undefined;

/** Larger files are not read to see what they hold, in bytes. */
const largest = 16n * 1024n * 1024n;

/** Whether the file at a record's path still holds that record's story: it may hold another one by now. */
export const isStillThere = ({path, contents}: StoryRecord): boolean => {
	const stats = path === null ? undefined : statOf(path);
	if (path === null || !stats) return false;
	if (stats.size > largest) return true;
	try {
		return contents.includes(identityOf(readFileSync(onDisk(path)), null).content);
	} catch {
		// Nobody can read it, so nobody can tell.
		return true;
	}
};
