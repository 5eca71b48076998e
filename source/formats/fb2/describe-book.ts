import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {languageName} from '../../core/text/language-name.ts';
import type {FieldName} from '../../languages/language.ts';
import {field} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {firstNamed, rawText, type Element} from '../markup/element.ts';
import {readAnnotation} from './annotation.ts';
import {genreName} from './genres.ts';
import {attributeNamed, childNamed, childrenNamed, targetOf, wordsIn} from './names.ts';

/** A person's name, or the name that is gone by. */
const nameOf = (person: Element): string => {
	const parts = ['first-name', 'middle-name', 'last-name'].map(part => wordsIn(person, part));
	const name = parts.filter(part => part !== '').join(' ');
	return name === '' ? wordsIn(person, 'nickname') || cleanLine(rawText(person)) : name;
};

const list = (name: FieldName, values: readonly string[]): readonly HeaderField[] => {
	const said = values.filter(value => value !== '');
	return said.length === 0 ? [] : [{...field(name, said.join(', ')), values: said}];
};

/** A date as the file writes it for people; for programs where that says the day and this does not tell which number is it. */
const dateIn = (parent: Element | undefined): string => {
	const date = childNamed(parent, 'date');
	if (!date) return '';
	const words = cleanLine(rawText(date));
	const value = attributeNamed(date, 'value');
	const isDay = /^[1-9]\d{3}-\d{2}-\d{2}/.test(value);
	return isDay && !/^\d{4}$/.test(words) ? value.slice(0, 10) : words || value;
};

/** Series, those inside of others behind them, as far as anybody nests them. */
const seriesOf = (info: Element | undefined, depth = 0): readonly HeaderField[] =>
	childrenNamed(info, 'sequence').flatMap(sequence => {
		const name = cleanLine(attributeNamed(sequence, 'name'));
		const number = cleanLine(attributeNamed(sequence, 'number'));
		const inside = depth < 4 ? seriesOf(sequence, depth + 1) : [];
		return name === '' ? inside : [field('series', number === '' ? name : `${name} [${number}]`), ...inside];
	});

/** The language that a book was written in, where it is another one. */
const originalLanguage = (info: Element | undefined): string => {
	const original = wordsIn(info, 'src-lang');
	return original === wordsIn(info, 'lang') ? '' : languageName(original);
};

const uuid = /^[{]?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[}]?$/i;

const identifiersOf = (document: Element | undefined, published: Element | undefined): readonly string[] => {
	const id = wordsIn(document, 'id');
	const isbn = wordsIn(published, 'isbn');
	return [
		uuid.test(id) ? `urn:uuid:${id.replaceAll(/[{}]/g, '').toLowerCase()}` : id,
		isbn === '' ? '' : `urn:isbn:${isbn.replaceAll(/[\s-]/g, '')}`,
	];
};

const coverOf = (info: Element | undefined): string => {
	const image = info && firstNamed(info, 'image');
	return image ? (targetOf(image) ?? '') : '';
};

/** Fields that the file has places of its own for: an annotation repeats them. */
const knownElsewhere = new Set<FieldName | undefined>(['title', 'author', 'language']);

const infoFields = (info: Element | undefined): readonly HeaderField[] => [
	...list('title', [wordsIn(info, 'book-title')]),
	...list('author', childrenNamed(info, 'author').map(nameOf)),
	...list('translator', childrenNamed(info, 'translator').map(nameOf)),
	...list(
		'genre',
		childrenNamed(info, 'genre').map(genre => genreName(rawText(genre))),
	),
	...list('tags', wordsIn(info, 'keywords').split(/\s*[,;]\s*/)),
	field('language', wordsIn(info, 'lang')),
	field('published', dateIn(info)),
	...seriesOf(info),
	field('cover', coverOf(info)),
];

/** Makes metadata of a book's description. */
export const describeBook = (description: Element | undefined): Metadata => {
	const info = childNamed(description, 'title-info');
	const document = childNamed(description, 'document-info');
	const published = childNamed(description, 'publish-info');
	const {summary, fields} = readAnnotation(childNamed(info, 'annotation'));
	const known = infoFields(info).filter(({value}) => value !== '');
	const said = new Set(known.map(({name}) => name));
	const repeated = fields.filter(({name}) => !(knownElsewhere.has(name) && said.has(name)));
	return metadataOf({
		layout: 'labels',
		titlePage: [],
		end: 0,
		fields: [
			...known,
			field('summary', summary),
			...repeated,
			field('publisher', wordsIn(published, 'publisher')),
			...list('identifier', identifiersOf(document, published)),
			field('source', wordsIn(document, 'src-url')),
			{name: undefined, label: 'Original language', value: originalLanguage(info)},
			{name: undefined, label: 'Published as', value: wordsIn(published, 'book-name')},
			{name: undefined, label: 'Year of publication', value: wordsIn(published, 'year')},
		],
	});
};
