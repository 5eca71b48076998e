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
};

/** What the keeper needs of the world; times in milliseconds. */
export type KeeperPorts = {
	readonly save: (record: StoryRecord) => void;
	readonly now: () => number;
	/** Calls back after some time; gives what cancels it. */
	readonly after: (milliseconds: number, callback: () => void) => () => void;
	/** Told when a record could not be written. */
	readonly onFailure: (error: unknown) => void;
};

/** A `kill -9` loses at most this much reading, and what a busy machine adds: together less than a second. */
const longestWait = 500;
/** A page that came so long ago may have been drawn: the next one is not drawn before one of both is on disk… */
const seen = 16;
/** …unless the disk takes longer than a reader in a hurry could bear. */
const bearable = 100;
/** After a failure no key waits for the disk again for this long. */
const patience = 30_000;

/**
 * Makes a keeper. A page does not wait for the disk, and the next one waits only while that one is not on disk: where a
 * stalled terminal lets the program do nothing more, it is the page before that is kept. Saving takes half of the time at
 * most, or what is left between two pages that are seen: of a flood of keys, not every one is heard of.
 */
export const createPlaceKeeper = ({save, now, after, onFailure}: KeeperPorts): PlaceKeeper => {
	let pending: StoryRecord | undefined;
	let lastWrite = -Infinity;
	let failedAt = -Infinity;
	/** What the latest write took; the first loads what writes, and tells nothing. */
	let cost: number | undefined;
	let cancel: (() => void) | undefined;
	/** When the first change came that is not on disk; Infinity where all are. */
	let behindSince = Infinity;

	const write = (): void => {
		cancel?.();
		cancel = undefined;
		behindSince = Infinity;
		if (!pending) return;
		const began = now();
		try {
			save(pending);
			pending = undefined;
			failedAt = -Infinity;
		} catch (error) {
			failedAt = now();
			onFailure(error);
		}
		cost = cost === undefined ? 0 : now() - began;
		lastWrite = now();
	};

	return {
		keep(record, hasMade = false) {
			pending = record;
			if (now() - failedAt < patience) return;
			const taken = cost ?? 0;
			const wait = lastWrite + Math.min(taken, longestWait) - now();
			const isBehind = now() - behindSince >= seen;
			behindSince = Math.min(behindSince, now());
			if (taken <= bearable && (isBehind || (hasMade && wait <= 0))) write();
			else cancel ??= after(Math.max(0, wait), write);
		},
		flush: write,
	};
};
