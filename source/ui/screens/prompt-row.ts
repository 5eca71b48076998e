import type {SearchMode} from '../../core/search/search-mode.ts';
import {firstGrapheme} from '../../core/text/graphemes.ts';
import {cellWidth, fittingEnd} from '../measured.ts';
import type {Row} from '../rows.ts';
import {setPieces} from '../set-pieces.ts';
import type {Prompt} from '../state/prompt.ts';

const labels: Readonly<Record<Exclude<Prompt['purpose'], 'search'>, string>> = {
	'go-to': 'Go to: ',
	note: 'Note: ',
	scenes: 'Scenes break at: ',
	filter: 'Filter: ',
	'look-up': 'Look up: ',
};

const searchLabels: Readonly<Record<SearchMode, string>> = {
	plain: 'Find: ',
	word: 'Find word: ',
	exact: 'Find exact: ',
	pattern: 'Find pattern: ',
};

/** What stands before a line that is typed: what it is for. */
export const promptLabel = ({purpose}: Pick<Prompt, 'purpose'>, searchMode: SearchMode = 'plain'): string =>
	purpose === 'search' ? searchLabels[searchMode] : labels[purpose];

/**
 * The row that is typed into: its label, the line and the cursor. A line that is too long for `columns` goes on to the
 * left, so that the cursor is always seen.
 */
export const promptRow = (prompt: Prompt, columns: number, searchMode?: SearchMode): Row => {
	const {value, cursor} = prompt;
	const label = promptLabel(prompt, searchMode);
	const behind = value.slice(cursor);
	const under = firstGrapheme(behind);
	const at = under === '' ? ' ' : under;
	const before = fittingEnd(value.slice(0, cursor), columns - label.length - cellWidth(at));
	return [
		{text: label, style: 'key'},
		...setPieces([
			{text: before, style: 'text'},
			{text: at, style: 'cursor'},
			{text: behind.slice(at.length), style: 'text'},
		]),
	];
};
