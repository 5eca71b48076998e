import {openSync, readSync} from 'node:fs';

/** More than a page of any window holds. */
const reach = 65_536;

/** Gives the pages of a file one after the other, read when they are asked for, broken at spaces and nowhere else. */
export const naivePages = (path: string): ((columns: number, rows: number) => readonly string[]) => {
	const file = openSync(path, 'r');
	const buffer = Buffer.allocUnsafe(reach);
	let position = 0;
	return (columns, rows) => {
		const text = buffer.toString('utf8', 0, readSync(file, buffer, 0, reach, position));
		const lines: string[] = [];
		let start = 0;
		while (lines.length < rows && start < text.length) {
			const newline = text.indexOf('\n', start);
			const end = newline === -1 ? text.length : newline;
			const space = text.lastIndexOf(' ', start + columns);
			const cut = end - start <= columns ? end : space > start ? space : start + columns;
			lines.push(text.slice(start, cut));
			start = text[cut] === ' ' || text[cut] === '\n' ? cut + 1 : cut;
		}
		position += Buffer.byteLength(text.slice(0, start));
		return lines;
	};
};
