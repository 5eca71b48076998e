import type {StoryRecord} from './story-record.ts';

/** Keeps a record on disk: soon after each change, and at once when asked. */
export type PlaceKeeper = {
	/** Takes the record as it is now; writes it now or within the interval. */
	readonly keep: (record: StoryRecord) => void;
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
/** A disk that takes longer is not waited for before a page is drawn. */
const unnoticed = 10;
/** After a failure no key waits for the disk again for this long. */
const patience = 30_000;

/**
 * Makes a keeper. It writes before the page is drawn, which may be the last thing that a stalled terminal lets the
 * program do; where the disk is slow, soon after. Saving takes at most half of the time: of a flood of keys, not every
 * one is heard of.
 */
export const createPlaceKeeper = ({save, now, after, onFailure}: KeeperPorts): PlaceKeeper => {
	let pending: StoryRecord | undefined;
	let lastWrite = -Infinity;
	let failedAt = -Infinity;
	/** What the latest write took; the first loads what writes, and tells nothing. */
	let cost: number | undefined;
	let cancel: (() => void) | undefined;

	const write = (): void => {
		cancel?.();
		cancel = undefined;
		if (!pending) return;
		const record = pending;
		pending = undefined;
		const began = now();
		try {
			save(record);
			failedAt = -Infinity;
		} catch (error) {
			pending = record;
			failedAt = now();
			onFailure(error);
		}
		cost = cost === undefined ? 0 : now() - began;
		lastWrite = now();
	};

	return {
		keep(record) {
			const isBehind = cancel !== undefined;
			pending = record;
			if (now() - failedAt < patience) return;
			const taken = cost ?? 0;
			const wait = lastWrite + Math.min(taken, longestWait) - now();
			if (wait <= 0 && (taken <= unnoticed || isBehind)) write();
			else cancel ??= after(Math.max(0, wait), write);
		},
		flush: write,
	};
};
