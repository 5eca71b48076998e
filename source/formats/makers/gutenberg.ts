import type {RoughRole} from '../compose/rough-block.ts';
import {attributeOf, findElement, hasClass, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {isAllMachinery} from './page.ts';

/** Project Gutenberg (Ebookmaker 0.12): what stands before and behind the book has ids and a class of its own. */

const isBoilerplate = (element: Element): boolean =>
	hasClass(element, 'pg-boilerplate') || /^pg-(?:header|footer)$/.test(attributeOf(element, 'id'));

const roleOf = (element: Element): RoughRole | undefined =>
	isBoilerplate(element) ? 'machinery' : undefined;

export const gutenberg: Maker = {
	name: 'Project Gutenberg',
	matches: page => findElement(page, isBoilerplate) !== undefined,
	fieldsOf: () => [],
	roleOf,
	isMachinery: page => isAllMachinery(page, roleOf),
};
