import {cellWidth} from '../../../core/text/cell-width.ts';
import {readHeading} from '../structure/headings.ts';
import {isUnknownLabel, readField, type FieldLine} from './field-line.ts';
import {field, seeElsewhere, type FindHeader, type Header, type HeaderField} from './header.ts';
import {strongFields} from './labels.ts';
import {isStatsLine, readStatsLine} from './stats-line.ts';

const longestTitlePage = 10;
const widestTitleLine = 120;
const linesWithoutLabel = 12;
const longestHeader = 140;
const widestGap = 2;
const longestSecondParagraph = 6;

/** What has been read of a header so far. */
type Scan = {
	readonly lines: readonly string[];
	readonly end: number;
	readonly titlePage: string[];
	readonly fields: HeaderField[];
	readonly positions: number[];
	/** Indent of the label read last: its value may stand deeper, on the lines below. */
	labelIndent: number;
	/** Whether the value read last stood below its label. */
	isBelow: boolean;
	below: number;
	/** Blank lines above the line being read. */
	gap: number;
};

const indentOf = (line: string): number => line.length - line.trimStart().length;
const isNumbered = /^\s*(?:\d{1,2}[.)]|[-*•])\s/u;
const mayHaveParagraphs = new Set(['summary', 'notes', 'warning', 'setting', 'other']);

const append = (scan: Scan, text: string): void => {
	const last = scan.fields.pop();
	// The items of a numbered list are notes of their own.
	const joint = last?.name === 'notes' && isNumbered.test(text) ? '\n' : ' ';
	if (last) scan.fields.push({...last, value: `${last.value}${joint}${text.trim()}`.trim()});
};

/** Whether the header goes on behind a paragraph that stands below a value: else it may be the story. */
const hasMore = (scan: Scan, index: number): boolean => {
	let next = index;
	while (next < scan.end && next < index + longestHeader) {
		const line = scan.lines[next] ?? '';
		if (line !== '' && indentOf(line) < scan.labelIndent + 2)
			return readField(line)?.name !== undefined || readHeading(line)?.kind === 'named';
		next++;
	}
	return false;
};

