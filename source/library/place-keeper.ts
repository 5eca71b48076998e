import type {StoryRecord} from './story-record.ts';

/** Keeps a record on disk: soon after each change, and at once when asked. */
export type PlaceKeeper = {
	/**
	 * Takes the record as it is now; writes it as soon as the page has been drawn, or within the interval. What the reader
	 * has made (a bookmark, a note) is written first: the screen says that it is kept.
	 */
	readonly keep: (record: StoryRecord, hasMade?: boolean) => void;
	/** Writes at once what is not on disk yet. Never throws: call it on every way out. */
	readonly flush: () => void;
	/** Forgets what is not on disk yet. */
	readonly drop: () => void;
};

/** What the keeper needs of the world; times in milliseconds. */
export type KeeperPorts = {
	readonly save: (record: StoryRecord) => void;
	readonly now: () => number;
	/** Calls back when what has changed so far has been drawn. */
	readonly afterDrawing: (callback: () => void) => void;
	/** Calls back after some time; gives what cancels it. */
	readonly after: (milliseconds: number, callback: () => void) => () => void;
	/** Told when a record could not be written. */
	readonly onFailure: (error: unknown) => void;
};

/** A `kill -9` loses at most this much reading, and what a busy machine adds: together less than a second. */
const longestWait = 500;
/** A disk that takes longer for a page makes none wait: a reader in a hurry could not bear it. */
const bearable = 100;
/** After a failure no key waits for the disk again for this long. */
const patience = 30_000;

/** Writes records, and tells what the disk is like. */
const createWriter = ({save, now, onFailure}: KeeperPorts) => {
	let lastWrite = -Infinity;
	let failedAt = -Infinity;
	/** What the latest write took; the first loads what writes, and tells nothing. */
	let cost: number | undefined;
	return {
		/** Returns whether the record is on disk. */
		write(record: StoryRecord): boolean {
			const began = now();
			try {
				save(record);
				failedAt = -Infinity;
			} catch (error) {
				failedAt = now();
				onFailure(error);
			}
			cost = cost === undefined ? 0 : now() - began;
			lastWrite = now();
			return failedAt === -Infinity;
		},
		isSpared: (): boolean => now() - failedAt < patience,
		isBearable: (): boolean => (cost ?? 0) <= bearable,
		/** Milliseconds to the next write; it takes half of the time at most. */
		wait: (): number => Math.max(0, lastWrite + Math.min(cost ?? 0, longestWait) - now()),
	};
};

/**
 * Makes a keeper. A page does not wait for the disk, but the next one waits while that one is not on disk: where a stalled
 * terminal lets the program do nothing more, it is the page before that is kept. Of keys that come at once, and of those
 * that come while the disk is busy, not every one is heard of.
 */
export const createPlaceKeeper = (ports: KeeperPorts): PlaceKeeper => {
	const writer = createWriter(ports);
	let pending: StoryRecord | undefined;
	let cancel: (() => void) | undefined;
	/** Whether a page has been drawn that is not on disk. */
	let isBehind = false;
	const waitNoLonger = (): void => {
		cancel?.();
		cancel = undefined;
		isBehind = false;
	};
	const write = (): void => {
		waitNoLonger();
		if (pending && writer.write(pending)) pending = undefined;
	};
	const noteDrawn = (): void => {
		isBehind = pending !== undefined;
	};
	return {
		keep(record, hasMade = false) {
			pending = record;
			if (writer.isSpared()) return;
			const wait = writer.wait();
			if (writer.isBearable() && (isBehind || (hasMade && wait === 0))) write();
			else {
				cancel ??= ports.after(wait, write);
				ports.afterDrawing(noteDrawn);
			}
		},
		flush: write,
		drop() {
			waitNoLonger();
			pending = undefined;
		},
	};
};
