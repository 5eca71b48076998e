import type {Element} from '../markup/element.ts';
import {firstNamed} from '../markup/element.ts';
import type {Look, Marks} from '../office/item.ts';
import {plainMarks} from '../office/item.ts';
import {
	longestChain,
	said,
	settingOf,
	type LetterProperties,
	type SettingProperties,
} from '../office/style-properties.ts';
import {levelOfStyle, roleOfStyle} from '../office/style-roles.ts';
import {attribute} from '../office/xml-part.ts';
import {childOf, childrenOf, pointsOf, switchOf, valueOf} from './word-xml.ts';

/** How a paragraph is set, with its place in the outline and in a list. */
export type ParagraphProperties = SettingProperties & {
	/** Level of the outline, from 0; 9 is text. */
	readonly outline?: number | undefined;
	readonly listLevel?: number | undefined;
};

export type Style = {
	/** Its own name and those of the styles that it is made from, the nearest first. */
	readonly names: readonly string[];
	readonly run: LetterProperties;
	readonly paragraph: ParagraphProperties;
};

export type Styles = {
	readonly defaults: Style;
	/** A style by its id; the default style of its type where there is none. */
	readonly of: (id: string | undefined, type: 'paragraph' | 'character') => Style;
};

const noStyle: Style = {names: [], run: {}, paragraph: {}};

export const readRun = (properties: Element | undefined): LetterProperties => {
	if (!properties || properties.children.length === 0) return {};
	const size = Number(valueOf(properties, 'sz') ?? NaN);
	const fonts = childOf(properties, 'rFonts');
	const language = childOf(properties, 'lang');
	const align = valueOf(properties, 'vertAlign');
	return said({
		isBold: switchOf(properties, 'b'),
		isItalic: switchOf(properties, 'i'),
		isStruck: switchOf(properties, 'strike') ?? switchOf(properties, 'dstrike'),
		isSmallCaps: switchOf(properties, 'smallCaps'),
		isHidden: switchOf(properties, 'vanish'),
		isSuperscript: align === undefined ? undefined : align === 'superscript',
		size: Number.isFinite(size) ? size / 2 : undefined,
		language: language && attribute(language, 'val'),
		font: fonts && (attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi')),
	});
};

/** Borders above and below alone are rules; a frame around the paragraph is none. */
const readBorders = (borders: Element | undefined): Pick<ParagraphProperties, 'hasTop' | 'hasBottom'> => {
	if (!borders) return {};
	const has = (side: string): boolean => !/^(?:nil|none|)$/.test(valueOf(borders, side) ?? '');
	const isFrame = has('left') || has('right') || has('start') || has('end');
	return {hasTop: has('top') && !isFrame, hasBottom: has('bottom') && !isFrame};
};

const wholeNumber = (value: string | undefined): number | undefined =>
	value !== undefined && /^\d{1,3}$/.test(value) ? Number(value) : undefined;

export const readParagraph = (properties: Element | undefined): ParagraphProperties => {
	if (!properties) return {};
	const spacing = childOf(properties, 'spacing');
	const list = childOf(properties, 'numPr');
	return said({
		outline: wholeNumber(valueOf(properties, 'outlineLvl')),
		align: valueOf(properties, 'jc'),
		before: spacing && pointsOf(attribute(spacing, 'before')),
		after: spacing && pointsOf(attribute(spacing, 'after')),
		...readBorders(childOf(properties, 'pBdr')),
		startsPage: switchOf(properties, 'pageBreakBefore'),
		isRightToLeft: switchOf(properties, 'bidi'),
		list: valueOf(list, 'numId'),
		listLevel: wholeNumber(valueOf(list, 'ilvl')),
	});
};

const toggles = ['isBold', 'isItalic', 'isStruck', 'isSmallCaps', 'isHidden'] as const;

/** Lays the letters of a character style over those of the paragraph's: what both switch on is off (§ 17.7.3). */
export const combineRuns = (paragraph: LetterProperties, character: LetterProperties): LetterProperties => {
	const both: Partial<Record<(typeof toggles)[number], boolean>> = {};
	for (const name of toggles) if (paragraph[name] === true && character[name] === true) both[name] = false;
	return {...paragraph, ...character, ...both};
};

export const marksOf = (run: LetterProperties): Marks => ({
	...plainMarks,
	isBold: run.isBold ?? false,
	isItalic: run.isItalic ?? false,
	isStruck: run.isStruck ?? false,
	isSmallCaps: run.isSmallCaps ?? false,
	isSuperscript: run.isSuperscript ?? false,
	size: run.size ?? 0,
	language: run.language ?? null,
});

/** How a paragraph looks, by its style and what it says itself. */
export const lookOf = (
	style: Style,
	own: ParagraphProperties,
): ReturnType<typeof settingOf> & Pick<Look, 'role' | 'level'> => {
	const all = {...style.paragraph, ...own};
	const outline = all.outline === undefined ? levelOfStyle(style.names) : all.outline + 1;
	return {
		...settingOf(all),
		role: roleOfStyle(style.names),
		level: outline !== undefined && outline <= 9 ? outline : undefined,
	};
};

/** Resolves styles by their keys: what they say, laid over what the styles say that they are made from. */
const createResolver = (elements: ReadonlyMap<string, Element>): ((key: string) => Style) => {
	const known = new Map<string, Style>();
	const resolve = (key: string, depth: number): Style => {
		const found = known.get(key);
		if (found) return found;
		const element = elements.get(key);
		if (!element || depth > longestChain) return noStyle;
		const base = valueOf(element, 'basedOn');
		const type = key.slice(0, key.indexOf(' '));
		const under = base === undefined ? noStyle : resolve(`${type} ${base}`, depth + 1);
		const style = {
			names: [valueOf(element, 'name') ?? key.slice(type.length + 1), ...under.names],
			run: {...under.run, ...readRun(childOf(element, 'rPr'))},
			paragraph: {...under.paragraph, ...readParagraph(childOf(element, 'pPr'))},
		};
		known.set(key, style);
		return style;
	};
	return key => resolve(key, 0);
};

/** Reads the styles of a document. */
export const readStyles = (root: Element | undefined): Styles => {
	const list = root && firstNamed(root, 'styles');
	const elements = new Map<string, Element>();
	const usual = new Map<string, string>();
	for (const element of childrenOf(list, 'style')) {
		const [id = '', type = ''] = [attribute(element, 'styleId'), attribute(element, 'type')];
		elements.set(`${type} ${id}`, element);
		if (/^(?:1|true|on)$/.test(attribute(element, 'default') ?? '')) usual.set(type, id);
	}
	const resolve = createResolver(elements);
	const defaults = childOf(list, 'docDefaults');
	return {
		defaults: {
			names: [],
			run: readRun(childOf(childOf(defaults, 'rPrDefault'), 'rPr')),
			paragraph: readParagraph(childOf(childOf(defaults, 'pPrDefault'), 'pPr')),
		},
		of(id, type) {
			const key = `${type} ${id ?? ''}`;
			const usualStyle = (): Style => resolve(`${type} ${usual.get(type) ?? ''}`);
			if (id === undefined) return usualStyle();
			// A style that the document uses and does not hold may still say what it is by its id.
			return elements.has(key) ? resolve(key) : {...usualStyle(), names: [id.replace(/(\D)(\d)$/, '$1 $2')]};
		},
	};
};
