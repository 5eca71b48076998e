import {PassThrough} from 'node:stream';
import {createWindowStream} from '../../../source/terminal/window-stream.ts';
import {otherModules, PlainDecoder} from './pretended-modules.ts';

/** A terminal of 80×24 that nobody sits at. */
export type PretendedTerminal = {
	/** Resolves when a whole screen has been drawn. */
	readonly drawn: Promise<void>;
	/** Sends keys. */
	readonly press: (keys: string) => void;
	/** Puts everything back as it was. */
	readonly end: () => void;
};

/** The end of a synchronized update. */
const endUpdate = '\u001b[?2026l';

/** Gives an object other properties for a time. Returns what takes them away again. */
const replace = (object: object, others: object): (() => void) => {
	const before = Object.keys(others).map(
		name => [name, Object.getOwnPropertyDescriptor(object, name)] as const,
	);
	for (const [name, value] of Object.entries(others))
		Object.defineProperty(object, name, {value, configurable: true, writable: true});
	return () => {
		for (const [name, descriptor] of before) {
			Reflect.deleteProperty(object, name);
			if (descriptor) Object.defineProperty(object, name, descriptor);
		}
	};
};

const createKeyboard = () => {
	const keyboard = new PassThrough();
	const itself = () => keyboard;
	return Object.assign(keyboard, {isTTY: true, setRawMode: itself, ref: itself, unref: itself});
};

/** Begins to pretend that the program runs in a terminal. No handle is opened: a snapshot can hold none. */
export const pretendTerminal = (): PretendedTerminal => {
	let tell = (): void => undefined;
	const drawn = new Promise<void>(resolve => (tell = resolve));
	const screen = createWindowStream({columns: 80, rows: 24}, text => {
		if (text.includes(endUpdate)) tell();
	});
	const load = process.getBuiltinModule.bind(process);
	const others = otherModules(load);
	const listenToNothing = () => process;
	const keyboard = createKeyboard();
	const undo = [
		replace(process, {
			getBuiltinModule: (name: string) => others[name] ?? load(name),
			...{stdin: keyboard, stdout: screen, stderr: screen},
			// Whoever listens to a signal opens a handle.
			...{on: listenToNothing, prependListener: listenToNothing},
		}),
		replace(globalThis, {
			TextDecoder: PlainDecoder,
			// Node has none while a snapshot is made: what Ink draws with never comes.
			...('WebAssembly' in globalThis
				? {}
				: {WebAssembly: {instantiate: () => new Promise(() => undefined)}}),
		}),
	];
	return {
		drawn,
		press: keys => void keyboard.write(keys),
		end() {
			for (const one of undo) one();
		},
	};
};
