import {field} from '../compose/header/header.ts';
import {languageTag} from '../compose/header/language-tag.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, findElement, hasClass, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {isGeneratedBy} from './package-words.ts';
import {isAllMachinery, linesIn} from './page.ts';

/**
 * Project Gutenberg (Ebookmaker): two sections with the class `pg-boilerplate` in every book, the first with what is known
 * of it, the other with the licence; a page around the cover.
 */

const isBoilerplate = (element: Element): boolean =>
	hasClass(element, 'pg-boilerplate') ||
	hasClass(element, 'pgheader') ||
	/^(?:pg-header|pg-footer|pg-machine-header|pg-start-separator|pg-end-separator|project-gutenberg-license)$/.test(
		attributeOf(element, 'id'),
	);

const isCover = (element: Element): boolean =>
	hasClass(element, 'x-ebookmaker-coverpage') || hasClass(element, 'x-ebookmaker-cover');

const roleOf = (element: Element): RoughRole | undefined =>
	isBoilerplate(element) || isCover(element) ? 'machinery' : undefined;

const readLine = (line: string): readonly HeaderField[] => {
	const [, label = '', value = ''] = /^([\p{L} ]{3,30}):\s*(\S.*)$/u.exec(line) ?? [];
	if (label === '') return [];
	const bare = value.replace(/\s*\[e?(?:book|text) ?#\d+\]\s*$/i, '');
	if (/^title$/i.test(label)) return [field('title', value)];
	if (/^authors?$/i.test(label)) return [{...field('author', value), values: [value]}];
	if (/^translators?$/i.test(label)) return [{...field('translator', value), values: [value]}];
	if (/^language$/i.test(label)) return [field('language', languageTag(value))];
	if (/^release date$/i.test(label)) return [field('published', bare)];
	if (/updated$/i.test(label)) return [field('updated', bare)];
	if (/^original publication$/i.test(label)) return [{name: undefined, label, value}];
	return /^(?:illustrator|editor|author of introduction|contributor|annotator|commentator|compiler)s?$/i.test(
		label,
	)
		? [field('contributor', `${value} (${label.toLowerCase()})`)]
		: [{name: undefined, label, value}];
};

const fieldsOf = (page: Element): readonly HeaderField[] => {
	const header = findElement(page, element => attributeOf(element, 'id') === 'pg-machine-header');
	return header ? linesIn(header).flatMap(readLine) : [];
};

export const gutenberg: Maker = {
	name: 'Project Gutenberg',
	matches: page =>
		findElement(page, isBoilerplate) !== undefined || isGeneratedBy(page, /Ebookmaker.*Gutenberg/i),
	fieldsOf,
	roleOf,
	isMachinery: page => findElement(page, isCover) !== undefined || isAllMachinery(page, roleOf),
};
