import {wrappedLines} from '../../measured.ts';
import {isolated} from '../../../core/text/direction.ts';
import {isAboutWarnings} from '../../../core/story/metadata-fields.ts';
import type {Metadata} from '../../../core/story/story.ts';
import {rowWidth, wrappedRows, type Row} from '../../rows.ts';

const label = '! Warning: ';

/** Columns below which a band has no column of air before its words. */
const roomForAir = 44;

/** A warning as a band over the whole measure. Its words go on below their beginning. */
const bandRows = (warning: string, columns: number): readonly Row[] => {
	const air = columns >= roomForAir ? ' ' : '';
	const before = air + label;
	return wrappedLines(warning, columns - before.length - air.length).map((line, index): Row => {
		const row: Row = [
			{text: index === 0 ? before : ' '.repeat(before.length), style: 'warning'},
			{text: line, style: 'warning'},
		];
		return [...row, {text: ' '.repeat(Math.max(0, columns - rowWidth(row))), style: 'warning'}];
	});
};

/** What authors write where there is nothing to warn of. */
const none = /^(?:none\b|no\b|n\/?a\b|-|not applicable)/i;

/** What is said of warnings: each in full, or that there are none, or that nobody says. */
export const warningRows = ({warnings, other}: Metadata, columns: number): readonly Row[] => {
	if (warnings.length > 0) return warnings.flatMap(warning => bandRows(warning, columns));
	const said = other.find(isAboutWarnings)?.value;
	if (said === undefined) return wrappedRows('Warnings: not stated', columns, 'quiet');
	return wrappedRows(`Warnings: ${none.test(said) ? 'none, says the author' : isolated(said)}`, columns);
};
