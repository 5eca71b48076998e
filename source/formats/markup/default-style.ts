import {createChain} from './css/element-chain.ts';
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

/** Whether an element is a block where no style says otherwise. */
export const isBlockName = (name: string): boolean => blockNames.has(name);

/** Elements whose content is never text of a page. What stands for some of them is read from their attributes. */
const hiddenNames = new Set(
	`head script style template noscript title meta link base object embed applet map area iframe canvas audio video source
	track button input select textarea datalist svg math rp rt rtc col colgroup param`
		.split(/\s+/)
		.filter(name => name !== ''),
);

/** Whether an element is never text of a page, whatever its style. */
export const isNeverText = (name: string): boolean => hiddenNames.has(name);

const italicNames = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const boldNames = new Set(['b', 'strong', 'th', 'dt', 'summary']);
const struckNames = new Set(['s', 'strike', 'del']);
const keptNames = new Set(['pre', 'listing', 'xmp', 'plaintext']);
/** Elements with a line of room above and below (HTML, § 15.3.3). */
const apartNames = new Set(['p', 'blockquote', 'figure', 'ul', 'ol', 'dl', 'pre', 'menu', 'dir']);

const listNames = new Set(['ul', 'ol', 'menu', 'dir']);

/** The style of the document itself. */
export const rootStyle: Style = {
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
	if (name === 'center' || name === 'th' || name === 'caption') return 'center';
	const said = attributes['align']?.toLowerCase();
	if (said === 'center' || said === 'middle') return name === 'table' ? inherited : 'center';
	if (said === 'right') return name === 'table' || name === 'img' ? inherited : 'end';
	return said === 'left' || said === 'justify' ? 'start' : inherited;
};

const directionOf = ({attributes}: Element): Pick<Style, 'direction'> => {
	const said = attributes['dir']?.toLowerCase();
	return said === 'rtl' || said === 'ltr' ? {direction: said} : {};
};

/** The style that an element has without any style sheet, inside one of a given style. */
export const styleWithoutSheets = (element: Element, inherited: Style): Style => {
	const {name, attributes} = element;
	const isHidden = hiddenNames.has(name) || 'hidden' in attributes;
	const gap = apartNames.has(name) ? 1 : 0;
	return {
		...inherited,
		display: isHidden ? 'none' : blockNames.has(name) ? 'block' : 'inline',
		isItalic: inherited.isItalic || italicNames.has(name),
		isBold: inherited.isBold || boldNames.has(name),
		isStruck: inherited.isStruck || struckNames.has(name),
		align: alignOf(element, inherited.align),
		keepsLines: inherited.keepsLines || keptNames.has(name),
		hasGapBefore: false,
		indent: inherited.indent + (name === 'dd' ? 2 : 0),
		gapBefore: gap,
		gapAfter: gap,
		isSuperscript: name === 'sup',
		isDropCap: false,
		isSmall: name === 'small',
		...(listNames.has(name) && {hasNoMarkers: false, markers: ''}),
		...directionOf(element),
	};
};

/** Styles of elements of a document without style sheets. */
export const createDefaultStyles = (): StyleOf => {
	const styleOf = createChain<Style>((element, parent) =>
		styleWithoutSheets(element, parent?.data ?? rootStyle),
	);
	return styleOf;
};
