import {plural} from './plural.ts';
import {durationOf} from './duration.ts';
import type {StoryState} from './state/app-state.ts';

/** ISO 8601: a day, with or without a time behind it. */
const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:$|T| )/;

const months = 'January February March April May June July August September October November December'.split(
	' ',
);

/** A day as a sentence says it: `3 May`, of another year `3 May 2019`; as it is written where that is no date. */
export const dayOf = (written: string, now: string): string => {
	const [, year, month, day] = isoDay.exec(written.trim()) ?? [];
	const name = months[Number(month) - 1];
	if (year === undefined || name === undefined) return written.trim();
	return `${Number(day)} ${name}${now.startsWith(year) ? '' : ` ${year}`}`;
};

const unfinished = ({reading: {story}}: Pick<StoryState, 'reading'>, now: string): string => {
	const {updated, published} = story.metadata;
	const written = updated ?? published ?? '';
	return written === '' ? 'Unfinished.' : `Unfinished, as of ${dayOf(written, now)}.`;
};

/** A story that was read in less than a minute has been leafed through. */
const shortestReading = 60;

/** What is said at the end of a story: how long it was read, or that it goes on some day. Empty where neither is known. */
export const endSentence = (state: Pick<StoryState, 'reading' | 'end'>, now: string): string => {
	if (state.reading.story.metadata.status === 'incomplete') return unfinished(state, now);
	const {secondsRead, evenings} = state.end ?? {secondsRead: 0, evenings: null};
	if (secondsRead < shortestReading) return '';
	const over = evenings === null || evenings < 2 ? '' : ` over ${plural(evenings, 'evening')}`;
	return `Read in ${durationOf(secondsRead / 60)}${over}.`;
};
