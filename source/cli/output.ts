import {writeSync} from 'node:fs';

/** Writes the answer to standard output; nothing else goes there. */
export const print = (text: string): void => {
	process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
};

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** DEL, C1, what turns text round, two line ends: JSON lets them stand as they are, and a path may hold any of them. */
const obeyed = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** Writes an answer as one JSON document; a terminal finds nothing in it to obey. */
export const printJson = (value: unknown): void =>
	print(JSON.stringify(value, null, 2).replaceAll(obeyed, escaped));

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
