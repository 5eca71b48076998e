import {rootStyle, styleWithoutSheets} from '../default-style.ts';
import type {StyleOf} from '../style.ts';
import {createCascade, noValues, type Place} from './cascade.ts';
import {computeStyle} from './compute-style.ts';
import {createChain} from './element-chain.ts';
import type {Style} from '../style.ts';

type Known = {readonly place: Place; readonly style: Style};

/**
 * Styles of the elements of a document: what each has by its name, then what its sheets say in their order, then its own
 * `style` attribute; inherited as CSS does. What it costs grows with the document and not with the sheets: both may be hostile.
 */
export const createStyles = (sheets: readonly string[]): StyleOf => {
	const cascade = createCascade(sheets);
	const known = createChain<Known>((element, parent) => {
		const around = parent?.data.style ?? rootStyle;
		const {alike, values} = cascade(element, parent);
		const style = styleWithoutSheets(element, around);
		return {
			place: {alike},
			style: values === noValues ? style : computeStyle(element, style, around, values),
		};
	});
	return element => known(element).style;
};
