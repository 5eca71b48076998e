import {keysOf} from '../../ui/keymap/typed-keys.ts';
import type {InputEvent} from './input-event.ts';
import {readSequence, type Meaning} from './read-sequence.ts';
import type {Token} from './tokenizer.ts';

/** How soon a line feed follows the carriage return that it belongs to, in milliseconds. */
const lineEnd = 20;

/** Makes a function that returns the keys of characters, which may be cut anywhere. */
const createTyping = (): ((text: string) => readonly InputEvent[]) => {
	/** Half a character: Windows sends the halves as two keys. */
	let half = '';
	let returnedAt = -Infinity;
	return text => {
		const belongs = performance.now() <= returnedAt + lineEnd;
		const typed = half + (belongs ? text.replace(/^\n/, '') : text);
		const whole = typed.replace(/[\ud800-\udbff]$/, '');
		half = typed.slice(whole.length);
		returnedAt = whole.endsWith('\r') ? performance.now() : -Infinity;
		return keysOf(whole).map(name => ({type: 'key', name}));
	};
};

/** Makes a function that returns what tokens mean. Characters next to one another are read as one text. */
export const createReader = (): ((tokens: readonly Token[]) => readonly InputEvent[]) => {
	const keysTyped = createTyping();
	return tokens => {
		const events: InputEvent[] = [];
		let text = '';
		const endText = (): void => {
			if (text !== '') for (const event of keysTyped(text)) events.push(event);
			text = '';
		};
		const add = (part: Meaning[number]): void => {
			if (part.type === 'text') text += part.text;
			else {
				endText();
				events.push(part);
			}
		};
		for (const token of tokens) {
			if (token.type === 'sequence') readSequence(token.text).forEach(add);
			else add(token);
		}
		endText();
		return events;
	};
};
