import {languageName} from '../../../core/text/language-name.ts';
import {isolated} from '../../../core/text/direction.ts';
import {isAboutWarnings} from '../../../core/story/metadata-fields.ts';
import type {Metadata} from '../../../core/story/story.ts';
import {sentenceAround} from '../../../core/text/sentence.ts';
import {rowWidth, wrappedRows, type Row} from '../../rows.ts';

type Field = readonly [label: string, value: string];

/** Columns of the labels: as many as the longest takes, if it is none too long. */
const fewestLabelColumns = 12;
const mostLabelColumns = 24;

/** Columns below which a label stands on the first line of its value. */
export const roomForLabels = 44;

const list = (values: readonly string[]): string => values.join(', ');

/** The first sentence of what is a page as a whole: `info` has the rest. */
const beginningOf = (text: string): string => sentenceAround(text, 0, {start: 0, end: text.length});

/** What a header says beside the facts and the summary, the most telling first; labels that nobody knows are the last. */
export const fieldsOf = (metadata: Metadata): readonly Field[] =>
	(
		[
			['Fandom', list(metadata.fandoms)],
			['Pairing', list(metadata.relationships)],
			['Characters', list(metadata.characters)],
			['Setting', metadata.setting ?? ''],
			['Category', list(metadata.categories)],
			['Genre', list(metadata.genres)],
			['Tags', list(metadata.tags)],
			['Series', metadata.series ?? ''],
			['Collections', list(metadata.collections)],
			['Translator', list(metadata.translators)],
			['Contributor', list(metadata.contributors)],
			['Language', languageName(metadata.language ?? '')],
			['Published', metadata.published ?? ''],
			['Updated', metadata.updated ?? ''],
			['Publisher', metadata.publisher ?? ''],
			['Source', metadata.source ?? ''],
			['Related', list(metadata.related)],
			['Rights', beginningOf(metadata.rights ?? '')],
			...metadata.notes.map((note): Field => ['Note', note]),
			...metadata.other
				.filter(field => !isAboutWarnings(field))
				.map(({label, value}): Field => [label, value]),
		] satisfies readonly Field[]
	).filter(([, value]) => value !== '');

const labelColumnsFor = (fields: readonly Field[]): number =>
	fields.reduce((most, [label]) => {
		const columns = label.length + 2;
		return columns > mostLabelColumns ? most : Math.max(most, columns);
	}, fewestLabelColumns);

const labelled = ([label, value]: Field, labelColumns: number, columns: number): readonly Row[] => {
	const name: Row = [{text: label, style: 'quiet'}];
	const values = wrappedRows(value, columns - labelColumns);
	const isLong = rowWidth(name) + 2 > labelColumns;
	const beside = (line: Row, isFirst: boolean): Row => {
		const left = isFirst && !isLong ? name : [];
		return [...left, {text: ' '.repeat(labelColumns - rowWidth(left)), style: 'text'}, ...line];
	};
	return [...(isLong ? [name] : []), ...values.map((line, index) => beside(line, index === 0))];
};

/** Labels in a column, values beside them; on a narrow window each label before its value. */
export const fieldRows = (fields: readonly Field[], columns: number): readonly Row[] => {
	if (columns < roomForLabels)
		return fields.flatMap(([label, value]) => wrappedRows(`${label}: ${isolated(value)}`, columns));
	const labelColumns = labelColumnsFor(fields);
	return fields.flatMap(field => labelled(field, labelColumns, columns));
};
