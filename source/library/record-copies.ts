import {randomUUID} from 'node:crypto';
import {readdirSync, readFileSync, rmdirSync, rmSync, statSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {putAside} from './disk-steps.ts';
import {faultAt} from './fault.ts';
import {makeFolder} from './make-folder.ts';
import {isObject} from './kept-values.ts';
import {parseRecord, type StoryRecord} from './story-record.ts';
import {writeConf} from './write-conf.ts';

export type RecordCopy = {readonly record: StoryRecord; readonly path: string};

const list = (folder: string): readonly string[] => {
	try {
		// Most records have none: asking is quicker than failing to list.
		return statSync(folder, {throwIfNoEntry: false}) ? readdirSync(folder) : [];
	} catch {
		return [];
	}
};

/** Larger copies are not looked at, in bytes: as for records. */
const largest = 64 * 1024 * 1024;

const readCopy = (path: string): RecordCopy | undefined => {
	try {
		const stats = statSync(path);
		if (!stats.isFile() || stats.size > largest) return undefined;
		const value: unknown = JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
		const record = isObject(value) ? parseRecord(value) : undefined;
		return record && {record, path};
	} catch {
		// Half of it may be there: it is looked at again next time.
		return undefined;
	}
};

const lateFolder = (stories: string, id: string): string => join(stories, `${id}.late`);

/** A name for one that may write to a folder, among all processes of all machines. */
export const newWriterName = (): string =>
	`${hostname().replaceAll(/[^\w-]/g, '')}-${process.pid}-${randomUUID()}`;

/**
 * Writes a record beside the others, where another process keeps them locked: one file for each writer, merged into the
 * record by whoever gets the lock next.
 *
 * @throws {Fault} where it cannot be written.
 */
export const writeLateCopy = (stories: string, id: string, writer: string, value: object): void => {
	const folder = lateFolder(stories, id);
	try {
		makeFolder(folder);
		writeConf(folder, writer, value);
	} catch (error) {
		throw faultAt(folder, error);
	}
};

/** The copies that processes left which could not get the lock. */
export const lateCopies = (stories: string, id: string): readonly RecordCopy[] => {
	const folder = lateFolder(stories, id);
	return list(folder)
		.filter(name => name.endsWith('.json'))
		.flatMap(name => readCopy(join(folder, name)) ?? []);
};

/** Removes late copies that have been merged; one that has been written anew meanwhile stays. */
export const removeLateCopies = (stories: string, id: string, merged: readonly RecordCopy[]): void => {
	const now = new Map(lateCopies(stories, id).map(copy => [copy.path, JSON.stringify(copy.record)]));
	for (const {path, record} of merged) {
		if (now.get(path) === JSON.stringify(record)) rmSync(path, {force: true});
	}
	try {
		if (merged.length > 0) rmdirSync(lateFolder(stories, id));
	} catch {
		// It holds other copies.
	}
};

/**
 * Reads those of some files that are copies of a record: a program which synchronises folders made them of two versions,
 * `ID.sync-conflict-….json` (Syncthing), `ID (conflicted copy …).json` (Dropbox, Nextcloud), `ID (1).json` and the like.
 */
export const readConflictCopies = (paths: readonly string[], id: string): readonly RecordCopy[] =>
	paths.flatMap(path => readCopy(path) ?? []).filter(({record}) => record.id === id);

/** Removes copies of a record that is forgotten. Never throws. */
export const removeCopies = (copies: readonly RecordCopy[]): void => {
	for (const {path} of copies) {
		try {
			rmSync(path, {force: true});
		} catch {
			// It is not ours.
		}
	}
};

/** Puts conflict copies aside that have been merged. Never throws: one that stays is merged once more. */
export const putCopiesAside = (stories: string, copies: readonly RecordCopy[]): void => {
	for (const {path, record} of copies) {
		try {
			putAside(path, stories, record.id, 'merged');
		} catch {
			// It is gone, or not ours.
		}
	}
};
