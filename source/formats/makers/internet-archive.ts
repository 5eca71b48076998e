import type {RoughRole} from '../compose/rough-block.ts';
import {childElements, findElement, beginningOf, lineOf, type Element} from '../markup/element.ts';
import type {Maker} from './maker.ts';
import {isAllMachinery} from './page.ts';

/**
 * The Internet Archive (hocr-to-epub, and the older abbyy-to-epub): a notice, then a file for each page of the printed book
 * with its running head and number, as they were recognised.
 */

const isNotice = (element: Element): boolean =>
	element.name === 'p' &&
	/produced in EPUB format by the Internet Archive|pages were scanned and converted to EPUB|created with (?:hocr|abbyy)-to-epub/i.test(
		beginningOf(element),
	);

const isEstimate = (element: Element): boolean =>
	element.name === 'p' &&
	/^the text on this page is estimated to be only [\d.]+\s?% accurate$/i.test(beginningOf(element));

const longestHead = 70;

/** A line of capitals with a number before or behind it, or a number alone. */
const runningHead =
	/^\d{1,4}$|^[([]?\d{1,4}[)\]]?\s+[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$|^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\s[([]?\d{1,4}[)\]]?$/u;

/** Whether a paragraph stands at a page's top or foot and says where it is in the book. */
const isRunningHead = (element: Element): boolean => {
	const {parent} = element;
	if (element.name !== 'p' || !parent || !/^(?:body|div)$/.test(parent.name)) return false;
	const paragraphs = childElements(parent).filter(child => !isEstimate(child) && lineOf(child) !== '');
	if (paragraphs[0] !== element && paragraphs.at(-1) !== element) return false;
	const text = lineOf(element);
	return text.length <= longestHead && paragraphs.length > 1 && runningHead.test(text);
};

const roleOf = (element: Element): RoughRole | undefined =>
	isNotice(element) || isEstimate(element) || isRunningHead(element) ? 'machinery' : undefined;

export const internetArchive: Maker = {
	name: 'Internet Archive',
	matches: page => findElement(page, isNotice) !== undefined,
	fieldsOf: () => [],
	roleOf,
	isMachinery: page => findElement(page, isNotice) !== undefined || isAllMachinery(page, roleOf),
};
