import {rootStyle, styleWithoutSheets} from '../default-style.ts';
import type {Element} from '../element.ts';
import type {Style, StyleOf} from '../style.ts';
import {createCascade, noValues, type Place, type Values} from './cascade.ts';
import {computeStyle} from './compute-style.ts';
import {createChain} from './element-chain.ts';

type Known = {readonly place: Place; readonly style: Style};

/** The style that elements which are alike had last, and inside of which. */
type Last = {readonly around: Style; readonly values: Values; readonly style: Style};

/** Attributes that say something of style themselves. */
const isPlain = ({attributes}: Element): boolean =>
	attributes['hidden'] === undefined && attributes['align'] === undefined && attributes['dir'] === undefined;

/**
 * Styles of the elements of a document: what each has by its name, then what its sheets say in their order, then its own
 * `style` attribute; inherited as CSS does. What it costs grows with the document and not with the sheets: both may be hostile.
 */
export const createStyles = (sheets: readonly string[]): StyleOf => {
	const cascade = createCascade(sheets);
	const lasts = new WeakMap<object, Last>();
	const styleIn = (element: Element, around: Style, values: Values): Style => {
		const style = styleWithoutSheets(element, around);
		return values === noValues ? style : computeStyle(element, style, around, values);
	};
	const known = createChain<Known>((element, parent) => {
		const around = parent?.data.style ?? rootStyle;
		const {alike, values} = cascade(element, parent);
		const last = alike && lasts.get(alike);
		// Most elements are as the one before them: a paragraph among paragraphs.
		if (last?.around === around && last.values === values && isPlain(element))
			return {place: {alike}, style: last.style};
		const style = styleIn(element, around, values);
		if (alike && isPlain(element)) lasts.set(alike, {around, values, style});
		return {place: {alike}, style};
	});
	return element => known(element).style;
};
