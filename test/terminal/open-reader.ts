/** The built program in a terminal of its own, and what its tests look at. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'vitest';
import {parseRecord, type StoryRecord} from '../../source/library/story-record.ts';
import {programPath, samplePath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {startInTerminal, type PseudoTerminal} from './pseudo-terminal.ts';
import {initialModes} from './terminal-modes.ts';

export const salt = samplePath('the-salt-clerk.txt');

export type Options = {
	readonly home?: string;
	readonly columns?: number;
	readonly rows?: number;
	readonly environment?: Readonly<Record<string, string>>;
	readonly drawsLargeText?: boolean;
};

/** The built program, reading in a terminal of its own. */
export const open = (
	words: readonly string[],
	{home = temporaryFolder(), columns = 80, rows = 24, environment = {}, drawsLargeText = false}: Options = {},
): PseudoTerminal =>
	startInTerminal(process.execPath, [programPath, 'open', ...words], {
		columns,
		rows,
		drawsLargeText,
		env: {READER_HOME: home, HOME: home, ...environment},
	});

export const status = (screen: readonly string[]): string => screen.at(-1)?.trim() ?? '';
export const firstWord = (screen: readonly string[]): string =>
	screen
		.find(row => row !== '')
		?.trim()
		.split(' ')[0] ?? '';

export const recordIn = (home: string): StoryRecord | undefined => {
	const [name = ''] = readdirSync(join(home, 'stories'));
	return parseRecord(JSON.parse(readFileSync(join(home, 'stories', name), 'utf8')));
};

/** Leaves, and sees that nothing is left behind. */
export const leave = async (terminal: PseudoTerminal, keys = 'q'): Promise<void> => {
	terminal.send(keys);
	expect(await terminal.exited).toMatchObject({exitCode: 0});
	expect(terminal.modes()).toEqual(initialModes);
};
