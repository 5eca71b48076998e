import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {startTimed} from '../bench/timed-terminal.ts';

/**
 * What V8 compiles of the chunks in a folder, by the names of the files: the program in a snapshot shows the first page of a
 * story, answers some keys and ends (`bundled/keep-code.ts`).
 *
 * @param words What it is called with.
 */
export const compileChunks = async (
	snapshot: Buffer,
	folder: string,
	words: readonly string[],
	environment: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Buffer>> => {
	writeFileSync(join(folder, 'snapshot.blob'), snapshot);
	await using program = startTimed(
		process.execPath,
		['--snapshot-blob', 'snapshot.blob', 'reader', ...words],
		{columns: 80, rows: 24, cwd: folder, env: environment},
	);
	await program.until(/page 1|of 1/);
	program.send(' ');
	await program.until(/page 2/);
	program.send('t');
	await program.until(/Contents/);
	program.send('\u001b');
	await program.until(/page 2/);
	program.send('q');
	await program.ended;
	const names = readdirSync(join(folder, 'chunks')).filter(name => name.endsWith('.cache'));
	if (names.length === 0) throw new Error('The program in the snapshot has kept no compiled code.');
	return new Map(names.map(name => [`chunks/${name}`, readFileSync(join(folder, 'chunks', name))]));
};
