import {messageOf} from '../core/refusal.ts';
import {createPlaceKeeper} from '../library/place-keeper.ts';
import type {StoryRecord} from '../library/story-record.ts';
import {createFailureTeller} from './tell-failures.ts';

/** Keeps a record on disk, and tells where it cannot. */
export type RecordWriter = {
	readonly keep: (latest: StoryRecord) => void;
	/** Writes at once what is not on disk, and a record if one is given. Never throws. */
	readonly leave: (latest: StoryRecord | undefined) => void;
	readonly isKept: () => boolean;
	/** Why the latest save failed, if the reader has not been told yet; undefined otherwise. */
	readonly untold: () => string | undefined;
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
		save,
		now: () => performance.now(),
		// A frame is drawn in a microtask: see run-app.ts.
		afterDrawing: queueMicrotask,
		after(milliseconds, callback) {
			const timer = setTimeout(callback, milliseconds);
			return () => clearTimeout(timer);
		},
		onFailure: error => teller.tell(`Your place is not kept: ${messageOf(error)}`),
	});
	let kept: StoryRecord | undefined;
	return {
		keep(latest) {
			const hasMade = kept !== undefined && kept.bookmarks !== latest.bookmarks;
			kept = latest;
			keeper.keep(latest, hasMade);
		},
		leave: latest =>
			teller.leave(() => {
				if (latest) keeper.keep(latest);
				keeper.flush();
			}),
		isKept: () => isLasting && !teller.hasFailed(),
		untold: teller.untold,
	};
};
