import type {FieldName} from '../../../languages/language.ts';
import {fieldOf} from './labels.ts';

/** A field of a header: its label as written, its value with continuation lines joined. */
export type HeaderField = {
	/** Undefined for a label that only its neighbours tell to be one. */
	readonly name: FieldName | undefined;
	readonly label: string;
	readonly value: string;
	/** The value in its parts, where the source sets them apart itself: none is split again. */
	readonly values?: readonly string[];
};

export type FieldLine = HeaderField & {
	/** Whether a colon parts label and value: an unknown label must have one. */
	readonly colon: boolean;
	/** Whether more fields stand behind it on the line. */
	readonly more: readonly HeaderField[];
};

/** Tags that decorate labels and values on archives and forums; what they say is not kept. */
const markup =
	/<\/?(?:b|i|u|em|strong|br|p|center|font|span)\b[^>]{0,80}>|\[\/?(?:b|i|u|center|color|size|font)(?:=[^\]]{0,30})?\]/gi;

const fieldPattern =
	/^([^\s:：=\t][^:：=\t]{0,48}?)(\s{0,20}(?::-(?=\s)|[:：])|\t{1,20}|\s{1,20}=(?=\s)|\s{1,20}[-–—](?=\s))\s{0,20}(.*)$/su;
const bracketed = /^【([^】]{1,20})】\s*[:：]?\s*(.*)$/u;

const bareValue = (value: string): string =>
	value
		.replace(/^[*_~]+\s*/u, '')
		.replace(/^(\*{1,3}|_{1,3})(.*)\1$/u, '$2')
		.trim();

/** A value without stars that closed an emphasis around the whole field: `*Rating: T*`. */
const closed = (line: string, value: string): string =>
	/^\s*[*_]/.test(line) ? value.replace(/(?<![*_\s])[*_]{1,3}$/u, '') : value;

const longestPairs = 1000;
const wideGap = '\\s{2,20}|\\t{1,20}|\\s{0,20}\\|\\s{0,20}|\\s{0,20};\\s{1,20}';
/** Fields that AO3 sets one behind the other with no more than a space between them. */
const stats = '\\s(?=(?:Words|Chapters|Completed|Updated|Published):\\s)';
const nextField = new RegExp(
	`(?:${wideGap}|${stats})(?=(\\p{L}[^:：|]{0,24}?)\\s{0,3}[:：]\\s{0,20}\\S)`,
	'gu',
);

/** Fields behind the first one on a line: `Categories: X  Characters: Y`, `Rating: T | Words: 500`. */
const splitPairs = (value: string): {readonly first: string; readonly more: readonly HeaderField[]} => {
	if (value.length > longestPairs) return {first: value, more: []};
	const cuts = [...value.matchAll(nextField)].filter(([, label = '']) => fieldOf(label) !== undefined);
	if (cuts.length === 0) return {first: value, more: []};
	const more = cuts.flatMap((cut, index): readonly HeaderField[] => {
		const part = value.slice(cut.index + cut[0].length, cuts[index + 1]?.index);
		const [label = '', rest = ''] = part.split(/\s*[:：]\s*(.*)/su);
		return [{name: fieldOf(label), label: label.trim(), value: bareValue(rest.trim())}];
	});
	return {first: value.slice(0, cuts[0]?.index).trim(), more};
};

/** UTF-16 units of the longest line that is a field: notes of archives have 5,000 at most. */
const longestField = 20_000;

/** Reads a line as `Label: value`; known labels may use other separators than the colon. */
export const readField = (line: string): FieldLine | undefined => {
	if (line.length > longestField) return undefined;
	const bare = line.includes('<') || line.includes('[') ? line.replaceAll(markup, '').trim() : line.trim();
	const match =
		bracketed.exec(bare)?.toSpliced(2, 0, ':') ??
		fieldPattern.exec(bare.replace(/^[*_~>•#\s-]+/u, '')) ??
		fieldPattern.exec(bare);
	if (!match) return undefined;
	const [, label = '', separator = '', rest = ''] = match;
	if (rest.startsWith('//')) return undefined;
	const {first, more} = splitPairs(closed(bare, bareValue(rest)));
	return {
		name: fieldOf(label),
		label: label.replace(/[*_~\s]+$/u, ''),
		value: first,
		colon: /[:：]/u.test(separator),
		more,
	};
};

const longestUnknownLabel = 28;

/** Whether a label that nobody has heard of looks like one: a few words. */
export const isUnknownLabel = (label: string): boolean =>
	label.length <= longestUnknownLabel && label.split(/\s+/).length <= 4 && /^\p{L}/u.test(label);
