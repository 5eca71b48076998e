import {noMetadata, type Metadata, type OtherField} from '../../../core/story/story.ts';
import {cleanInPlace, cleanLine, type CleanText} from '../../../core/text/clean-text.ts';
import type {FieldName} from '../../../languages/language.ts';
import {authorOfByLine} from '../line-kinds/by-line.ts';
import type {HeaderField} from '../line-kinds/field-line.ts';
import {dateOf} from './dates.ts';
import type {Header} from './header.ts';
import {parseRating} from './rating.ts';
import {
	isNone,
	isOrientation,
	splitAuthors,
	splitGenres,
	splitList,
	splitWarnings,
	statusOf,
	statusOfChapters,
} from './values.ts';

const cleanOrNull = (text: string | null | undefined): CleanText | null =>
	text === undefined || text === null ? null : cleanInPlace(text);

/** Takes fields out of a header by name, and knows which are left. */
const createTaker = (fields: readonly HeaderField[]) => {
	const taken = new Set<HeaderField>();
	const all = (
		name: FieldName,
		split = (value: string): readonly string[] => [value],
		isWanted = (value: string): boolean => value !== '',
	): readonly CleanText[] => {
		const found = fields.filter(field => field.name === name && isWanted(field.value));
		for (const field of found) taken.add(field);
		return found.flatMap(({value, values}) => values ?? split(value)).map(cleanLine);
	};
	const one = (name: FieldName): CleanText | null => {
		const field = fields.find(candidate => candidate.name === name && candidate.value !== '');
		if (field) taken.add(field);
		return cleanOrNull(field?.value);
	};
	const left = (): readonly OtherField[] =>
		fields
			.filter(field => !taken.has(field) && field.value !== '')
			.map(({label, value}) => ({label: cleanInPlace(label), value: cleanInPlace(value)}));
	return {all, one, left};
};

type Taker = ReturnType<typeof createTaker>;

const address = /^(?:https?:\/\/|www\.)\S+$/i;
const addressInside = /https?:\/\/[^\s<>]+[^\s<>.,)]/i;
const sentence = /[.!?]$|https?:|\w\s+\w+\s+\w+\s+\w+\s+\w+\s+\w+/;
const sameLine = /^(.{1,90}?)\s+by\s+(\S.{0,60})$/iu;

/** Takes tags and the stars of Markdown off a title. */
const bareTitle = (line: string): string =>
	line
		.replaceAll(/<[^>]{0,80}>/g, '')
		.replace(/^《([^《》]+)》$/u, '$1')
		.replace(/^(\*{1,3}|_{1,3}|={1,6}|#{1,6})\s*(.+?)\s*\1?$/u, '$2')
		.trim();

const readTitlePage = (lines: readonly string[], hasAuthor: boolean, hasTitle: boolean) => {
	const authors = lines.flatMap(line => authorOfByLine(line) ?? []);
	const source = lines.find(line => address.test(line)) ?? addressInside.exec(lines.join('\n'))?.[0] ?? null;
	const rest = lines.filter(
		line => !authorOfByLine(line) && !address.test(line) && /[\p{L}\p{N}]/u.test(line),
	);
	const [first = ''] = rest;
	const [, title, author] = (hasAuthor || authors.length > 0 ? null : sameLine.exec(first)) ?? [];
	if (title !== undefined && author !== undefined)
		return {title: bareTitle(title), authors: [author], source, rest: rest.slice(1)};
	const isUnnamed = hasTitle || hasAuthor || authors.length > 0 || rest.length !== 2;
	const second = isUnnamed || sentence.test(rest[1] ?? '') ? [] : rest.slice(1);
	return {
		title: first === '' ? null : bareTitle(first),
		authors: [...authors, ...second],
		source,
		rest: hasTitle ? rest : rest.slice(1 + second.length),
	};
};

/** What the story is about. */
const contentOf = ({all, one}: Taker) => ({
	fandoms: all('fandom', splitList, value => value !== '' && !isOrientation(value)),
	relationships: all('pairing', splitList),
	characters: all('characters', splitList),
	setting: one('setting'),
	summary: one('summary'),
	tags: all('tags', splitList),
	genres: all('genre', splitGenres),
	series: one('series'),
});

/** What is said of this edition of a work, and of who made it beside its authors. */
const editionOf = ({all, one}: Taker) => ({
	identifiers: all('identifier'),
	subtitle: one('subtitle'),
	translators: all('translator', splitAuthors),
	contributors: all('contributor'),
	categories: all('category', splitList),
	collections: all('collection', splitList),
	publisher: one('publisher'),
	rights: one('rights'),
	related: all('related'),
	cover: one('cover'),
});

/** Turns the fields of a header into metadata. What stands nowhere else is kept as `other`, in order. */
export const metadataOf = ({titlePage, fields}: Header): Metadata => {
	const taker = createTaker(fields);
	const {all, one, left} = taker;
	const authors = all('author', splitAuthors);
	const title = one('title');
	const bare = readTitlePage(titlePage, authors.length > 0, title !== null);
	const rating = one('rating');
	const date = (name: 'published' | 'updated'): CleanText | null => {
		const value = one(name);
		return cleanOrNull(value === null ? null : dateOf(value));
	};
	const chapters = fields.find(({label}) => /^chapters?$/i.test(label))?.value;
	const metadata: Metadata = {
		...noMetadata,
		title: title ?? cleanOrNull(bare.title),
		authors: authors.length > 0 ? authors : bare.authors.flatMap(splitAuthors).map(cleanInPlace),
		rating: rating === null ? null : parseRating(rating),
		warnings: all('warning', splitWarnings, value => value !== '' && !isNone(value)),
		...contentOf(taker),
		language: one('language'),
		status: statusOf(one('status'), one('completed')) ?? statusOfChapters(chapters),
		published: date('published'),
		updated: date('updated'),
		source: one('source') ?? cleanOrNull(bare.source),
		notes: all('notes', value => value.split('\n')),
		...editionOf(taker),
	};
	// What a title page says beyond title and author has no label, and is not lost for that.
	const unused = bare.rest
		.filter(line => bareTitle(line) !== metadata.title)
		.map(line => ({
			label: cleanLine('Title page'),
			value: cleanInPlace(line.replaceAll(/^[\s\u2500-\u259f]+|[\s\u2500-\u259f]+$/g, '')),
		}));
	return {...metadata, other: [...unused, ...left()]};
};
