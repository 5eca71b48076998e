import {createStyles} from '../markup/css/create-styles.ts';
import {sheetsIn} from '../markup/css/sheets-in.ts';
import {isElement, type Element} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';

const holdsParagraphs = ({name, children}: Element): boolean =>
	name === 'pre' && children.some(child => isElement(child) && child.name === 'p');

/** The styles of a page, by its own sheets: those of other files are not there. Where a site has put paragraphs into `pre` (Wattpad), their lines are not the author's. */
export const createPageStyles = (page: Element): StyleOf => {
	const styleOf = createStyles(sheetsIn(page));
	const known = new WeakMap<Element, boolean>();
	const isInParagraphs = (element: Element): boolean => {
		const found = known.get(element);
		if (found !== undefined) return found;
		const is = holdsParagraphs(element) || (element.parent !== null && isInParagraphs(element.parent));
		known.set(element, is);
		return is;
	};
	return element => {
		const style = styleOf(element);
		return style.keepsLines && isInParagraphs(element) ? {...style, keepsLines: false} : style;
	};
};
