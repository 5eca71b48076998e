import {
	accessSync,
	chownSync,
	constants,
	lstatSync,
	readlinkSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	type Stats,
} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {settle} from './disk-steps.ts';
import {codeOf} from '../core/error-code.ts';
import {writeConfBytes} from './write-conf.ts';

/** Follows links to the file they lead to, even if it does not exist yet. @throws if links form a loop. */
const behindLinks = (path: string): string => {
	try {
		return realpathSync(path);
	} catch (error) {
		if (codeOf(error) !== 'ENOENT') throw error;
		const isLink = lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() === true;
		return isLink ? behindLinks(resolve(dirname(path), readlinkSync(path))) : path;
	}
};

/** Gives a new file to the owner of the old one: root may be writing into a user's folder. */
const handOver = (path: string, {uid, gid}: Stats): void => {
	if (uid === process.getuid?.()) return;
	try {
		chownSync(path, uid, gid);
	} catch {
		// Only root may do this.
	}
};

/**
 * Replaces a file as a whole or not at all. conf writes the new bytes next to it, from where the
 * file is replaced in one step.
 *
 * @param mayReplace Asked right before that step: somebody may have changed the file meanwhile.
 * @returns Whether the file was replaced.
 * @throws if the bytes cannot be written; the file is unchanged then.
 */
export const replaceFile = (path: string, bytes: Buffer, mayReplace: () => boolean): boolean => {
	const target = behindLinks(path);
	const old = statSync(target, {throwIfNoEntry: false});
	// A file that its owner has made read-only stays as it is.
	if (old) accessSync(target, constants.W_OK);
	const between = `${target}.tmp-${process.pid}`;
	try {
		writeConfBytes(between, bytes);
		if (old) handOver(between, old);
		if (!mayReplace()) return false;
		renameSync(between, target);
	} finally {
		rmSync(between, {force: true});
	}
	settle(dirname(target));
	return true;
};
