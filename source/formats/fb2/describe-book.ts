import type {Metadata} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {FieldName} from '../../languages/language.ts';
import {field} from '../compose/header/header.ts';
import {metadataOf} from '../compose/header/metadata.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {firstNamed, rawText, type Element} from '../markup/element.ts';
import {readAnnotation} from './annotation.ts';
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

const seriesOf = (info: Element | undefined): readonly HeaderField[] =>
	childrenNamed(info, 'sequence').flatMap(sequence => {
		const name = cleanLine(attributeNamed(sequence, 'name'));
		const number = cleanLine(attributeNamed(sequence, 'number'));
		return name === '' ? [] : [field('series', number === '' ? name : `${name} [${number}]`)];
	});

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
		// Codes of a list: `sf_fantasy`, `prose_rus_classic`.
		childrenNamed(info, 'genre').map(genre => cleanLine(rawText(genre)).replaceAll('_', ' ')),
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
			{name: undefined, label: 'Original language', value: wordsIn(info, 'src-lang')},
			{name: undefined, label: 'Published as', value: wordsIn(published, 'book-name')},
			{name: undefined, label: 'Year of publication', value: wordsIn(published, 'year')},
		],
	});
};
