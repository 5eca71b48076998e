import {constants} from 'node:os';
import {ReadStream} from 'node:tty';
import {expect, onTestFinished, test} from 'vitest';
import {fatalSignals, guardTerminal} from '../../source/terminal/guard-terminal.ts';

test('a signal is listened to under each of its names, and no longer than the terminal is guarded', () => {
	const names = Object.entries(constants.signals)
		.filter(([, number]) => fatalSignals.some(signal => constants.signals[signal] === number))
		.map(([name]) => name);
	const counts = (): readonly number[] => names.map(name => process.listenerCount(name));
	const before = counts();
	const nothing = (): void => undefined;
	const keyboard = Object.create(ReadStream.prototype) as ReadStream;
	const stop = guardTerminal({
		keyboard,
		save: nothing,
		restore: nothing,
		lastWords: () => '',
		errorLine: () => '',
	});
	onTestFinished(stop);
	expect(names).toEqual(expect.arrayContaining([...fatalSignals, 'SIGIOT']));
	expect(counts()).toEqual(before.map(count => count + 1));
	stop();
	expect(counts()).toEqual(before);
});
