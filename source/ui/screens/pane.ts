import type {TextArea} from '../../core/layout/typography.ts';
import {cellWidth, truncate, withOwnSigns} from '../measured.ts';
import {plural} from '../plural.ts';
import {aimedAt, emptyRow, type Row} from '../rows.ts';

/** What lies over the lower part of a page. */
export type Pane = {
	/** What the rule above it says. */
	readonly title: {readonly long: string; readonly short: string};
	readonly shown: readonly Row[];
	/** Whether its rule is words alone. */
	readonly isPlain: boolean;
	/** Rows that follow those that are shown. */
	readonly below: number;
};

/** Rows of a pane without its rule: at most half of the page with it. */
export const paneHeight = (rows: number, {rows: page}: Pick<TextArea, 'rows'>): number =>
	Math.max(1, Math.min(rows, Math.floor(page / 2) - 1));

/** Columns below which a rule says as little as it can. */
const roomForWords = 48;

const ruleRow = ({title, below, isPlain}: Pane, measure: number): Row => {
	const isNarrow = measure < roomForWords;
	const down = withOwnSigns('↓');
	const more = below > 0 ? ` ${down} ${isNarrow ? below : plural(below, 'more line')}` : '';
	const room = measure - cellWidth(more);
	// Without a rule around it a number alone says nothing.
	if (isPlain)
		return [
			{text: truncate(title.long, Math.max(1, room)), style: 'strong'},
			{text: more, style: 'quiet'},
		];
	const words = truncate(isNarrow ? title.short : title.long, Math.max(1, room - 6));
	const line = withOwnSigns('─');
	const rule = line.repeat(Math.max(2, room - cellWidth(words) - 4));
	return [
		{text: `${line}${line} `, style: 'quiet'},
		{text: words, style: 'strong'},
		{text: ` ${rule}`, style: 'quiet'},
		{text: more, style: 'quiet'},
	];
};

/** The rows of a page with a pane over its lower part. The page stays as it is laid out. */
export const withPane = (
	rows: readonly Row[],
	pane: Pane,
	area: Pick<TextArea, 'rows' | 'measure'>,
): readonly Row[] => {
	const above = Array.from(
		{length: area.rows - pane.shown.length - 1},
		(_, index) => rows[index] ?? emptyRow,
	);
	return [...above, ...aimedAt([ruleRow(pane, area.measure), ...pane.shown], {kind: 'pane'})];
};
