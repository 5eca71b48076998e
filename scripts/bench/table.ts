import {markdownTable} from './markdown-table.ts';
import type {Results} from './results.ts';
import {quantile} from './statistics.ts';

/** A column of a table of results: a measure, or what one is made into. */
export type Column = {
	readonly title: string;
	readonly measure: string;
	/** Which share of the values lies at or below what is shown; by default the median, with the least and the most. */
	readonly share?: number;
	/** Shows how many times the median of another subject it is. */
	readonly against?: (subject: string) => string | undefined;
};

/** A number in as many figures as say something; or in as many as another one, beside which it stands. */
export const formatNumber = (value: number, beside = value): string => {
	const size = Math.abs(beside);
	const digits = size >= 100 || Number.isInteger(beside) ? 0 : size >= 10 ? 1 : 2;
	return value.toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
		useGrouping: false,
	});
};

const nothing = '—';

const formatRatio = (value: number, reference: number | undefined): string =>
	reference === undefined ? nothing : `×${(value / reference).toFixed(2)}`;

const cell = (results: Results, subject: string, {measure, share, against}: Column): string => {
	const values = results.values(subject, measure);
	const middle = results.median(subject, measure);
	if (middle === undefined) return nothing;
	if (against !== undefined) {
		const reference = against(subject);
		return reference === undefined ? nothing : formatRatio(middle, results.median(reference, measure));
	}
	if (share !== undefined) return formatNumber(quantile(values, share));
	const [least, most] = [Math.min(...values), Math.max(...values)].map(value => formatNumber(value, middle));
	return least === most ? formatNumber(middle) : `${formatNumber(middle)} (${least}..${most})`;
};

/** A row for each subject; a last column says what could not be measured, if anything. */
export const resultsTable = (results: Results, columns: readonly Column[]): string => {
	const subjects = results.subjects();
	const hasFailures = subjects.some(subject => results.failure(subject) !== undefined);
	return markdownTable(
		['', ...columns.map(({title}) => title), ...(hasFailures ? ['failed'] : [])],
		subjects.map(subject => [
			subject,
			...columns.map(column => cell(results, subject, column)),
			results.failure(subject) ?? '',
		]),
	);
};
