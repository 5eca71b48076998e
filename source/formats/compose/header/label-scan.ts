import {cellWidth} from '../../../core/text/cell-width.ts';
import {landmark} from '../line-kinds/archive-lines.ts';
import {authorOfByLine} from '../line-kinds/by-line.ts';
import {isUnknownLabel, readField, type FieldLine, type HeaderField} from '../line-kinds/field-line.ts';
import {readHeading} from '../line-kinds/headings.ts';
import {blockEnd, indentOf, skipBlank} from '../lines.ts';
import {personForm} from './person.ts';

/** Lines of the longest header known, and a half more. */
export const longestHeader = 140;
/** Blank lines between two fields. */
export const widestGap = 2;
const longestSecondParagraph = 6;

export type LabelScan = {
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

const isNumbered = /^\s*(?:\d{1,2}[.)]|[-*•])\s/u;
const mayHaveParagraphs = new Set(['summary', 'notes', 'warning', 'setting', 'other']);

/** Whether a line below an author's name is the name of one more, whole and behind a whole one. */
const isFurtherAuthor = ({name, value}: HeaderField, line: string): boolean => {
	if (name !== 'author' || /[,;&，、]$/u.test(value)) return false;
	const above = value.split(/; /).at(-1) ?? '';
	return [above, line.trim()].every(text => personForm(text) > 0);
};

export const append = (scan: LabelScan, text: string): void => {
	const last = scan.fields.pop();
	// The items of a numbered list are notes of their own, names on lines of their own are authors.
	const isListed = last?.name === 'notes' && isNumbered.test(text);
	const joint = isListed ? '\n' : last && isFurtherAuthor(last, text) ? '; ' : ' ';
	if (last) scan.fields.push({...last, value: `${last.value}${joint}${text.trim()}`.trim()});
};

/** Whether the header goes on behind a paragraph that stands below a value: else it may be the story. */
const hasMore = (scan: LabelScan, index: number): boolean => {
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
export const continues = (scan: LabelScan, index: number): boolean => {
	const [line = '', above = ''] = [scan.lines[index], scan.lines[index - 1]];
	const last = scan.fields.at(-1);
	if (!last) return false;
	const isDeeper = indentOf(line) >= scan.labelIndent + 2;
	if (scan.gap === 0 && isFurtherAuthor(last, line)) return true;
	if (scan.gap === 1 && last.value === '' && isBareLabel.test(last.label)) return true;
	if (scan.gap > 0)
		return scan.gap === 1 && isDeeper && (last.value === '' || (scan.isBelow && hasMore(scan, index)));
	if (last.value === '' || isDeeper || (last.name === 'notes' && isNumbered.test(line))) return true;
	return cellWidth(above) > 45 && cellWidth(line) < 110 && !/^["'“‘«—–-]/u.test(line);
};

const isBareLabel = /^(?:summary|notes)$/i;

/** A label without a colon, as it stands where AO3's pages were copied out of a book. */
const bareLabel = (scan: LabelScan, line: string): FieldLine | undefined => {
	const label = line.trim();
	if (scan.below < 2 || scan.gap === 0 || !isBareLabel.test(label)) return undefined;
	return {name: /^s/i.test(label) ? 'summary' : 'notes', label, value: '', colon: true, more: []};
};

/** The field that a line is, where it is one here: known, or told by the field right above it. */
export const fieldHere = (scan: LabelScan, line: string): FieldLine | undefined => {
	const found = bareLabel(scan, line) ?? readField(line);
	const last = scan.fields.at(-1);
	if (!found) return undefined;
	const isLabelAlone = found.name !== undefined && found.value === '';
	if (last?.value === '' && !isLabelAlone && indentOf(line) >= scan.labelIndent + 2) return undefined;
	if (found.name === undefined) {
		return last && scan.gap === 0 && found.colon && isUnknownLabel(found.label) ? found : undefined;
	}
	return found.colon || scan.gap === 0 || scan.fields.length === 0 ? found : undefined;
};

/** The first line of text behind a gap that a header may have. */
const nextText = ({lines, end}: LabelScan, index: number): string =>
	lines[skipBlank(lines, index, Math.min(end, index + widestGap + 1))] ?? '';

/** Whether the block at `index` is one more paragraph of the value above: another field follows it. */
export const isSecondParagraph = (scan: LabelScan, index: number): boolean => {
	const last = scan.fields.at(-1);
	const close = blockEnd(scan.lines, index, Math.min(scan.end, index + longestSecondParagraph + 1));
	if (readHeading(scan.lines[index] ?? '')?.kind === 'named') return false;
	if (!last?.name || !mayHaveParagraphs.has(last.name) || last.value === '') return false;
	if (scan.gap !== 1 || close - index > longestSecondParagraph) return false;
	const next = readField(nextText(scan, close));
	return next?.name !== undefined && next.colon && (next.name !== 'notes' || next.value === '');
};

/** Title and author without labels between the fields and the summary, as a copied page of AO3 has them. */
export const isTitleBetween = (scan: LabelScan, index: number): boolean => {
	const close = blockEnd(scan.lines, index, Math.min(scan.end, index + 3));
	if (scan.gap === 0 || close - index > 2 || scan.below < 2) return false;
	const line = (scan.lines[index] ?? '').trim();
	// The title of the book stands again above the author's name.
	if (close - index === 1 && (scan.titlePage.includes(line) || authorOfByLine(line))) return true;
	if (scan.titlePage.length > 0) return false;
	if (scan.fields.some(({name}) => name === 'title')) return false;
	const next = nextText(scan, close).trim();
	return landmark.test(next) || readHeading(next)?.kind === 'named';
};
