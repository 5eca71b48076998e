import {seeElsewhere} from '../line-kinds/archive-lines.ts';
import type {FieldLine} from '../line-kinds/field-line.ts';
import {strongFields} from '../line-kinds/labels.ts';
import {readHeading} from '../line-kinds/headings.ts';
import {blockEnd, indentOf} from '../lines.ts';
import {field, type FindHeader, type Header} from './header.ts';
import {
	append,
	continues,
	fieldHere,
	isSecondParagraph,
	isTitleBetween,
	longestHeader,
	widestGap,
	type LabelScan,
} from './label-scan.ts';
import {isStatsLine, readStatsLine} from './stats-line.ts';

/**
 * Lines of a title page above the first label, their width, and lines after which no label is expected any more. With
 * these and `isAccepted` all of 48 fan fiction files in as many layouts have their title and author, and no prose, chat
 * or script is taken for a header.
 */
const longestTitlePage = 10;
const widestTitleLine = 120;
const linesWithoutLabel = 12;

const push = (scan: LabelScan, found: FieldLine, index: number): void => {
	const line = scan.lines[index] ?? '';
	scan.fields.push({name: found.name, label: found.label, value: found.value}, ...found.more);
	scan.positions.push(index, ...found.more.map(() => index));
	scan.labelIndent = indentOf(line);
	scan.isBelow = found.value === '';
};

/** Reads one line of text; false where the header has ended. */
const step = (scan: LabelScan, index: number): boolean => {
	const line = scan.lines[index] ?? '';
	if (isStatsLine(line)) {
		const fields = readStatsLine(line);
		for (const found of fields) {
			scan.fields.push(found);
			scan.positions.push(index);
		}
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
		scan.titlePage.push(
			...scan.lines.slice(index, blockEnd(scan.lines, index, scan.end)).map(text => text.trim()),
		);
	} else if (isSecondParagraph(scan, index)) append(scan, line);
	else return isTitleBlock(scan, line);
	return true;
};

const isTitleBlock = (scan: LabelScan, line: string): boolean =>
	scan.gap === 0 && scan.below >= 2 && scan.titlePage.includes(line.trim());

/** A warning that is called so in words that no prose begins with: it may stand alone below the title and the author. */
const sureWarning = /^(?:(?:content|trigger)s?[ -](?:warnings?|notes?)|cw|tw|[ct]w ?\/ ?[ct]w)$/i;
const mostAboveWarning = 4;
const longestWarning = 300;

const isWarningAlone = ({titlePage, fields: [only, ...others]}: LabelScan): boolean =>
	only !== undefined &&
	others.length === 0 &&
	only.name === 'warning' &&
	sureWarning.test(only.label.trim()) &&
	only.value.length <= longestWarning &&
	titlePage.length <= mostAboveWarning &&
	// Below a chapter's heading it is of that chapter.
	!titlePage.some(line => readHeading(line)?.kind === 'named');

const isAccepted = (scan: LabelScan): boolean => {
	const {titlePage, fields, positions} = scan;
	const known = fields.filter(({name}) => name !== undefined && name !== 'container');
	const strong = fields.flatMap(({name}, index) =>
		name && strongFields.has(name) ? [positions[index] ?? 0] : [],
	);
	if (titlePage.some(line => line.length > widestTitleLine)) return false;
	if (isWarningAlone(scan)) return true;
	const [first = 0, second = Infinity] = strong;
	if (strong.length >= 2 && second - first <= 4) return true;
	if (strong.length > 0 && known.length >= 3) return true;
	const [only] = fields;
	if (only?.name === 'title') return titlePage.length === 0 && only.value.length <= 100;
	return only?.name === 'author' && (titlePage.length === 1 || (titlePage.length === 0 && known.length > 1));
};

const layoutOf = ({fields, below, lines, positions}: LabelScan): Header['layout'] => {
	if (positions.some(index => isStatsLine(lines[index] ?? ''))) return 'FanFiction.net';
	return below > fields.length / 2 ? 'labels above values' : 'labels';
};

/** A header of `Label: value` lines, in all the ways they are set; undefined where the lines may be prose. */
export const findLabels: FindHeader = (lines, start, limit) => {
	const scan: LabelScan = {
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
