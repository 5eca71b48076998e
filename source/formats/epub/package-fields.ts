import {finish} from '../../core/task/task.ts';
import type {FieldName} from '../../languages/language.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {attributeOf, childElements, firstNamed, lineOf, localName, type Element} from '../markup/element.ts';
import {plainText} from './plain-description.ts';
import {resolveReference} from './references.ts';
import type {Package} from './package.ts';

/** A statement of the package about itself, or (with `refines`) about another statement. */
type Statement = {
	readonly name: string;
	readonly id: string;
	readonly value: string;
	readonly element: Element;
};

type Statements = {
	readonly named: (name: string) => readonly Statement[];
	/** What refines a statement (`<meta refines="#id" property="role">`, in EPUB 2 `opf:role`). */
	readonly refined: (statement: Statement, property: string) => readonly string[];
	/** Values of metas that refine nothing, by EPUB 3's `property` or EPUB 2's `name`. */
	readonly metas: (name: string) => readonly Statement[];
};

const attributeNamed = ({attributes}: Element, name: string): string =>
	Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1] ?? '';

const statementsOf = (root: Element): Statements => {
	const metadata = firstNamed(root, 'metadata');
	const all = (metadata ? childElements(metadata) : []).flatMap(element =>
		// EPUB 1 and some EPUB 2 have boxes of their own inside.
		/^(?:dc|x)-metadata$/i.test(localName(element)) ? childElements(element) : [element],
	);
	const statements = all.map(element => ({
		name: localName(element).toLowerCase(),
		id: attributeOf(element, 'id'),
		value: lineOf(element) || attributeOf(element, 'content').trim(),
		element,
	}));
	const metas = statements.filter(({name}) => name === 'meta');
	const refining = Map.groupBy(metas, ({element}) => attributeOf(element, 'refines'));
	const nameOf = ({element}: Statement): string =>
		attributeOf(element, 'property') || attributeOf(element, 'name');
	return {
		named: name => statements.filter(statement => statement.name === name && statement.value !== ''),
		refined: ({id, element}, property) => {
			const own = attributeNamed(element, property);
			const saying = (id === '' ? [] : (refining.get(`#${id}`) ?? [])).filter(
				meta => attributeOf(meta.element, 'property') === property,
			);
			return [...(own === '' ? [] : [own]), ...saying.map(({value}) => value)];
		},
		metas: name =>
			metas.filter(
				meta => nameOf(meta) === name && attributeOf(meta.element, 'refines') === '' && meta.value !== '',
			),
	};
};

const field = (name: FieldName | undefined, label: string, value: string): HeaderField => ({
	name,
	label,
	value,
	values: [value],
});

const titlesOf = ({named, refined}: Statements): readonly HeaderField[] => {
	const titles = named('title');
	const typed = (type: string) => titles.find(title => refined(title, 'title-type').includes(type));
	const main = typed('main') ?? titles.find(title => refined(title, 'title-type').length === 0) ?? titles[0];
	const subtitle = typed('subtitle');
	return [
		...(main ? [field('title', 'Title', main.value)] : []),
		...(subtitle && subtitle !== main ? [field('subtitle', 'Subtitle', subtitle.value)] : []),
	];
};

