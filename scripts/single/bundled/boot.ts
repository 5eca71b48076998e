/**
 * Runs while the executable is made (`build-single.ts`). What is there in the end is kept as a snapshot, and the executable
 * goes on from it.
 */
import {setTimeout as wait} from 'node:timers/promises';
import {setFlagsFromString, startupSnapshot} from 'node:v8';
import type * as Entry from './entry.ts';
import {pretendTerminal} from './pretended-terminal.ts';

/** The program in `entry.ts`, which is in the same file. Each call makes another one, of the same functions. */
declare const makeReader: () => typeof Entry;

/** How long Ink is waited for, which is loaded behind the first page, in milliseconds. */
const moment = 50;

/**
 * Has V8 compile what a page needs, by a program that is let go afterwards with all that it came to know. V8 compiles a
 * function when it is first called, which takes most of the time to the first page, and a snapshot keeps what is compiled.
 *
 * @param story A path.
 */
const warmUp = async (story: string): Promise<void> => {
	const terminal = pretendTerminal();
	void makeReader().run(['open', story, '--no-title', '--no-save']);
	await terminal.drawn;
	await wait(moment);
	terminal.end();
};

const boot = async (): Promise<void> => {
	// V8 lets go of what has not been called for a while.
	setFlagsFromString('--no-flush-bytecode');
	await warmUp(process.env['READER_WARMING'] ?? '');
	setFlagsFromString('--flush-bytecode');
	const {prepare, start} = makeReader();
	await prepare();
	startupSnapshot.setDeserializeMainFunction(() => void start());
};

void boot();
