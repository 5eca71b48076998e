import {createScanner} from './scan.ts';
import {signWords, textWords} from './state.ts';

/**
 * The text of a value that stands outside the story, written as all text is: with bytes in a code page, with `\u8217?`, with
 * lines that end anywhere.
 *
 * @param value - Its bytes as Latin-1.
 */
export const readValue = (value: string, decode: (bytes: readonly number[]) => string): string => {
	let text = '';
	let pending: number[] = [];
	let [fallback, passed] = [1, 0];
	const say = (words: string): void => {
		text += decode(pending) + words;
		pending = [];
	};
	createScanner(Buffer.from(value, 'latin1'), {
		open: () => undefined,
		close: () => undefined,
		word(name, parameter = 0) {
			if (name === 'uc') fallback = Math.max(0, Math.min(8, parameter));
			passed = name === 'u' ? fallback : 0;
			say(name === 'u' ? String.fromCharCode(parameter & 0xffff) : (textWords.get(name) ?? ''));
		},
		symbol: sign => say(signWords[sign] ?? ''),
		byte(value) {
			if (passed > 0) passed--;
			else pending.push(value);
		},
	}).scan(Infinity);
	say('');
	return text;
};
