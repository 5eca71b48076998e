import type {BlockAttributes} from '../../../core/story/story.ts';
import {cleanLine} from '../../../core/text/clean-text.ts';
import type {RoughBlock, RoughRole} from '../../compose/rough-block.ts';
import type {BlockBuilder} from '../block-builder.ts';
import type {BlockShape} from '../blocks/built-block.ts';
import {attributeOf, findElement, type Element} from '../element.ts';
import type {Style, StyleOf} from '../style.ts';
import {isPoem} from './known-classes.ts';
import {createList, markerOf, type List} from './list-markers.ts';

export type MarkupOptions = {
	readonly styleOf: StyleOf;
	/** What an element and all in it is for, where its maker has said so; undefined where it is prose. */
	readonly roleOf?: (element: Element) => RoughRole | undefined;
	/** Level of an element as a heading, where its maker has said so; undefined where its name says it. */
	readonly levelOf?: (element: Element) => number | undefined;
	/** Whether a link is a mark that leads to a note, and to which: `#id` or `path#id`. Undefined for other links. */
	readonly noteOf?: (link: Element) => string | undefined;
	/** Shows what styles hide. */
	readonly isRaw?: boolean;
};

/** What holds for all that is inside an element. */
export type Inside = {
	readonly kind: RoughBlock['kind'];
	readonly attributes: BlockAttributes;
	readonly role: RoughRole | undefined;
	/** Whether its style hides it: of what is inside, only notes are shown. */
	readonly isHidden: boolean;
	/** Whether blocks inside are lines of one block: in headings, in cells. */
	readonly holdsLines: boolean;
	readonly poem: Element | undefined;
	readonly list: List | undefined;
	/** The item of a list that it is in: its first block has the marker. */
	readonly item: Element | undefined;
	/** BCP 47; null where nothing is said. */
	readonly language: string | null;
	/** How many quotations inside sentences it is in. */
	readonly quotes: number;
	/** How the cells of the table that it is in are written. */
	readonly cells: 'table' | 'speech' | undefined;
	/** The shape that a block has which goes on behind one inside it. */
	readonly shape: BlockShape;
};

/** What is known while a document is walked. */
export type Walk = {
	readonly builder: BlockBuilder;
	readonly options: MarkupOptions;
	/** Language of the whole document. */
	readonly language: string | null;
	/** Whether what styles hide is shown. */
	readonly showsHidden: boolean;
	node: number;
	hidden: number;
	shown: number;
};

/** An element whose children are being read. */
export type Frame = {
	readonly element: Element;
	readonly style: Style;
	readonly inside: Inside;
	next: number;
	/** Takes the reading of what has been read of it, in ruby. */
	readonly ruby?: (reading: Element) => void;
	/** Does what is to be done behind its last child. */
	readonly leave: () => void;
};

const levelOf = (element: Element): number | undefined => {
	const level = /^h([1-6])$/.exec(element.name)?.[1];
	if (level !== undefined) return Number(level);
	if (attributeOf(element, 'role') === 'heading')
		return Math.min(6, Math.max(1, Number.parseInt(attributeOf(element, 'aria-level'), 10) || 2));
	if (element.name !== 'hgroup') return undefined;
	const heading = findElement(element, ({name}) => /^h[1-6]$/.test(name));
	return heading && Number(heading.name[1]);
};

export const languageOf = ({attributes}: Element): string | undefined => {
	const said = (attributes['lang'] ?? attributes['xml:lang'])?.trim();
	return said !== undefined && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(said) ? said : undefined;
};

const roleOf = (element: Element, {role}: Inside, {options}: Walk): RoughRole | undefined => {
	const own = options.roleOf?.(element) ?? (element.name === 'nav' ? 'machinery' : undefined);
	return own === 'footnote' && role !== 'machinery' ? own : (role ?? own);
};

type Setting = Partial<Pick<Inside, 'kind' | 'attributes' | 'holdsLines' | 'poem' | 'list' | 'item'>>;

