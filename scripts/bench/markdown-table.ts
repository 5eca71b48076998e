const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

/** A table in Markdown that reads well as plain text, too: all columns but the first are flush right. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
	const cells = [head, ...rows].map(row => head.map((_, column) => escapeCell(row[column] ?? '')));
	const widths = head.map((_, column) => Math.max(3, ...cells.map(row => row[column]?.length ?? 0)));
	const line = (row: readonly string[]): string =>
		`| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
	const rule = widths.map(
		(width, column) => '-'.repeat(column === 0 ? width : width - 1) + (column === 0 ? '' : ':'),
	);
	const [first = [], ...rest] = cells;
	return [line(first), line(rule), ...rest.map(line)].join('\n');
};
