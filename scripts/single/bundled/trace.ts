/** Draws first pages and writes to a file which modules they needed, by their numbers (`late-modules.ts`). */
import {writeFileSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import type * as Entry from './entry.ts';
import {chunkHere} from './chunk-here.ts';
import {createLoader} from './load-chunks.ts';
import {pretendTerminal} from './pretended-terminal.ts';

/** Time for what is written behind the first page, in milliseconds: the next call finds it. */
const moment = 500;

const used = new Set<number>();

const draw = async (words: readonly string[]): Promise<void> => {
	const terminal = pretendTerminal();
	let isDrawn = false;
	const onLate = (index: number): void => {
		if (!isDrawn) used.add(index);
	};
	const load = createLoader(chunkHere, {onLate});
	void (load('./entry.js') as typeof Entry).start(words);
	await terminal.drawn;
	isDrawn = true;
	await wait(moment);
	terminal.end();
};

const trace = async (): Promise<void> => {
	for (const words of JSON.parse(process.argv[2] ?? '[]') as string[][]) await draw(words);
	writeFileSync(process.argv[3] ?? '', JSON.stringify([...used]));
	process.exit(0);
};

void trace();
