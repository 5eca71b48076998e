import {type Case, measureCases, type Record} from '../measure.ts';
import {memoryOf} from '../process-figures.ts';
import {firstWord} from '../stories.ts';
import {largeSize, size, type Suite} from '../suite.ts';
import {type TimedTerminal, wait} from '../timed-terminal.ts';
import {inkFloor, largeInkFloor, nodeFloor, readerOfTwo, readerWith} from './subjects.ts';

const turns = 200;
/** A view of two columns has twice as much text, and the story must not end. */
const turnsOfTwo = 100;
const otherSizes = [{columns: 100, rows: 30}, size, {columns: 60, rows: 20}, size];

const turnPages = async (terminal: TimedTerminal, count: number, record: Record): Promise<void> => {
	await terminal.until(new RegExp(firstWord));
	await wait(300);
	record('resident', memoryOf(terminal.pid).resident);
	for (let turn = 0; turn < count; turn++) {
		const {milliseconds, bytes} = await terminal.answer(() => terminal.send(' '));
		record('turn', milliseconds);
		record('bytes', bytes);
		record('share', bytes / Buffer.byteLength(terminal.screen()));
	}
};

const turnCase = (subject: string, start: () => TimedTerminal): Case => ({
	subject,
	measure: async record => {
		await using terminal = start();
		await turnPages(terminal, turns, record);
		await terminal.until(new RegExp(`\\bpage ${turns + 1}\\b`));
		record('resident after', memoryOf(terminal.pid).resident);
		record('peak', memoryOf(terminal.pid).peak);
		for (const {columns, rows} of otherSizes) {
			const {milliseconds} = await terminal.answer(() => terminal.resize(columns, rows));
			record('resize', milliseconds);
		}
	},
});

/** The same in a window of two columns; the status line then tells the pages on both sides. */
const largeTurnCase = (subject: string, lastPage: number, start: () => TimedTerminal): Case => ({
	subject,
	measure: async record => {
		await using terminal = start();
		await turnPages(terminal, turnsOfTwo, record);
		await terminal.until(new RegExp(`\\bpages? ${lastPage}\\b`));
	},
});

/** One page after the other, each key after the answer to the last one, and a window that changes its size. */
export const turn: Suite = {
	name: 'turn',
	title: `Turning ${turns} pages: ms, bytes written, their share of the text shown; memory in MiB`,
	run: ({open, node, floors, story, runs}) => {
		const text = story('large');
		return measureCases(
			[
				turnCase(readerWith('large'), () => open([text, '--no-title'])),
				turnCase(inkFloor, () => node([floors.ink, text])),
				turnCase(nodeFloor, () => node([floors.raw, text])),
				largeTurnCase(readerOfTwo, 2 * turnsOfTwo + 1, () => open([text, '--no-title'], {window: largeSize})),
				largeTurnCase(largeInkFloor, turnsOfTwo + 1, () => node([floors.ink, text], largeSize)),
			],
			Math.ceil(runs / 4),
		);
	},
};
