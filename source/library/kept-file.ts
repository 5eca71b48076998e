import {existsSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {giveSecondName, putAside, settle} from './disk-steps.ts';
import {codeOf} from '../core/error-code.ts';
import {Fault, faultAt} from './fault.ts';
import {withLock} from './file-lock.ts';
import {isObject, type Json} from './kept-values.ts';
import {makeFolder} from './make-folder.ts';
import {writeConf} from './write-conf.ts';

/**
 * A small JSON file, `folder/name.json`, for its owner's eyes only, that survives what may happen to it: a process that
 * is killed, a full disk, another process that writes at the same time. Beside it lies the last good copy, `….json.bak`.
 */
export type KeptFile = {
	readonly exists: () => boolean;
	/** What the file holds, or else its copy; undefined where there is neither. Touches nothing. */
	readonly glance: () => Json | undefined;
	/**
	 * As `glance`, but a file that cannot be made sense of is put aside, and its last good copy takes its place.
	 *
	 * @throws where the file can be neither read nor put aside.
	 */
	readonly read: () => Json | undefined;
	/**
	 * Writes what `change` makes of what the file holds; no other process writes it meanwhile. When it throws, the
	 * file is as it was.
	 *
	 * @returns False where another process keeps the file locked: then nothing was written.
	 */
	readonly update: (change: (current: Json | undefined) => object) => boolean;
	/** Removes the file and its copy. */
	readonly remove: () => void;
};

type Ports = {
	/** Whether an object is one of ours. */
	readonly accepts: (value: Json) => boolean;
	/** Told of the path under which a damaged file was put aside. */
	readonly onPutAside: (path: string) => void;
};

/** More than anybody's bookmarks, in bytes. */
const largest = 64 * 1024 * 1024;

/** What stands in a file; 'none' where there is none, 'damaged' where it makes no sense. @throws where it cannot be read. */
const readObject = (path: string, accepts: Ports['accepts']): Json | 'none' | 'damaged' => {
	const stats = statSync(path, {throwIfNoEntry: false});
	if (!stats) return 'none';
	// A pipe would be waited for, for ever.
	if (!stats.isFile()) throw new Fault(`${path}: something that is not a file is in the way.`);
	if (stats.size > largest) return 'damaged';
	try {
		// Editors of other systems begin a file with a byte order mark.
		const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
		return isObject(value) && accepts(value) ? value : 'damaged';
	} catch (error) {
		// Too deep a nesting is no syntax error.
		if (error instanceof SyntaxError || error instanceof RangeError) return 'damaged';
		if (codeOf(error) === 'ENOENT') return 'none';
		throw error;
	}
};

type Kept = Ports & {
	readonly folder: string;
	readonly name: string;
	readonly path: string;
	/** Where the last good copy lies. */
	readonly copy: string;
};

const glance = ({path, copy, accepts}: Kept): Json | undefined => {
	for (const file of [path, copy]) {
		try {
			const value = readObject(file, accepts);
			if (typeof value === 'object') return value;
		} catch {
			// Whoever reads it to write it will tell.
		}
	}
	return undefined;
};

/** Puts aside what is damaged, and the copy in the place of what is not there; gives what is there then. */
const mend = ({folder, name, path, copy, accepts, onPutAside}: Kept): Json | undefined => {
	const now = readObject(path, accepts);
	if (typeof now === 'object') return now;
	if (now === 'damaged') onPutAside(putAside(path, folder, name, 'damaged'));
	const former = readObject(copy, accepts);
	if (former === 'damaged') onPutAside(putAside(copy, folder, name, 'damaged'));
	if (typeof former !== 'object') return undefined;
	giveSecondName(copy, path);
	return former;
};

/** Has the file be what it was; where that fails, too, the copy is taken when it is read next. */
const restore = ({path, copy}: Kept, hasFormer: boolean): void => {
	try {
		if (hasFormer) giveSecondName(copy, path);
		else rmSync(path, {force: true});
	} catch {
		// Told is what came first.
	}
};

/**
 * Replaces the file's value with `change(value)`. A disk may be slow, so `change` is called and the lock is checked as late as
 * possible: another process may have left a copy to be merged by then, or taken the lock.
 *
 * @throws if the new value could not be written whole. The file is then as it was.
 */
const write = (kept: Kept, change: (current: Json | undefined) => object, isOurs: () => boolean): boolean => {
	const current = mend(kept);
	const hasFormer = current !== undefined;
	if (hasFormer) giveSecondName(kept.path, kept.copy);
	const value = change(current);
	if (!isOurs()) return false;
	try {
		writeConf(kept.folder, kept.name, value);
	} catch (error) {
		restore(kept, hasFormer);
		throw error;
	}
	settle(kept.folder);
	return true;
};

const read = (kept: Kept): Json | undefined => {
	try {
		const now = readObject(kept.path, kept.accepts);
		if (typeof now === 'object') return now;
		if (now === 'none' && !existsSync(kept.copy)) return undefined;
		let found: Json | undefined;
		const isMended = withLock(kept.path, () => {
			found = mend(kept);
		});
		return isMended ? found : glance(kept);
	} catch (error) {
		// Where nothing can be put aside, nothing can be overwritten either.
		const former = glance(kept);
		if (former === undefined) throw faultAt(kept.path, error);
		return former;
	}
};

const update = (kept: Kept, change: (current: Json | undefined) => object): boolean => {
	try {
		makeFolder(kept.folder);
		let isWritten = false;
		withLock(kept.path, isOurs => {
			isWritten = write(kept, change, isOurs);
		});
		return isWritten;
	} catch (error) {
		throw faultAt(kept.path, error);
	}
};

/** The file of a name; nothing is made before something is written. */
export const keptFile = (folder: string, name: string, ports: Ports): KeptFile => {
	const path = join(folder, `${name}.json`);
	const kept = {...ports, folder, name, path, copy: `${path}.bak`};
	return {
		exists: () => existsSync(path) || existsSync(kept.copy),
		glance: () => glance(kept),
		read: () => read(kept),
		update: change => update(kept, change),
		remove() {
			for (const file of [kept.path, kept.copy]) rmSync(file, {force: true});
		},
	};
};
