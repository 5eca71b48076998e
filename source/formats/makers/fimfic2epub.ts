import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {fieldOf} from '../compose/line-kinds/labels.ts';
import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, findElement, findElements, hasClass, lineOf, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {coreValues, isGeneratedBy} from './package-words.ts';
import {linesIn} from './page.ts';

/** Fimfic2epub: a title page with boxes of facts, a list of chapters, chapters with their length and a link to comments. */

const isTitle = (element: Element): boolean => hasClass(element, 'infobox');

const isPackage = (root: Element): boolean => coreValues(root, 'publisher').includes('Fimfiction');

const ratings = new Set(['Everyone', 'Teen', 'Mature']);

const readBox = (box: Element): readonly HeaderField[] => {
	const label = findElement(box, element => hasClass(element, 'heading'));
	const data = findElement(box, element => hasClass(element, 'data'));
	if (!label || !data) return [];
	return [{name: fieldOf(lineOf(label)), label: lineOf(label), value: lineOf(data)}];
};

const readPackage = (root: Element): readonly HeaderField[] =>
	coreValues(root, 'subject')
		.filter(subject => ratings.has(subject))
		.map(subject => field('rating', subject));

const fieldsOf = (root: Element): readonly HeaderField[] => {
	if (isPackage(root)) return readPackage(root);
	const boxes = findElements(root, isTitle);
	if (boxes.length === 0) return [];
	const tags = findElements(root, element => hasClass(element, 'tag')).map(lineOf);
	const description = findElement(root, element => hasClass(element, 'description'));
	return [
		...(tags.length > 0 ? [{...field('tags', tags.join(', ')), values: tags}] : []),
		...(description ? [field('summary', linesIn(description).join('\n'))] : []),
		...boxes.flatMap(readBox),
	];
};

const roleOf = (element: Element): RoughRole | undefined => {
	if (element.name === 'aside' && hasClass(element, 'info')) return 'machinery';
	if (attributeOf(element, 'id') === 'author_notes') return 'authorNote';
	const isComments = findElement(element, inside => hasClass(inside, 'chaptercomments')) !== undefined;
	return element.name === 'p' && isComments ? 'machinery' : undefined;
};

export const fimfic2epub: Maker = {
	name: 'fimfic2epub',
	matches: root => isGeneratedBy(root, /fimfic2epub/i) || isPackage(root),
	fieldsOf,
	roleOf,
	isMachinery: page => findElement(page, isTitle) !== undefined,
};
