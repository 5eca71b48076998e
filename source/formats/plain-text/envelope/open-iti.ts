import {createPace, type Task} from '../../../core/task/task.ts';
import {field, type Header} from '../../compose/header/header.ts';
import type {HeaderField} from '../../compose/line-kinds/field-line.ts';
import {findLine} from '../../compose/lines.ts';
import type {LeaveOut} from '../ledger.ts';

/** OpenITI's notation for Arabic texts (OpenITI mARkdown): a head of `#META#` lines, `#` paragraphs, `~~` lines. */

const meta = /^#META#\s*[\d.]*\s*([\w ]{2,40}?)\s*:{1,2}\s*(.*)$/u;

const readMeta = (line: string): readonly HeaderField[] => {
	const [, label = '', value = ''] = meta.exec(line) ?? [];
	if (value === '' || /^(?:NODATA|NOT GIVEN|NOCODE)$/i.test(value)) return [];
	if (/title/i.test(label) && !/subtitle|alt/i.test(label)) return [field('title', value, label)];
	if (/author(?:name|aka)?$/i.test(label)) return [field('author', value, label)];
	return label === '' ? [] : [field('other', value, label)];
};

/** A line without the notation. */
const readLine = (line: string): string =>
	line
		.replace(/^### \|+\s*(.*)$/u, '=== $1 ===')
		.replace(/^#(?!#)\s*/u, '')
		.replaceAll(/\bPage(?:V\d+P\d+|Beg|End)\b|\bms\d+\b/g, '')
		.trimEnd();

/** What OpenITI's notation says: the text's own lines, their numbers among those that were given, and the head. */
export type OpenItiText = {readonly lines: string[]; readonly numbers: Uint32Array; readonly header: Header};

/** Reads a text in OpenITI's notation, whose head is left out; undefined for all others. */
export function* readOpenIti(source: string[], leaveOut: LeaveOut): Task<OpenItiText | undefined> {
	if (!/^#{6}OpenITI#/.test(source[0] ?? '')) return undefined;
	const close = yield* findLine(source, 0, source.length, line => line.startsWith('#META#Header#End#'));
	if (close === -1) return undefined;
	const fields = source.slice(1, close).flatMap(readMeta);
	leaveOut('archive', 0, close + 1);
	const lines: string[] = [];
	const numbers: number[] = [];
	const isDue = createPace();
	for (let index = close + 1; index < source.length; index++) {
		const line = source[index] ?? '';
		const last = lines.length - 1;
		if (line.startsWith('~~') && last >= 0)
			lines[last] = `${lines[last] ?? ''} ${readLine(line.slice(2)).trim()}`;
		else {
			lines.push(readLine(line));
			numbers.push(index);
		}
		if (isDue(line.length + 1)) yield;
	}
	const header: Header = {layout: 'OpenITI', titlePage: [], fields, end: 0};
	return {lines, numbers: Uint32Array.from(numbers), header};
}
