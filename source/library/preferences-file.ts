import {constants, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {changeKey} from './change-key.ts';
import {codeOf} from '../core/error-code.ts';
import {Fault} from './fault.ts';
import {withLock} from './file-lock.ts';
import {
	emptyDocument,
	parseDocument,
	unreadableDocument,
	type JsonDocument,
	type Mistake,
} from './json-document.ts';
import {makeFolder} from './make-folder.ts';
import {replaceFile} from './replace-file.ts';

const fileName = 'preferences.json';

/** Where the preferences of a folder are. */
export const preferencesPath = (folder: string): string => join(folder, fileName);

/** The file with the reader's preferences. It belongs to the reader: it is never moved, replaced or tidied up. */
export type PreferencesFile = {
	/** Reads the file. Never throws: if it cannot be read, the document says why. */
	readonly read: () => JsonDocument;
	/**
	 * Sets one preference in the file as it is at this moment and keeps every other byte. Writes nothing if the value is
	 * there already.
	 *
	 * @throws {UnchangeablePreferences} if a mistake makes that unsafe; nothing is written.
	 * @throws if the file cannot be written; it is unchanged then.
	 */
	readonly change: (name: string, value: unknown) => void;
};

/** A mistake in the file makes a change unsafe. */
export class UnchangeablePreferences extends Fault {
	override name = 'UnchangeablePreferences';
}

/** A mistake as a sentence: `preferences.json, line 3: a comma is missing…`, `preferences.json is empty`. */
export const sayMistake = ({line, reason}: Mistake): string =>
	line === undefined ? `${fileName} ${reason}` : `${fileName}, line ${line}: ${reason}`;

/** In bytes. Keys for all commands take 3 KB, which leaves room for any comments. */
const largest = 256 * 1024;

const obstacles: ReadonlyMap<string, string> = new Map([
	['EACCES', 'cannot be read; change its permissions'],
	['EPERM', 'cannot be read; change its permissions'],
	['ELOOP', 'is a link that points to itself'],
	['EIO', 'cannot be read; the disk reports an error'],
]);

/** A file's bytes, nothing if there is no file, or why it cannot be read. */
type Found = {readonly bytes?: Buffer | undefined; readonly obstacle?: string};

const look = (path: string): Found => {
	try {
		const stats = statSync(path, {throwIfNoEntry: false});
		if (!stats) return {};
		if (stats.isDirectory()) return {obstacle: 'is a folder'};
		if (!stats.isFile()) return {obstacle: 'is not a file'};
		if (stats.size > largest) return {obstacle: 'is larger than 256 KB'};
		// If it has become a pipe since then, do not wait for it.
		return {bytes: readFileSync(path, {flag: constants.O_RDONLY | constants.O_NONBLOCK})};
	} catch (error) {
		const code = codeOf(error);
		return code === 'ENOENT' ? {} : {obstacle: obstacles.get(code) ?? `cannot be read (${code})`};
	}
};

const read = (path: string): JsonDocument => {
	const {bytes, obstacle} = look(path);
	if (obstacle !== undefined) return unreadableDocument(obstacle);
	return bytes ? parseDocument(bytes) : emptyDocument;
};

const refusal = (path: string): UnchangeablePreferences => {
	const [mistake = {reason: 'cannot be changed'}] = read(path).mistakes;
	return new UnchangeablePreferences(`Not saved: ${sayMistake(mistake)}`);
};

const isSame = (one: Buffer | undefined, other: Buffer | undefined): boolean =>
	one && other ? one.equals(other) : one === other;

/** What a new file starts from. An empty file is left alone: an editor may be about to write it. */
const newFile = Buffer.from('{}\n');

/** How often to try again if an editor writes the file at the same moment. */
const mostAttempts = 3;

const change = (path: string, name: string, value: unknown): void => {
	for (let attempt = 0; attempt < mostAttempts; attempt++) {
		const {bytes: before, obstacle} = look(path);
		const after = obstacle === undefined ? changeKey(before ?? newFile, name, value) : undefined;
		if (!after) throw refusal(path);
		if (before?.equals(after) || replaceFile(path, after, () => isSame(look(path).bytes, before))) return;
	}
};

/** The preferences in a folder. Nothing is created before something is written. */
export const preferencesFile = (folder: string): PreferencesFile => {
	const path = preferencesPath(folder);
	return {
		read: () => read(path),
		change(name, value) {
			makeFolder(folder);
			const set = (): void => change(path, name, value);
			// Another program that has stopped with the lock in its hands compares the bytes before it replaces them.
			if (!withLock(path, set)) set();
		},
	};
};

/** Preferences that are read but never written. */
export const unsavedPreferences = (file: PreferencesFile): PreferencesFile => ({
	...file,
	change: () => undefined,
});
