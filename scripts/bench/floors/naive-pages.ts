import {openSync, readSync} from 'node:fs';

/** More than a page of any window holds. */
const reach = 65_536;

export type NaivePage = {
	readonly lines: readonly string[];
	/** In bytes from the start of the file. */
	readonly end: number;
};

/** Gives the page of a file that starts at a byte, broken at spaces and nowhere else. */
export const naivePages = (path: string): ((start: number, columns: number, rows: number) => NaivePage) => {
	const file = openSync(path, 'r');
	const buffer = Buffer.allocUnsafe(reach);
	return (start, columns, rows) => {
		const text = buffer.toString('utf8', 0, readSync(file, buffer, 0, reach, start));
		const lines: string[] = [];
		let from = 0;
		while (lines.length < rows && from < text.length) {
			const newline = text.indexOf('\n', from);
			const end = newline === -1 ? text.length : newline;
			const space = text.lastIndexOf(' ', from + columns);
			const cut = end - from <= columns ? end : space > from ? space : from + columns;
			lines.push(text.slice(from, cut));
			from = text[cut] === ' ' || text[cut] === '\n' ? cut + 1 : cut;
		}
		return {lines, end: start + Buffer.byteLength(text.slice(0, from))};
	};
};
