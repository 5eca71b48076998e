import type {Element} from './element.ts';
import type {Style, StyleOf} from './style.ts';

/** Elements that begin a block of their own (HTML, § 15.3). */
const blockNames = new Set(
	`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
	h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul
	caption optgroup option`
		.split(/\s+/)
		.filter(name => name !== ''),
);

/** Elements whose content is never text of a page. */
const hiddenNames = new Set(
	`head script style template noscript title meta link base object embed applet map area iframe canvas audio video source
	track button input select textarea datalist svg math rp rt rtc col colgroup param`
		.split(/\s+/)
		.filter(name => name !== ''),
);

const italicNames = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const boldNames = new Set(['b', 'strong', 'th']);
const struckNames = new Set(['s', 'strike', 'del']);

const root: Style = {
	display: 'block',
	isItalic: false,
	isBold: false,
	isStruck: false,
	align: 'start',
	keepsLines: false,
	hasGapBefore: false,
	indent: 0,
	isSuperscript: false,
	isUpperCase: false,
};

const alignOf = ({name, attributes}: Element, inherited: Style['align']): Style['align'] => {
	if (name === 'center') return 'center';
	const said = attributes['align']?.toLowerCase();
	if (said === 'center') return 'center';
	if (said === 'right') return 'end';
	return said === 'left' || said === 'justify' ? 'start' : inherited;
};

/** The style that an element has without any style sheet, inside one of a given style. */
export const styleWithoutSheets = (element: Element, inherited: Style): Style => {
	const {name, attributes} = element;
	const isHidden = hiddenNames.has(name) || 'hidden' in attributes;
	return {
		...inherited,
		display: isHidden ? 'none' : blockNames.has(name) ? 'block' : 'inline',
		isItalic: inherited.isItalic || italicNames.has(name),
		isBold: inherited.isBold || boldNames.has(name),
		isStruck: inherited.isStruck || struckNames.has(name),
		align: alignOf(element, inherited.align),
		keepsLines: inherited.keepsLines || name === 'pre',
		hasGapBefore: false,
		isSuperscript: name === 'sup',
	};
};

/** Styles of elements of a document without style sheets. */
export const createDefaultStyles = (): StyleOf => {
	const known = new WeakMap<Element, Style>();
	const styleOf: StyleOf = element => {
		const found = known.get(element);
		if (found) return found;
		const style = styleWithoutSheets(element, element.parent ? styleOf(element.parent) : root);
		known.set(element, style);
		return style;
	};
	return styleOf;
};
