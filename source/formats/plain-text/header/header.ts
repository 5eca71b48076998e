import type {FieldName} from './labels.ts';

/** A field of the header: its label as written, its value with continuation lines joined. */
export type HeaderField = {
	/** Undefined for a label that only its neighbours tell to be one. */
	readonly name: FieldName | undefined;
	readonly label: string;
	readonly value: string;
};

/** How a header was set, as `reader info` tells it. */
export type HeaderLayout =
	| 'labels'
	| 'labels above values'
	| 'title page'
	| 'FanFiction.net'
	| 'YAML'
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

/** Where a later part of a story sends its reader for the rest of the header. */
export const seeElsewhere =
	/^\(?(?:please )?see (?:part|chapter|the first) .{1,30}(?:headers?|disclaimers?|notes|info)/i;

/** What AO3 puts between a heading and what it heads: no word of the author's. */
export const landmark = /^(?:chapter text|chapter (?:notes|summary)|summary|notes)\s*:?$/i;

/** Who wrote it, on a line of its own. */
export const byLine =
	/^(?:~\s*)?(?:(?:©|\(c\)|copyright)\s*(?:\d{4},?\s*)?)?(?:written\s+|(?:an?|the)\s(?:\S+\s){0,6}(?:story|tale|fic|fanfic|novel|novella|romance)\s+)?(?:by|von|par|por|de la plume de|di|od)(?:\s*:\s*|\s+)(\S.{0,80}?)(?:\s*~)?$/iu;