const listSetting = (element: Element, style: Style, outside: Inside): Setting => {
	const {attributes} = outside;
	return {
		list: createList(element, style),
		item: undefined,
		attributes: {...attributes, depth: (attributes.depth ?? 0) + 1},
	};
};

const itemSetting = (element: Element, style: Style, outside: Inside): Setting => {
	const {depth = 1, quoteDepth} = outside.attributes;
	const marker = markerOf(element, style, outside.list);
	return {
		kind: 'list-item',
		item: element,
		attributes: {
			...(marker !== undefined && {marker: cleanLine(marker)}),
			depth,
			...(quoteDepth !== undefined && {quoteDepth}),
		},
	};
};

const blockNames = new Set(['p', 'div', 'section', 'article']);

const settingOf = (element: Element, style: Style, outer: Frame, {options}: Walk): Setting => {
	const {element: around, inside: outside} = outer;
	const {name} = element;
	const level = options.levelOf?.(element) ?? levelOf(element);
	if (level !== undefined) return {kind: 'heading', attributes: {level}, holdsLines: true, poem: undefined};
	if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir')
		return listSetting(element, style, outside);
	if (name === 'li') return itemSetting(element, style, outside);
	if (isPoem(element)) return {kind: 'verse', poem: around};
	if (outside.kind === 'verse') return {poem: around};
	if (name === 'blockquote') {
		const {quoteDepth = 0} = outside.attributes;
		return {kind: 'quote', attributes: {...outside.attributes, quoteDepth: quoteDepth + 1}};
	}
	if (name === 'pre' || name === 'listing' || name === 'xmp') return {kind: 'preformatted'};
	// Some sites put paragraphs into `pre`.
	return outside.kind === 'preformatted' && blockNames.has(name) ? {kind: 'paragraph'} : {};
};

/** The shape of a block of text directly inside an element. */
const shapeOf = (style: Style, inside: Omit<Inside, 'shape'>, {node, language}: Walk): BlockShape => {
	const {kind, attributes, role, poem, item, cells} = inside;
	const isOther = inside.language !== null && inside.language !== language;
	const isAligned = style.align !== 'start' && kind !== 'heading';
	return {
		kind,
		attributes:
			isAligned || isOther
				? {
						...attributes,
						...(isAligned && {align: style.align}),
						...(isOther && {language: inside.language}),
					}
				: attributes,
		keepsLines: style.keepsLines,
		hasGapBefore: style.hasGapBefore,
		role,
		node,
		indent: style.indent + (kind === 'verse' ? (style.firstIndent ?? 0) : 0),
		gapBefore: style.gapBefore ?? 0,
		poem: kind === 'verse' ? poem : undefined,
		...(item && {item}),
		...((item !== undefined || cells !== undefined) && {isNeverBlank: true}),
	};
};

/** Elements that are filled up with blank signs. */
const fillers = new Set(['td', 'th', 'tr', 'tbody', 'table']);

/** What holds inside a block. */
export const insideBlock = (element: Element, style: Style, outer: Frame, walk: Walk): Inside => {
	const outside = outer.inside;
	const setting = settingOf(element, style, outer, walk);
	const inside = {
		...outside,
		...setting,
		role: roleOf(element, outside, walk),
		language: languageOf(element) ?? outside.language,
		isHidden: false,
	};
	const shape = shapeOf(style, inside, walk);
	return {...inside, shape: fillers.has(element.name) ? {...shape, isNeverBlank: true} : shape};
};

/** What holds inside the document as a whole. */
export const insideDocument = (root: Element, style: Style, walk: Walk): Inside => {
	const inside = {
		kind: 'paragraph' as const,
		attributes: {},
		role: walk.options.roleOf?.(root),
		isHidden: false,
		holdsLines: false,
		poem: undefined,
		list: undefined,
		item: undefined,
		language: walk.language,
		quotes: 0,
		cells: undefined,
	};
	return {...inside, shape: shapeOf(style, inside, walk)};
};

/** The same shape for what goes on behind a block inside: the marker and the gap have been seen. */
export const resumed = ({shape}: Inside): BlockShape => ({...shape, hasGapBefore: false, gapBefore: 0});
