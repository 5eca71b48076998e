import {groupedDigits} from '../core/text/grouped-digits.ts';
const hour = 60;

/** A time of reading, in minutes, as people say it: `40 min`, `3 h 20 min`, `125 h`. */
export const durationOf = (minutes: number): string => {
	const whole = Math.max(1, Math.round(minutes));
	if (whole < 100) return `${whole} min`;
	const hours = Math.floor(whole / hour);
	const rest = whole % hour;
	if (hours >= 10) return `${groupedDigits(Math.round(whole / hour))} h`;
	return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
};
