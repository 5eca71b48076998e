import type {ReadStream} from 'node:tty';
import {inPlainProtocol} from './key-protocols.ts';
import {watchPastes} from './pastes.ts';
import {withoutReports} from './terminal-reports.ts';
import {createSequenceJoiner} from './whole-sequences.ts';

/**
 * Makes the input of a keyboard plain for Ink: drops reports of the terminal, translates keys of other protocols, ends
 * pastes that never end. Call it before Ink reads from the keyboard; it returns a function that stops all this.
 */
export const listenToKeys = (keyboard: ReadStream): (() => void) => {
	// Ours stands before the method of its class, and goes with us.
	const read = keyboard.read.bind(keyboard);
	/** Keys that were held back for a while. */
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
