import type {ReadStream} from 'node:tty';
import {inPlainProtocol} from './key-protocols.ts';
import {watchPastes} from './pastes.ts';
import {withoutReports} from './terminal-reports.ts';
import {createSequenceJoiner} from './whole-sequences.ts';

/**
 * Keeps from Ink what is no key, what keys would get lost in, and what it does not know: reports of the terminal, pastes
 * without an end, keys in other protocols. Give it the keyboard before Ink reads from it; gives what ends this.
 */
export const listenToKeys = (keyboard: ReadStream): (() => void) => {
	const read = keyboard.read.bind(keyboard);
	/** Keys that came too late for the piece that they began in. */
	let late = '';
	const comeLate = (keys: string): void => {
		late += keys;
		keyboard.emit('readable');
	};
	const joiner = createSequenceJoiner(comeLate);
	const pastes = watchPastes(comeLate);
	keyboard.read = size => {
		if (late !== '') {
			const keys = late;
			late = '';
			return keys;
		}
		const piece: unknown = read(size);
		return typeof piece === 'string'
			? pastes.take(inPlainProtocol(withoutReports(joiner.take(piece))))
			: piece;
	};
	return () => {
		joiner.stop();
		pastes.stop();
		keyboard.read = read;
	};
};
