import {messageOf} from '../core/refusal.ts';
import {createPlaceKeeper, type KeeperPorts} from '../library/place-keeper.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {createFailureTeller} from './tell-failures.ts';

/** Keeps a record on disk, and tells where it cannot. */
export type RecordWriter = {
	/** Takes the record as what the reader did has left it, and writes it behind the page that is drawn for that. */
	readonly keep: (latest: StoryRecord) => void;
	/** Takes a record that no key has changed: it is written in the place of the next one, or when none has come for a while. */
	readonly keepLater: (latest: StoryRecord) => void;
	/** Writes at once what is not on disk, and a record if one is given. Never throws. */
	readonly leave: (latest: StoryRecord | undefined) => void;
	/** Writes nothing more: what is not on disk is left to another writer. */
	readonly stop: () => void;
	readonly isKept: () => boolean;
	/** Why the latest save failed, if the reader has not been told yet; undefined otherwise. */
	readonly untold: () => string | undefined;
};

/**
 * How long a record that no key has changed waits for a page to be turned, in milliseconds. A write takes up to 40 ms, in
 * which no key is answered; behind a page that was just turned the next key is a while off, and after such a pause, too.
 */
const pause = 200;

/** Makes what holds a record for that long, and then gives it. */
const createWait = (give: (latest: StoryRecord) => void) => {
	let waiting: StoryRecord | undefined;
	let due: NodeJS.Timeout | undefined;
	/** Ends the wait; gives back what has waited. */
	const end = (): StoryRecord | undefined => {
		const last = waiting;
		clearTimeout(due);
		waiting = undefined;
		return last;
	};
	return {
		begin: (latest: StoryRecord): void => {
			end();
			waiting = latest;
			due = setTimeout(() => give(latest), pause);
		},
		end,
	};
};

const inThisProgram: Pick<KeeperPorts, 'now' | 'afterDrawing' | 'after'> = {
	now: () => performance.now(),
	// A frame is drawn in a microtask: see run-app.ts.
	afterDrawing: queueMicrotask,
	after(milliseconds, callback) {
		const timer = setTimeout(callback, milliseconds);
		return () => clearTimeout(timer);
	},
};

/**
 * Makes a writer of records.
 *
 * @param save - Writes one. @throws {Fault} where that cannot be.
 * @param isLasting - Whether what is saved is there the next time.
 */
export const createRecordWriter = (
	save: (latest: StoryRecord) => void,
	isLasting: boolean,
	tell: (message: string) => void,
): RecordWriter => {
	const teller = createFailureTeller(tell);
	const keeper = createPlaceKeeper({
		...inThisProgram,
		save,
		onFailure: error => teller.tell(`Your place is not kept: ${messageOf(error)}`),
	});
	let kept: StoryRecord | undefined;
	const keep = (latest: StoryRecord): void => {
		wait.end();
		const hasMade = kept !== undefined && kept.bookmarks !== latest.bookmarks;
		kept = latest;
		keeper.keep(latest, hasMade);
	};
	const wait = createWait(keep);
	return {
		keep,
		keepLater: wait.begin,
		leave: latest =>
			teller.leave(() => {
				const waited = wait.end();
				const last = latest ?? waited;
				if (last) keeper.keep(last);
				keeper.flush();
			}),
		stop() {
			wait.end();
			keeper.drop();
		},
		isKept: () => isLasting && !teller.hasFailed(),
		untold: teller.untold,
	};
};