/** Programs that write themselves down as having taken part. */
const isProgram = (value: string): boolean =>
	/\bhttps?:\/\/|\(\d+\.\d+|calibre|\bv?\d+\.\d+\.\d+/i.test(value);

/** What the codes of the Library of Congress stand for in words. */
const parts: Readonly<Record<string, string>> = {
	art: 'artist',
	aui: 'introduction',
	bkd: 'book design',
	cov: 'cover',
	edt: 'editor',
	ill: 'illustrator',
	mrk: 'markup',
	nrt: 'narrator',
	pfr: 'proofreader',
	trc: 'transcriber',
	tyd: 'type design',
	wfw: 'foreword',
};

const peopleOf = ({named, refined}: Statements): readonly HeaderField[] => {
	const people = [
		...named('creator').map(person => ({person, usual: 'aut'})),
		...named('contributor').map(person => ({person, usual: ''})),
	];
	const fields: HeaderField[] = [];
	for (const {person, usual} of people) {
		const roles = refined(person, 'role').map(role => role.trim().toLowerCase());
		const has = (role: string): boolean => roles.includes(role) || (roles.length === 0 && usual === role);
		if (has('aut')) fields.push(field('author', 'Author', person.value));
		else if (has('trl')) fields.push(field('translator', 'Translator', person.value));
		else if (!isProgram(person.value) && !roles.includes('bkp')) {
			const part = roles.map(role => parts[role] ?? '').find(name => name !== '');
			const value = part === undefined ? person.value : `${person.value} (${part})`;
			fields.push(field('contributor', 'Contributor', value));
		}
	}
	// Somebody has to have written it: a creator whose role is another one stands in.
	const first = named('creator')[0];
	if (first && !fields.some(({name}) => name === 'author'))
		return [
			field('author', 'Author', first.value),
			...fields.filter(({value}) => !value.startsWith(first.value)),
		];
	return fields;
};

/** A date's day, where it is written as in ISO 8601; years before Christ and the like stay as they are. */
const dayOf = (value: string): string => /^(\d{4}-\d{2}-\d{2})T/.exec(value)?.[1] ?? value;

/** The date of publication, never that of the file; without a word of what it is for, it is taken for it. */
const datesOf = ({named, refined, metas}: Statements): readonly HeaderField[] => {
	// A program that knows no date writes down the moment at which it makes the file.
	const made = metas('dcterms:modified').map(({value}) => value);
	const isMade = (value: string): boolean =>
		made.includes(value) && !value.includes('T00:00:00') && value.includes('T');
	const dates = named('date').filter(({value}) => !value.startsWith('0101-01-01') && !isMade(value));
	const of = (event: string) => dates.find(date => refined(date, 'event').includes(event));
	const published = of('publication') ?? dates.find(date => refined(date, 'event').length === 0);
	const updated = of('modification');
	return [
		...(published ? [field('published', 'Published', dayOf(published.value))] : []),
		...(updated ? [field('updated', 'Updated', dayOf(updated.value))] : []),
	];
};

const identifierOf = (value: string, scheme: string): string => {
	if (/^(?:urn|https?|doi|isbn)[:]/i.test(value)) return value;
	if (/^(?:97[89])?\d{9}[\dx]$/i.test(value.replaceAll(/[- ]/g, '')))
		return `urn:isbn:${value.replaceAll(/[- ]/g, '')}`;
	if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return `urn:uuid:${value.toLowerCase()}`;
	return scheme === '' || value.toLowerCase().startsWith(scheme.toLowerCase())
		? value
		: `${scheme.toLowerCase()}:${value}`;
};

const identifiersOf = ({named, refined}: Statements): readonly HeaderField[] =>
	named('identifier').map(statement =>
		field('identifier', 'Identifier', identifierOf(statement.value, refined(statement, 'scheme')[0] ?? '')),
	);

const seriesOf = ({metas, refined}: Statements): readonly HeaderField[] => {
	const calibre = metas('calibre:series').map(({element, value}) => attributeOf(element, 'content') || value);
	const index = metas('calibre:series_index').map(
		({element, value}) => attributeOf(element, 'content') || value,
	);
	const name = calibre[0];
	if (name !== undefined) {
		const number = (index[0] ?? '').replace(/\.0+$/, '');
		return [field('series', 'Series', number === '' ? name : `${name} ${number}`)];
	}
	return metas('belongs-to-collection').map(collection => {
		const number = refined(collection, 'group-position')[0];
		const isSeries = refined(collection, 'collection-type')[0] === 'series' || number !== undefined;
		const value = number === undefined ? collection.value : `${collection.value} ${number}`;
		return field(isSeries ? 'series' : 'collection', isSeries ? 'Series' : 'Collection', value);
	});
};

/** Subjects, one by one. One that stands alone and holds commas is a list. */
const subjectsOf = ({named, metas}: Statements): readonly HeaderField[] => {
	const subjects = named('subject').map(({value}) => value);
	const [only] = subjects;
	const tags = subjects.length === 1 && only !== undefined ? only.split(/\s*[,;]\s*/) : subjects;
	const genres = metas('schema:genre').map(({value}) => value);
	const list = (name: FieldName, label: string, all: readonly string[]): readonly HeaderField[] => {
		const values = [...new Set(all.filter(value => value !== ''))];
		return values.length === 0 ? [] : [{name, label, value: values.join(', '), values}];
	};
	return [...list('tags', 'Subjects', tags), ...list('genre', 'Genre', genres)];
};

const coverOf = ({path, items}: Package, {metas}: Statements): readonly HeaderField[] => {
	const id = metas('cover').map(({element, value}) => attributeOf(element, 'content') || value)[0];
	const item =
		items.find(({properties}) => properties.includes('cover-image')) ??
		items.find(candidate => candidate.id === id);
	const cover = item?.path ?? (id === undefined ? undefined : resolveReference(path, id)?.path);
	return item === undefined || cover === undefined ? [] : [field('cover', 'Cover', cover)];
};

/** What the package says of the book, as fields of a header. */
export const packageFields = (book: Package): readonly HeaderField[] => {
	const statements = statementsOf(book.root);
	const {named} = statements;
	const first = (name: string, as: FieldName | undefined, label: string): readonly HeaderField[] =>
		named(name)
			.slice(0, 1)
			.map(({value}) => field(as, label, value));
	const [description] = named('description');
	const summary = description && finish(plainText(description.element));
	return [
		...titlesOf(statements),
		...peopleOf(statements),
		...first('language', 'language', 'Language').map(said =>
			field('language', said.label, languageTag(said.value)),
		),
		...(summary ? [field('summary', 'Summary', summary)] : []),
		...seriesOf(statements),
		...subjectsOf(statements),
		...datesOf(statements),
		...first('publisher', 'publisher', 'Publisher'),
		...first('source', 'source', 'Source'),
		...identifiersOf(statements),
		...first('rights', 'rights', 'Rights'),
		...coverOf(book, statements),
	];
};
