import {inOrderOfDays, knowsEvenings, type StoryRecord} from '../library/story-record.ts';
import {eveningOf} from './clock.ts';

/** Pauses longer than this are not reading, in milliseconds. */
const longestPause = 120_000;

/** Counts the seconds spent reading, pauses left out, and the evenings. */
export const createReadingClock = (record: Pick<StoryRecord, 'secondsRead' | 'evenings'>) => {
	let last = Date.now();
	let {secondsRead, evenings} = record;
	const isCounting = knowsEvenings(record);
	return {
		/** ISO 8601. */
		now: (): string => new Date(last).toISOString(),
		/** Counts the time since the last change. */
		pass(): Pick<StoryRecord, 'secondsRead' | 'evenings'> {
			const now = Date.now();
			secondsRead += Math.min(now - last, longestPause) / 1000;
			last = now;
			const evening = eveningOf(now);
			if (isCounting && !evenings.includes(evening)) evenings = inOrderOfDays([...evenings, evening]);
			return {secondsRead, evenings};
		},
	};
};
