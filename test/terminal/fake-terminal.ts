import type {WindowSize} from '../../source/core/layout/page-geometry.ts';
import {createInputDecoder} from '../../source/terminal/input/input-decoder.ts';
import type {Picture, Terminal, TerminalEvent} from '../../source/terminal/terminal.ts';

/** A terminal in memory: what is sent to it is decoded as a real one's input, and what it shows can be looked at. */
export type FakeTerminal = Terminal & {
	/** Sends keys as one piece, as a terminal does that is pasted into. */
	readonly send: (keys: string) => void;
	readonly resize: (size: WindowSize) => void;
	/** All pictures shown so far, the latest last. */
	readonly pictures: () => readonly Picture[];
	/** What can be read now. */
	readonly text: () => string;
	readonly hasLeft: () => boolean;
	/** How often the program was suspended, and its screen drawn anew. */
	readonly suspensions: () => number;
	readonly repaints: () => number;
	/** The texts that were copied. */
	readonly copies: () => readonly string[];
};

const style = /\u001b\[[\d;]*m/g; // oxlint-disable-line no-control-regex

/** Makes a terminal of a size. */
export const createFakeTerminal = (initial: WindowSize): FakeTerminal => {
	let size = initial;
	let hasLeft = false;
	let suspensions = 0;
	let repaints = 0;
	const copies: string[] = [];
	const pictures: Picture[] = [];
	const listeners: ((events: readonly TerminalEvent[]) => void)[] = [];
	const tell = (events: readonly TerminalEvent[]): void => listeners.forEach(listener => listener(events));
	const decoder = createInputDecoder(tell);
	return {
		size: () => size,
		show: picture => pictures.push(picture),
		onInput: listener => listeners.push(listener),
		suspend() {
			suspensions++;
		},
		repaint() {
			repaints++;
		},
		copy(text, _, tell) {
			copies.push(text);
			tell('asked');
		},
		leave() {
			hasLeft = true;
			decoder.stop();
		},
		send: decoder.take,
		resize(next) {
			size = next;
			tell([{type: 'resize'}]);
		},
		pictures: () => pictures,
		text: () => pictures.at(-1)?.rows.join('\n').replaceAll(style, '') ?? '',
		hasLeft: () => hasLeft,
		suspensions: () => suspensions,
		repaints: () => repaints,
		copies: () => copies,
	};
};
