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

/** A copy of a record that lies beside it. */
export type RecordCopy = {readonly record: StoryRecord; readonly path: string};

const list = (folder: string): readonly string[] => {
	try {
		return readdirSync(folder);
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

/** What we write ourselves beside a record. */
const ours = /\.(?:json\.bak|json\.(?:bak\.)?(?:tmp-|lock).*|late|(?:damaged|merged)-.*)$/;
const recordId = /[0-9a-f]{32,64}/;

const findConflictCopies = (stories: string): ReadonlyMap<string, readonly string[]> => {
	const found = new Map<string, string[]>();
	for (const name of list(stories)) {
		// The usual name of a record, which most have, without asking patterns.
		if (name.length === 37 && name.endsWith('.json')) continue;
		const id = recordId.exec(name)?.[0];
		if (id === undefined || name === `${id}.json` || ours.test(name)) continue;
		const path = join(stories, name);
		found.set(id, [...(found.get(id) ?? []), path]);
	}
	return found;
};

/** Reads the conflict copies of a record. */
export type ReadConflicts = (id: string) => readonly RecordCopy[];

/**
 * Makes what finds the copies of a record that a program which synchronises folders made of two versions, by the id in
 * their names: `ID.sync-conflict-….json` (Syncthing), `ID (conflicted copy …).json` (Dropbox, Nextcloud), `ID (1).json`
 * and the like. The folder is listed once: a later copy is found at the next start.
 */
export const createConflictReader = (stories: string): ReadConflicts => {
	let paths: ReadonlyMap<string, readonly string[]> | undefined;
	return id =>
		((paths ??= findConflictCopies(stories)).get(id) ?? [])
			.flatMap(path => readCopy(path) ?? [])
			.filter(({record}) => record.id === id);
};

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
