import type {FieldName} from '../../languages/language.ts';
import {field} from '../compose/header/header.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {fieldOf} from '../compose/line-kinds/labels.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {
	allNamed,
	attributeOf,
	classesOf,
	findElement,
	findElements,
	hasClass,
	isElement,
	lineOf,
	type Element,
	type Node,
} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {
	ancestorsOf,
	headingLevel,
	isAllMachinery,
	labelOf,
	levelInside,
	linesIn,
	nextElement,
} from './page.ts';

/**
 * FanFicFare (`writers/writer_html.py`, `writer_epub.py`): a title page of labels in bold with their values behind them or
 * in the cell beside, a list of contents, a log of updates, chapters with their headings in known places. Users may change
 * the words of labels, not the elements.
 */

/** Labels that mean something else here than elsewhere: the category of a story is its fandom. */
const ownNames: Readonly<Record<string, FieldName | undefined>> = {
	category: 'fandom',
	publisher: 'publisher',
	collections: 'collection',
	'ao3 categories': 'category',
	'story url': 'source',
};

const fieldFrom = (label: string, lines: readonly string[]): readonly HeaderField[] => {
	const value = lines.join('\n');
	const name = ownNames[label.toLowerCase()] ?? fieldOf(label);
	if (value === '' || label === '') return [];
	return [{name, label, value: name === 'language' ? languageTag(value) : value}];
};

const isLabel = (node: Node | undefined): node is Element =>
	node !== undefined && isElement(node) && node.name === 'b' && /^[^:]{1,40}:$/.test(lineOf(node));

/** What stands behind a label: in the next cell, or up to the next label. */
const valueOf = (label: Element): readonly string[] => {
	const {parent} = label;
	if (!parent) return [];
	const cell = parent.name === 'td' ? nextElement(parent) : undefined;
	if (cell?.name === 'td') return linesIn(cell);
	const behind = parent.children.slice(parent.children.indexOf(label) + 1);
	const end = behind.findIndex(isLabel);
	const value = behind.slice(0, end === -1 ? behind.length : end);
	return linesIn({name: 'div', attributes: {}, children: value, parent: null});
};

const isTitle = (element: Element): boolean =>
	(element.name === 'h1' || element.name === 'h3') &&
	findElement(element, inside => inside.name === 'a' && hasClass(inside, 'authorlink')) !== undefined;

const readTitle = (heading: Element): readonly HeaderField[] => {
	const links = allNamed(heading, 'a');
	const authors = links.filter(link => hasClass(link, 'authorlink')).map(lineOf);
	const [title] = links.filter(link => !hasClass(link, 'authorlink'));
	return [
		...(title ? [field('title', lineOf(title)), field('source', attributeOf(title, 'href'))] : []),
		{...field('author', authors.join(', ')), values: authors},
	];
};

const fieldsOf = (page: Element): readonly HeaderField[] => {
	const heading = findElement(page, isTitle);
	if (!heading) return [];
	const labels = findElements(page, element => isLabel(element) && isOnTitlePage(element));
	return [...readTitle(heading), ...labels.flatMap(label => fieldFrom(labelOf(label), valueOf(label)))];
};

const isBodyOf = (element: Element, name: string): boolean =>
	element.name === 'body' && hasClass(element, name);

const isFacts = (element: Element): boolean => element.name === 'table' && hasClass(element, 'full');

const isOnTitlePage = (label: Element): boolean =>
	ancestorsOf(label).some(outer => isFacts(outer) || isBodyOf(outer, 'fff_titlepage'));

const isContentsLabel = (element: Element): boolean =>
	element.name === 'a' && attributeOf(element, 'name') === 'TOCTOP';

/** Whether an element is the list of chapters: links to sections of the page. */
const isContents = (element: Element): boolean => {
	const links = element.name === 'p' ? allNamed(element, 'a') : [];
	const words = links.reduce((sum, link) => sum + lineOf(link).length, 0);
	return (
		links.length > 0 &&
		links.every(link => /^#section\d+$/.test(attributeOf(link, 'href'))) &&
		words * 2 > lineOf(element).length
	);
};

const machineryPages = ['fff_titlepage', 'fff_tocpage', 'fff_logpage'];

const roleOf = (element: Element): RoughRole | undefined => {
	if (machineryPages.some(name => isBodyOf(element, name))) return 'machinery';
	if (hasClass(element, 'fff_chapter_notes')) return 'authorNote';
	return isTitle(element) || isFacts(element) || isContentsLabel(element) || isContents(element)
		? 'machinery'
		: undefined;
};

const isSection = ({name, attributes}: Element): boolean =>
	name === 'a' && /^section\d+$/.test(attributes['name'] ?? '');

const levelOf = (element: Element): number | undefined => {
	if (headingLevel(element) === undefined) return undefined;
	const isOwn =
		hasClass(element, 'fff_chapter_title') || (element.parent !== null && isSection(element.parent));
	return isOwn ? 2 : levelInside(element);
};

const isPart = (element: Element): boolean =>
	(element.name === 'body' && classesOf(element).some(name => name.startsWith('fff_'))) ||
	hasClass(element, 'fff_chapter_title') ||
	isContentsLabel(element) ||
	(isSection(element) && findElement(element, inside => inside.name === 'h2') !== undefined) ||
	(isTitle(element) && nextElement(element)?.name === 'table') ||
	(element.name === 'meta' && leadsToFanFicFare(element));

const leadsToFanFicFare = (meta: Element): boolean =>
	/^generator$/i.test(attributeOf(meta, 'name')) && /fanficfare/i.test(attributeOf(meta, 'content'));

export const fanFicFare: Maker = {
	name: 'FanFicFare',
	matches: page => findElement(page, isPart) !== undefined,
	fieldsOf,
	roleOf,
	levelOf,
	isMachinery: page => isAllMachinery(page, roleOf),
};
