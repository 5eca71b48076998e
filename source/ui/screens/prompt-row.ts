import {firstGrapheme, graphemes} from '../../core/text/graphemes.ts';
import {cellWidth} from '../measured.ts';
import type {Row} from '../rows.ts';
import type {Prompt} from '../state/prompt.ts';

const labels: Readonly<Record<Prompt['purpose'], string>> = {
	search: '/',
	'go-to': ':',
	note: 'Note: ',
	scenes: 'Scenes at: ',
	filter: 'Filter: ',
};

/** The longest end of a text that fits into `columns`; an ellipsis stands for what does not. */
const fittingEnd = (text: string, columns: number): string => {
	let room = columns - cellWidth(text);
	if (room >= 0) return text;
	for (const {segment, index} of graphemes(text)) {
		// The ellipsis takes a column.
		if (room > 0) return `…${text.slice(index)}`;
		room += cellWidth(segment);
	}
	return '';
};

/**
 * The row that is typed into: its label, the line and the cursor. A line that is too long for `columns` goes on to the
 * left, so that the cursor is always seen.
 */
export const promptRow = ({purpose, value, cursor}: Prompt, columns: number): Row => {
	const label = labels[purpose];
	const behind = value.slice(cursor);
	const under = firstGrapheme(behind);
	const at = under === '' ? ' ' : under;
	const before = fittingEnd(value.slice(0, cursor), columns - label.length - cellWidth(at));
	return [
		{text: label, style: 'key'},
		{text: before, style: 'text'},
		{text: at, style: 'cursor'},
		{text: behind.slice(at.length), style: 'text'},
	];
};
