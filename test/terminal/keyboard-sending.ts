import {EventEmitter} from 'node:events';
import type {ReadStream} from 'node:tty';
import {listenToKeys} from '../../source/terminal/listen-to-keys.ts';

/** A keyboard that sends what it is told to, and what is heard of it. */
export const keyboardSending = () => {
	const waiting: string[] = [];
	const keyboard = Object.assign(new EventEmitter(), {
		read: (): string | null => waiting.shift() ?? null,
	}) as unknown as ReadStream;
	let heard = '';
	const stop = listenToKeys(keyboard);
	keyboard.on('readable', () => {
		for (let piece: unknown = keyboard.read(); piece !== null; piece = keyboard.read())
			heard += piece as string;
	});
	return {
		send: (piece: string): void => {
			waiting.push(piece);
			keyboard.emit('readable');
		},
		heard: () => heard,
		stop,
	};
};

/** What is heard at once of what comes in these pieces. */
export const heardFrom = (...pieces: readonly string[]): string => {
	const {send, heard, stop} = keyboardSending();
	for (const piece of pieces) send(piece);
	stop();
	return heard();
};
