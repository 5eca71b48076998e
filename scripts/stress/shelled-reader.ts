import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {programPath} from '../../test/cli/reader.ts';
import {type PseudoTerminal, startInTerminal} from '../../test/terminal/pseudo-terminal.ts';

/** The reader, run by a shell that looks at the terminal's settings before and after. */
export type ShelledReader = {
	readonly terminal: PseudoTerminal;
	readonly signal: (signal: NodeJS.Signals) => void;
	/** How it ended, as the shell tells; undefined where the shell has not lived to tell. */
	readonly exitCode: () => number | undefined;
	/** Whether the kernel's settings of the terminal are what they were; undefined as above. */
	readonly isRestored: () => boolean | undefined;
	/** What stands below a folder of its own: `stty.before` and so on. */
	readonly said: (name: string) => string | undefined;
};

const breakdown = fileURLToPath(new URL('breakdown.ts', import.meta.url));

const script = `
stty -g > "$NOTES/before"
sh -c 'echo $$ > "$NOTES/pid"; exec "$@" 2> "$NOTES/errors"' sh "$@"
echo $? > "$NOTES/code"
stty -g > "$NOTES/after"
`;

/** Starts the reader in a shell. `notes` is an empty folder. */
export const startShelledReader = (
	words: readonly string[],
	{home, notes, kind}: {readonly home: string; readonly notes: string; readonly kind: string},
): ShelledReader => {
	const program = [process.execPath, '--import', breakdown, programPath, ...words];
	const terminal = startInTerminal('sh', ['-c', script, 'sh', ...program], {
		columns: 80,
		rows: 24,
		env: {HOME: home, READER_HOME: home, NOTES: notes, BREAKDOWN: kind},
	});
	const said = (name: string): string | undefined =>
		statSync(join(notes, name), {throwIfNoEntry: false}) && readFileSync(join(notes, name), 'utf8').trim();
	return {
		terminal,
		said,
		signal: signal => process.kill(Number(said('pid')), signal),
		exitCode: () => (said('code') === undefined ? undefined : Number(said('code'))),
		isRestored: () => (said('after') === undefined ? undefined : said('after') === said('before')),
	};
};
