import type {RoughRole} from '../compose/rough-block.ts';
import {
	attributeOf,
	childElements,
	classesOf,
	findElement,
	hasClass,
	beginningOf,
	type Element,
} from '../markup/element.ts';
import type {Maker} from './maker.ts';

/** AozoraEpub3: headings are `div.chap1` to `chap3`, the title page is a table, and the sources of the text (底本) stand at its end. */

const levelOf = (element: Element): number | undefined => {
	const level = classesOf(element)
		.map(name => /^chap([123])$/.exec(name)?.[1])
		.find(found => found !== undefined);
	return element.name === 'div' && level !== undefined ? Number(level) : undefined;
};

const isSource = (element: Element): boolean => /^底本[:：]/.test(beginningOf(element));

/** Whether an element is the list of sources, or stands behind its first line. */
const isColophon = (element: Element): boolean => {
	if (!/^(?:p|div)$/.test(element.name) || !element.parent) return false;
	const siblings = childElements(element.parent);
	const first = siblings.findIndex(isSource);
	return first !== -1 && siblings.indexOf(element) >= first;
};

const roleOf = (element: Element): RoughRole | undefined => (isColophon(element) ? 'machinery' : undefined);

const isStyleSheet = (element: Element): boolean =>
	element.name === 'link' && /css\/(?:vertical|horizontal)_/.test(attributeOf(element, 'href'));

const isTitleTable = (element: Element): boolean =>
	element.name === 'table' && /^(?:title|middle)/.test(attributeOf(element, 'class'));

export const aozoraEpub3: Maker = {
	name: 'AozoraEpub3',
	matches: page => findElement(page, isStyleSheet) !== undefined,
	fieldsOf: () => [],
	roleOf,
	levelOf,
	isMachinery: page =>
		findElement(page, element => isTitleTable(element) || hasClass(element, 'title_page')) !== undefined,
};
