import {findLabels} from '../../compose/header/find-labels.ts';
import {field, type Header} from '../../compose/header/header.ts';
import {authorOfByLine} from '../../compose/line-kinds/by-line.ts';
import type {HeaderField} from '../../compose/line-kinds/field-line.ts';
import {plainWords} from '../front-blocks.ts';

/** What Project Gutenberg's head says of a text. */

const titleMark = /^\W*(?:This is )?The Project Gutenberg (?:e-?text|e-?book) of (.+?)(?:, by (.+?))?\W*$/i;
const titleOfMark =
	/^[ *]*\*{3} ?START OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG E-?(?:BOOK|TEXT) (?:OF )?(\S.*?)\W*$/iu;

/** Title and author from the line that names them, where no labels do. */
const namedFields = (head: readonly string[]): readonly HeaderField[] => {
	const [, title, author] = head.map(line => titleMark.exec(line)).find(match => match !== null) ?? [];
	return [
		...(title === undefined ? [] : [field('title', title)]),
		...(author === undefined ? [] : [field('author', author)]),
	];
};

/** What the title page in the text says, where the envelope names no author. */
const authorBelow = (lines: readonly string[], start: number): readonly HeaderField[] => {
	const author = lines
		.slice(start, start + 30)
		.map(line => authorOfByLine(line.trim()))
		.find(name => name !== undefined);
	return author === undefined ? [] : [field('author', author.replaceAll(/[_*]/g, ''))];
};

/** Fields, and those of others that they do not have. */
const fillIn = (fields: readonly HeaderField[], others: readonly HeaderField[]): readonly HeaderField[] => [
	...fields,
	...others.filter(other => !fields.some(({name}) => name === other.name)),
];

/**
 * Reads the head of a text.
 *
 * @param head - Its lines, above the mark.
 * @param mark - The mark that says where the text starts, on one line.
 */
export const readHead = (
	head: readonly string[],
	mark: string,
	lines: readonly string[],
	start: number,
): Header => {
	const first = head.findIndex(line => /^(?:title|author)\s*:/i.test(line));
	const lined = head.map(line => line.replace(/^\[(?:e-?book|etext).*\]$/i, ''));
	const labelled = first === -1 ? undefined : findLabels(lined, first, head.length);
	const named = fillIn(labelled?.fields ?? [], namedFields(head));
	const title = titleOfMark.exec(mark)?.[1];
	const marked = title === undefined ? [] : [field('title', title)];
	return {
		layout: 'Project Gutenberg',
		titlePage: [],
		fields: fillIn(fillIn(named, authorBelow(lines, start)), marked),
		end: start,
	};
};

/** Title and authors, and their parts, for comparison. */
export const namesOf = ({fields}: Header): readonly string[] =>
	fields
		.filter(({name}) => name === 'title' || name === 'author')
		.flatMap(({value}) => [value, ...value.split(/[,:;]\s|\s+or\s+/)])
		.map(plainWords)
		.filter(name => name.length > 2);