/** Whether a line goes on with the value above it: indented, below an empty value, or wrapped there. */
const continues = (scan: Scan, index: number): boolean => {
	const [line = '', above = ''] = [scan.lines[index], scan.lines[index - 1]];
	const last = scan.fields.at(-1);
	if (!last) return false;
	const isDeeper = indentOf(line) >= scan.labelIndent + 2;
	if (scan.gap > 0)
		return scan.gap === 1 && isDeeper && (last.value === '' || (scan.isBelow && hasMore(scan, index)));
	if (last.value === '' || isDeeper || (last.name === 'notes' && isNumbered.test(line))) return true;
	return cellWidth(above) > 45 && cellWidth(line) < 110 && !/^["'“‘«—–-]/u.test(line);
};

/** The field that a line is, where it is one here: known, or told by the field right above it. */
const fieldHere = (scan: Scan, line: string): FieldLine | undefined => {
	const found = readField(line);
	const last = scan.fields.at(-1);
	if (!found) return undefined;
	const isLabelAlone = found.name !== undefined && found.value === '';
	if (last?.value === '' && !isLabelAlone && indentOf(line) >= scan.labelIndent + 2) return undefined;
	if (found.name === undefined) {
		return last && scan.gap === 0 && found.colon && isUnknownLabel(found.label) ? found : undefined;
	}
	return found.colon || scan.gap === 0 || scan.fields.length === 0 ? found : undefined;
};

/** Index behind the block of lines that begins at `index`. */
const blockEnd = ({lines, end}: Scan, index: number): number => {
	let next = index;
	while (next < end && lines[next] !== '') next++;
	return next;
};

const nextText = ({lines, end}: Scan, index: number): string => {
	let next = index;
	while (next < end && next <= index + widestGap && lines[next] === '') next++;
	return lines[next] ?? '';
};

/** Whether the block at `index` is one more paragraph of the value above: another field follows it. */
const isSecondParagraph = (scan: Scan, index: number): boolean => {
	const last = scan.fields.at(-1);
	const close = blockEnd(scan, index);
	if (readHeading(scan.lines[index] ?? '')?.kind === 'named') return false;
	if (!last?.name || !mayHaveParagraphs.has(last.name) || last.value === '') return false;
	if (scan.gap !== 1 || close - index > longestSecondParagraph) return false;
	const next = readField(nextText(scan, close));
	return next?.name !== undefined && next.colon && (next.name !== 'notes' || next.value === '');
};

const landmarks = /^(?:summary|notes|chapter (?:text|notes|summary))s?:?$/i;

/** Title and author without labels between the fields and the summary, as a copied page of AO3 has them. */
const isTitleBetween = (scan: Scan, index: number): boolean => {
	const close = blockEnd(scan, index);
	if (scan.gap === 0 || close - index > 2 || scan.titlePage.length > 0 || scan.below < 2) return false;
	if (scan.fields.some(({name}) => name === 'title')) return false;
	const next = nextText(scan, close).trim();
	return landmarks.test(next) || readHeading(next)?.kind === 'named';
};

const push = (scan: Scan, found: FieldLine, index: number): void => {
	const line = scan.lines[index] ?? '';
	scan.fields.push({name: found.name, label: found.label, value: found.value}, ...found.more);
	scan.positions.push(index, ...found.more.map(() => index));
	scan.labelIndent = indentOf(line);
	scan.isBelow = found.value === '';
};

/** Reads one line of text; false where the header has ended. */
const step = (scan: Scan, index: number): boolean => {
	const line = scan.lines[index] ?? '';
	if (isStatsLine(line)) {
		const fields = readStatsLine(line);
		scan.fields.push(...fields);
		scan.positions.push(...fields.map(() => index));
		return true;
	}
	const found = fieldHere(scan, line);
	if (found) push(scan, found, index);
	else if (scan.fields.length === 0) {
		scan.titlePage.push(line.trim());
		return scan.titlePage.length <= longestTitlePage && line.length <= widestTitleLine * 4;
	} else if (scan.gap <= 1 && seeElsewhere.test(line.trim())) {
		scan.fields.push(field('other', line.trim(), 'Note'));
		scan.positions.push(index);
	} else if (continues(scan, index)) {
		if (scan.fields.at(-1)?.value === '') scan.below++;
		append(scan, line);
	} else if (scan.gap === 0 && [1, 2, 3].some(by => isStatsLine(scan.lines[index + by] ?? ''))) {
		scan.fields.push(field('summary', line.trim()));
		scan.positions.push(index);
	} else if (isTitleBetween(scan, index)) {
		scan.titlePage.push(...scan.lines.slice(index, blockEnd(scan, index)).map(text => text.trim()));
	} else if (isSecondParagraph(scan, index)) append(scan, line);
	else return isTitleBlock(scan, line);
	return true;
};

/** Whether a line belongs to the title block that was just read as a whole. */
const isTitleBlock = (scan: Scan, line: string): boolean =>
	scan.gap === 0 && scan.below >= 2 && scan.titlePage.includes(line.trim());

const isAccepted = ({titlePage, fields, positions}: Scan): boolean => {
	const known = fields.filter(({name}) => name !== undefined && name !== 'container');
	const strong = fields.flatMap(({name}, index) =>
		name && strongFields.has(name) ? [positions[index] ?? 0] : [],
	);
	if (titlePage.some(line => line.length > widestTitleLine)) return false;
	const [first = 0, second = Infinity] = strong;
	if (strong.length >= 2 && second - first <= 4) return true;
	if (strong.length > 0 && known.length >= 3) return true;
	const [only] = fields;
	if (only?.name === 'title') return titlePage.length === 0 && only.value.length <= 100;
	return only?.name === 'author' && (titlePage.length === 1 || (titlePage.length === 0 && known.length > 1));
};

const layoutOf = ({fields, below, lines, positions}: Scan): Header['layout'] => {
	if (positions.some(index => isStatsLine(lines[index] ?? ''))) return 'FanFiction.net';
	return below > fields.length / 2 ? 'labels above values' : 'labels';
};

/** A header of `Label: value` lines, in all the ways they are set; undefined where the lines may be prose. */
export const findLabels: FindHeader = (lines, start, limit) => {
	const scan: Scan = {
		lines,
		end: limit,
		titlePage: [],
		fields: [],
		positions: [],
		labelIndent: 0,
		isBelow: false,
		below: 0,
		gap: 0,
	};
	let end = start;
	for (let index = start; index < Math.min(limit, start + longestHeader); index++) {
		if (lines[index] === '') {
			scan.gap++;
			if (scan.fields.length > 0 && scan.gap > widestGap) break;
			continue;
		}
		if (!step(scan, index)) break;
		if (scan.fields.length === 0 && index - start > linesWithoutLabel) break;
		scan.gap = 0;
		end = index + 1;
	}
	if (!isAccepted(scan)) return undefined;
	return {layout: layoutOf(scan), titlePage: scan.titlePage, fields: scan.fields, end};
};
