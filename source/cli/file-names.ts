import {lstatSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {Refusal} from '../core/refusal.ts';
import {truncate} from '../core/text/cell-width.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {onDisk, pathOfBytes} from '../library/path-bytes.ts';
import {absolutePath} from '../reading/file-source.ts';
import {WrongUsage} from './wrong-usage.ts';

/** Other names of standard input. A socket that is read through them cannot be opened by name. */
const inputNames = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** The address of a file, as programs of the desktop give it. */
const address = /^file:\/\//i;

/** Columns of an address that a message names. */
const longestAddress = 60;

/** The path in a `file:` address: its bytes need not be UTF-8. @throws {Refusal} where it names no file here. */
const pathInAddress = (typed: string): string => {
	try {
		const {href, host, pathname, hash} = new URL(typed);
		// A quotation stays with the name; any other fragment names nothing in a file.
		const quotation = hash.startsWith('#:~:') ? hash : '';
		if (process.platform === 'win32') return fileURLToPath(href) + quotation;
		const bytes = pathname.replaceAll(/%([\da-f]{2})/gi, (_, code: string) =>
			String.fromCharCode(Number.parseInt(code, 16)),
		);
		if (host === '') return pathOfBytes(Buffer.from(bytes, 'latin1')) + quotation;
	} catch {
		// Said below.
	}
	throw new Refusal(`“${truncate(cleanLine(typed), longestAddress)}” is not a file on this computer.`);
};

/**
 * The name of a file as it was typed: a path, an address, `-`.
 *
 * @throws {WrongUsage} where nothing is named, {Refusal} for what lies elsewhere.
 */
export const fileNamed = (typed: string): string => {
	if (typed === '') throw new WrongUsage('the file name is empty. Name a file, such as story.txt.');
	if (address.test(typed)) return pathInAddress(typed);
	if (/^[a-z][a-z\d+.-]+:\/\//i.test(typed)) {
		const address = truncate(cleanLine(typed), longestAddress);
		throw new Refusal(`cannot open URLs. Download ${address} first, then open the file.`);
	}
	return inputNames.has(typed) ? '-' : typed;
};

/** Whether a name leads to something, whatever it is. */
export const isThere = (name: string): boolean => {
	try {
		lstatSync(onDisk(absolutePath(name)));
		return true;
	} catch {
		return false;
	}
};

const isFile = (word: string): boolean => word === '-' || address.test(word) || isThere(word);

/** The files before a phrase, and the phrase, which is one argument: words that name no file are part of it. */
export const filesAndPhrase = ([first = '', ...others]: readonly string[]): readonly string[] => {
	const last = others.length - 1;
	const end = others.findIndex((word, index) => index === last || !isFile(word));
	return [...[first, ...others.slice(0, end)].map(fileNamed), others.slice(end).join(' ').trim()];
};
