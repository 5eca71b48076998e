import {durationOf} from '../duration.ts';

/** How numbers, times and messages are said: in words, for whoever hears them. */

/** A sentence with a stop at its end. */
export const sentence = (words: string): string =>
	/[.!?…:。！？]["”’»)]?$/u.test(words) ? words : `${words}.`;

/** Some facts as sentences one after another; empty ones are left out. */
export const sentences = (facts: readonly string[]): string =>
	facts
		.filter(fact => fact !== '')
		.map(sentence)
		.join(' ');

/** A share, 0–1: `18 percent`. */
export const percentInWords = (share: number): string => `${Math.round(share * 100)} percent`;

/** A message in which shares are words. */
export const percentSignsInWords = (message: string): string => message.replaceAll(/(\d)\s?%/g, '$1 percent');

/** A sentence in which units of time are words. */
export const durationsInWords = (text: string): string =>
	text.replaceAll(
		/(\S+) (h|min)\b/g,
		(_, count: string, unit: string) =>
			`${count} ${unit === 'h' ? 'hour' : 'minute'}${count === '1' ? '' : 's'}`,
	);

/** A time of reading, in minutes: `1 minute`, `3 hours 20 minutes`. */
export const durationInWords = (minutes: number): string => durationsInWords(durationOf(minutes));

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `first paragraph`; `paragraph 11` beyond the tenth. */
export const ordinalInWords = (number: number, noun: string): string => {
	const ordinal = ordinals[number - 1];
	return ordinal === undefined ? `${noun} ${number}` : `${ordinal} ${noun}`;
};

/** A notice of the screen as it is said: without the signs that set it apart there. */
export const noticeInWords = (notice: string): string =>
	sentences(
		percentSignsInWords(notice)
			.split(' · ')
			.map(part => part.replace(/^! /, ''))
			.map(part => part.charAt(0).toUpperCase() + part.slice(1)),
	);
