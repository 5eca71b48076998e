import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {finish} from '../../core/task/task.ts';
import type {FieldName} from '../../languages/language.ts';
import {field} from '../compose/header/header.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {linesIn} from '../makers/page.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import type {BookHeader} from './book-header.ts';
import {decodeString} from './decode-page.ts';

/** Numbers of the fields of a header (MobileRead wiki, “MOBI”, EXTH). */
const fieldNumbers = {
	author: 100,
	publisher: 101,
	description: 103,
	isbn: 104,
	subject: 105,
	date: 106,
	contributor: 108,
	rights: 109,
	source: 112,
	asin: 113,
	title: 503,
	language: 524,
} as const;

type Read = (name: keyof typeof fieldNumbers) => readonly string[];

/** Reads fields as text; those of the first header that has them. */
const createRead =
	(headers: readonly BookHeader[]): Read =>
	name => {
		for (const {extended, encoding} of headers) {
			const values = (extended.get(fieldNumbers[name]) ?? [])
				.map(bytes => cleanLine(decodeString(bytes, encoding)))
				.filter(value => value !== '');
			if (values.length > 0) return values;
		}
		return [];
	};

/** The name of a program in its own words: `calibre (6.13.0) [http://…]` is `calibre 6.13.0`. */
const programOf = (contributors: readonly string[]): string | null => {
	const found = contributors.find(name => /calibre|kindlegen|mobi|pocket|writer/i.test(name));
	return found?.replace(/\s*\[[^\]]*\]$/, '').replace(/\s*\(([^()]*)\)$/, ' $1') ?? null;
};

const list = (name: FieldName, values: readonly string[]): readonly HeaderField[] =>
	values.length === 0 ? [] : [{...field(name, values.join(', ')), values}];

const identifiersOf = (read: Read): readonly string[] =>
	[
		...read('isbn').map(isbn => `urn:isbn:${isbn.replaceAll(/[\s-]/g, '')}`),
		...read('source').map(source => source.replace(/^calibre:/, 'urn:uuid:')),
	].filter((value, index, all) => all.indexOf(value) === index && !/^https?:/.test(value));

/** A title as a database is named by: without the underscores that stand for spaces. */
const bareName = (name: string): string => (name.includes(' ') ? name : name.replaceAll('_', ' '));

/** What a book's headers say of it. */
export type BookDescription = {
	readonly fields: readonly HeaderField[];
	readonly title: string;
	/** The program that made the file. */
	readonly program: string | null;
};

/** Reads what headers say; the first one's word counts. */
export const readDescription = (headers: readonly BookHeader[], databaseName: string): BookDescription => {
	const read = createRead(headers);
	const names = headers.map(({fullName, encoding}) => cleanLine(decodeString(fullName, encoding)));
	const title = read('title')[0] ?? names.find(name => name !== '') ?? cleanLine(bareName(databaseName));
	const description = read('description').flatMap(markup => linesIn(finish(parseMarkup(markup))));
	const authors = read('author').flatMap(author => author.split(/\s*[&;]\s*/));
	return {
		title,
		program: programOf(read('contributor')),
		fields: [
			...list(
				'title',
				[title].filter(name => name !== ''),
			),
			...list(
				'author',
				authors.map(author => author.replace(/\s+$/, '')).filter(author => author !== ''),
			),
			field('summary', description.join('\n')),
			...list('tags', read('subject')),
			field('language', languageTag(read('language')[0] ?? '')),
			field('publisher', read('publisher')[0] ?? ''),
			field('rights', read('rights')[0] ?? ''),
			field('published', read('date')[0] ?? ''),
			...list('identifier', identifiersOf(read)),
			...list(
				'source',
				read('source').filter(source => /^https?:/.test(source)),
			),
		],
	};
};

/** Fields of a header that say less than those of a maker's own page. */
const outdone = new Set<FieldName | undefined>(['tags', 'published', 'updated']);

/** Makes metadata of what headers say, and of what the maker's own pages say where there are any: those know better. */
export const describeBook = ({fields}: BookDescription, ofMaker: readonly HeaderField[]): Metadata => {
	const said = new Set(ofMaker.map(({name}) => name));
	const kept = fields.filter(({name}) => !said.has(name) && !(ofMaker.length > 0 && outdone.has(name)));
	return metadataOf({layout: 'labels', titlePage: [], end: 0, fields: [...ofMaker, ...kept]});
};
