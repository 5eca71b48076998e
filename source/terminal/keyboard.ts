import {openSync} from 'node:fs';
import {isatty, ReadStream} from 'node:tty';
import {createInputDecoder} from './input/input-decoder.ts';
import type {InputEvent} from './input/input-event.ts';

/** The terminal's own keyboard, for when the story comes through standard input; undefined where there is none. */
export const openKeyboard = (): ReadStream | undefined => {
	// Node’s own stream would make a pipe one that does not wait.
	if (isatty(0)) return process.stdin;
	try {
		return new ReadStream(openSync('/dev/tty', 'r'));
	} catch {
		return undefined;
	}
};

/** Reads a keyboard, and keeps the program alive, until the returned function is called. */
export const readKeyboard = (
	keyboard: ReadStream,
	onEvents: (events: readonly InputEvent[]) => void,
): (() => void) => {
	const decoder = createInputDecoder(onEvents);
	const take = (piece: string): void => decoder.take(piece);
	keyboard.setEncoding('utf8').on('data', take).ref().resume();
	return () => {
		// What is typed from now on is meant for the shell.
		keyboard.off('data', take).pause().unref();
		decoder.stop();
	};
};
