import type {FieldName} from '../../../languages/language.ts';
import type {HeaderField} from '../line-kinds/field-line.ts';

export type HeaderLayout =
	| 'labels'
	| 'labels above values'
	| 'title page'
	| 'FanFiction.net'
	| 'YAML'
	| 'TOML'
	| 'Pandoc'
	| 'mail'
	| 'Project Gutenberg'
	| 'Aozora Bunko'
	| 'OpenITI';

/** What stands before the prose. `end` is the index of the first line behind it. */
export type Header = {
	readonly layout: HeaderLayout;
	/** Lines without a label before the first field, or a bare title page (`Title`, `by Author`). */
	readonly titlePage: readonly string[];
	readonly fields: readonly HeaderField[];
	readonly end: number;
};

/** Looks for a header of one kind in lines; `start` is the first line of text. */
export type FindHeader = (lines: readonly string[], start: number, end: number) => Header | undefined;

/** A field that a layout gives without a label of its own. */
export const field = (name: FieldName, value: string, label: string = name): HeaderField => ({
	name,
	label: label.charAt(0).toUpperCase() + label.slice(1),
	value,
});
