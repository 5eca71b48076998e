import {writeSync} from 'node:fs';

/** Writes the answer to standard output; nothing else goes there. */
export const print = (text: string): void => {
	process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

/** Writes an answer as one JSON document. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** Writes a message to standard error. */
export const warn = (text: string): void => {
	process.stderr.write(`${text}\n`);
};

/** Writes a message to standard error before the program ends at once. Never throws: nobody may be left to hear. */
export const warnAtOnce = (text: string): void => {
	try {
		writeSync(2, `${text}\n`);
	} catch {
		// Standard error is closed.
	}
};

/** Columns for text on standard output: the terminal's, or what `COLUMNS` says, or 80. */
export const outputColumns = (): number => {
	const said = Number(process.env['COLUMNS']);
	if (Number.isInteger(said) && said > 0) return said;
	return process.stdout.isTTY ? process.stdout.columns : 80;
};
