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
const interval = 500;
/** After a failure no key waits for the disk again for this long. */
const patience = 30_000;

/** Makes a keeper: it writes at once if the last write is an interval ago, else at the interval's end. */
export const createPlaceKeeper = ({save, now, after, onFailure}: KeeperPorts): PlaceKeeper => {
	let pending: StoryRecord | undefined;
	let lastWrite = -Infinity;
	let failedAt = -Infinity;
	let cancel: (() => void) | undefined;

	const write = (): void => {
		cancel?.();
		cancel = undefined;
		if (!pending) return;
		const record = pending;
		pending = undefined;
		lastWrite = now();
		try {
			save(record);
			failedAt = -Infinity;
		} catch (error) {
			pending = record;
			failedAt = now();
			onFailure(error);
		}
	};

	return {
		keep(record) {
			pending = record;
			if (now() - failedAt < patience || cancel) return;
			const wait = lastWrite + interval - now();
			if (wait <= 0) write();
			else cancel = after(wait, write);
		},
		flush: write,
	};
};
