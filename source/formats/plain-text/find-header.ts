import {cellWidth} from '../../core/text/cell-width.ts';
import {isOrnament} from './separators.ts';
import {fieldOf, strongFields, type FieldName} from './labels.ts';

/** A field of the header: its label as written, its value with continuation lines joined. */
export type HeaderField = {
	/** Undefined for a label that only its neighbours tell to be one. */
	readonly name: FieldName | undefined;
	readonly label: string;
	readonly value: string;
};

/** What stands before the prose. `end` is the index of the first line behind it. */
export type Header = {
	/** Lines without a label before the first field, or a bare title page (`Title`, `by Author`). */
	readonly titlePage: readonly string[];
	readonly fields: readonly HeaderField[];
	readonly end: number;
};

const longestTitlePage = 10;
const linesWithoutLabel = 12;
const longestHeader = 140;
const widestGap = 2;
const longestUnknownLabel = 28;

const markup = /<\/?(?:b|i|em|strong|br|p)\b[^>]{0,40}>|\[\/?[bi]\]/gi;
const fieldPattern = /^([^\s:：=\t][^:：=\t]{0,48}?)(\s*(?::-|[:：=])|\t+|\s+[-–—](?=\s))\s*(.*)$/u;

/** Reads a line as `Label: value`; known labels may use other separators than the colon. */
const readField = (line: string): (HeaderField & {readonly colon: boolean}) | undefined => {
	const bare = line.replaceAll(markup, '').trim();
	const match = fieldPattern.exec(bare.replace(/^[*_~>•\s-]+/u, '')) ?? fieldPattern.exec(bare);
	if (!match) return undefined;
	const [, label = '', separator = '', rest = ''] = match;
	if (rest.startsWith('//')) return undefined;
	const value = rest.replace(/^[*_~]+\s*/u, '').trim();
	return {
		name: fieldOf(label),
		label: label.replace(/[*_~\s]+$/u, ''),
		value,
		colon: /[:：]/u.test(separator),
	};
};

const isUnknownLabel = (label: string): boolean =>
	label.length <= longestUnknownLabel && label.split(/\s+/).length <= 4 && /^\p{L}/u.test(label);

/** Whether a line goes on with the value above it: indented, below an empty value, or wrapped there. */
const continues = (line: string, above: string, value: string): boolean => {
	if (value === '' || /^(?:\s{2,}|\t)\S/.test(line)) return true;
	return cellWidth(above) > 45 && cellWidth(line) < 110 && !/^["'“‘«—–-]/u.test(line);
};

const isAccepted = (header: Header, positions: readonly number[]): boolean => {
	const known = header.fields.filter(field => field.name !== undefined);
	const strong = header.fields.flatMap((field, index) =>
		field.name && strongFields.has(field.name) ? [positions[index] ?? 0] : [],
	);
	const [first = 0, second = Infinity] = strong;
	if (strong.length >= 2 && second - first <= 4) return true;
	if (strong.length > 0 && known.length >= 3) return true;
	const [only] = header.fields;
	if (only?.name === 'title') return header.titlePage.length === 0 && only.value.length <= 100;
	return only?.name === 'author' && header.titlePage.length === 1;
};

/** A page of title and author alone: `Title` and, within the first lines, `by Author`. */
const bareTitlePage = (lines: readonly string[], start: number): Header | undefined => {
	const titlePage: string[] = [];
	for (let index = start; index < lines.length && titlePage.length < 4; index++) {
		const line = (lines[index] ?? '').trim();
		if (line === '') continue;
		if (line.length > 100) return undefined;
		titlePage.push(line);
		if (titlePage.length > 1 && byLine.test(line)) return {titlePage, fields: [], end: index + 1};
	}
	return undefined;
};

export const byLine = /^by:?\s+(\S.{0,80})$/i;

/** Finds the header of a text, or nothing: where it is in doubt, the lines are prose. */
export const findHeader = (lines: readonly string[]): Header | undefined => {
	const start = lines.findIndex(line => line !== '');
	if (start === -1) return undefined;
	const titlePage: string[] = [];
	const fields: HeaderField[] = [];
	const positions: number[] = [];
	let end = start;
	let gap = 0;
	for (let index = start; index < Math.min(lines.length, start + longestHeader); index++) {
		const line = lines[index] ?? '';
		if (line === '') {
			gap++;
			if (fields.length > 0 && gap > widestGap) break;
			continue;
		}
		const field = readField(line);
		const last = fields.at(-1);
		if (field && (field.name ?? (last && gap === 0 && field.colon && isUnknownLabel(field.label)))) {
			fields.push({name: field.name, label: field.label, value: field.value});
			positions.push(index);
		} else if (last && gap === 0 && continues(line, lines[index - 1] ?? '', last.value)) {
			fields[fields.length - 1] = {...last, value: `${last.value} ${line.trim()}`.trim()};
		} else if (last) {
			break;
		} else {
			titlePage.push(line.trim());
			if (titlePage.length > longestTitlePage || index - start > linesWithoutLabel) break;
		}
		gap = 0;
		end = index + 1;
	}
	const header = {titlePage, fields, end};
	if (!isAccepted(header, positions)) return bareTitlePage(lines, start);
	return {...header, end: skipRule(lines, end)};
};

/** A rule right below the fields ends the header; it is not a scene break. */
const skipRule = (lines: readonly string[], end: number): number => {
	let next = end;
	while (next < lines.length && next - end <= widestGap && lines[next] === '') next++;
	return isOrnament(lines[next] ?? '') ? next + 1 : end;
};
