import {allNamed, childElements, localName, type Element} from '../markup/element.ts';
import {plainMarks, type Look, type Marks} from '../office/item.ts';
import {languageTagOf} from '../office/language-tag.ts';
import {
	longestChain,
	said,
	settingOf,
	type LetterProperties,
	type SettingProperties,
} from '../office/style-properties.ts';
import {levelOfStyle, roleOfStyle} from '../office/style-roles.ts';
import {attribute} from '../office/xml-part.ts';

/** What a style says; undefined where it says nothing (ODF 1.3, part 3, § 16 and 20). */
export type StyleProperties = LetterProperties &
	SettingProperties & {
		/** Level of a heading that has this style. */
		readonly level?: number | undefined;
	};

export type Style = {
	/** Its own name and those of the styles that it is made from, the nearest first. */
	readonly names: readonly string[];
	readonly says: StyleProperties;
};

export type Styles = {
	/** A style by its family and name. */
	readonly of: (family: string, name: string | undefined) => Style;
	/** What holds where no style says anything. */
	readonly defaults: StyleProperties;
};

const perUnit: Readonly<Record<string, number>> = {pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75};

/** A length in points; undefined for a share of another one. */
export const pointsOf = (length: string | undefined): number | undefined => {
	const [, figure, unit = ''] = /^(-?\d*\.?\d+)(pt|in|cm|mm|pc|px)$/.exec(length ?? '') ?? [];
	return figure === undefined ? undefined : Number(figure) * (perUnit[unit] ?? 1);
};

/** What a word means of a property that may not be there. */
const means = (value: string | undefined, test: RegExp): boolean | undefined =>
	value === undefined ? undefined : test.test(value);

const languageOf = (properties: Element): string | undefined => {
	const language = attribute(properties, 'language');
	const country = attribute(properties, 'country');
	if (language === undefined || language === 'none' || language === '') return undefined;
	const tag = languageTagOf(
		country === undefined || country === 'none' || country === '' ? language : `${language}-${country}`,
	);
	return tag === '' ? undefined : tag;
};

const readText = (properties: Element): StyleProperties => {
	const struck =
		attribute(properties, 'text-line-through-style') ?? attribute(properties, 'text-line-through-type');
	return {
		isItalic: means(attribute(properties, 'font-style'), /^(?:italic|oblique)$/),
		isBold: means(attribute(properties, 'font-weight'), /^(?:bold|[6-9]00)$/),
		isStruck: struck === undefined ? undefined : struck !== 'none',
		isSuperscript: means(attribute(properties, 'text-position'), /^(?:super|[1-9]\d*%)/),
		isSmallCaps: means(attribute(properties, 'font-variant'), /^small-caps$/),
		isHidden: means(attribute(properties, 'display'), /^none$/),
		size: pointsOf(attribute(properties, 'font-size')),
		language: languageOf(properties),
		font: attribute(properties, 'font-name'),
	};
};

const readBorders = (properties: Element): Pick<StyleProperties, 'hasTop' | 'hasBottom'> => {
	const has = (side: string): boolean | undefined => {
		const value = attribute(properties, `border-${side}`);
		return value === undefined ? undefined : !/^(?:none|hidden|0)/.test(value);
	};
	const isFrame = has('left') === true || has('right') === true;
	return {hasTop: isFrame ? false : has('top'), hasBottom: isFrame ? false : has('bottom')};
};

const readParagraph = (properties: Element): StyleProperties => ({
	align: attribute(properties, 'text-align'),
	before: pointsOf(attribute(properties, 'margin-top')),
	after: pointsOf(attribute(properties, 'margin-bottom')),
	...readBorders(properties),
	startsPage: means(attribute(properties, 'break-before'), /^page$/),
	isRightToLeft: means(attribute(properties, 'writing-mode'), /^rl/),
});

const readStyle = (element: Element): StyleProperties => {
	const level = Number(attribute(element, 'default-outline-level') ?? '');
	let says: StyleProperties = {
		level: level >= 1 && level <= 10 ? level : undefined,
		list: attribute(element, 'list-style-name'),
	};
	for (const part of childElements(element)) {
		const name = localName(part);
		if (name === 'text-properties') says = {...says, ...said(readText(part))};
		else if (name === 'paragraph-properties') says = {...says, ...said(readParagraph(part))};
		// A section that is hidden says so here.
		else if (name === 'section-properties')
			says = {...says, ...said({isHidden: means(attribute(part, 'display'), /^none$/)})};
	}
	return said(says);
};

const noStyle: Style = {names: [], says: {}};

/** Reads the styles of a document: those with names and those that the program has made for single paragraphs. */
export const readStyles = (roots: readonly Element[]): Styles => {
	const elements = new Map<string, Element>();
	let defaults: StyleProperties = {};
	for (const root of roots) {
		for (const style of allNamed(root, 'style')) {
			const key = `${attribute(style, 'family') ?? ''} ${attribute(style, 'name') ?? ''}`;
			// A style of the text itself goes before one of the page's header that is called the same.
			if (!elements.has(key)) elements.set(key, style);
		}
		for (const style of allNamed(root, 'default-style'))
			if (attribute(style, 'family') === 'paragraph') defaults = {...defaults, ...readStyle(style)};
	}
	const known = new Map<string, Style>();
	const resolve = (family: string, name: string, depth: number): Style => {
		const key = `${family} ${name}`;
		const found = known.get(key);
		if (found) return found;
		const element = elements.get(key);
		if (!element || depth > longestChain) return depth === 0 ? {...noStyle, names: [name]} : noStyle;
		const parent = attribute(element, 'parent-style-name');
		const under = parent === undefined ? noStyle : resolve(family, parent, depth + 1);
		const style = {
			names: [attribute(element, 'display-name') ?? name, ...under.names],
			says: {...under.says, ...readStyle(element)},
		};
		known.set(key, style);
		return style;
	};
	return {defaults, of: (family, name) => (name === undefined ? noStyle : resolve(family, name, 0))};
};

/** Lays what a style says over the marks around it. */
export const marksOf = (says: StyleProperties, around: Marks = plainMarks): Marks => ({
	...around,
	isItalic: says.isItalic ?? around.isItalic,
	isBold: says.isBold ?? around.isBold,
	isStruck: says.isStruck ?? around.isStruck,
	isSuperscript: says.isSuperscript ?? around.isSuperscript,
	isSmallCaps: says.isSmallCaps ?? around.isSmallCaps,
	size: says.size ?? around.size,
	language: says.language ?? around.language,
});

/** How a paragraph looks; `outline` is the level that a heading's own element gives it. */
export const lookOf = (style: Style, defaults: StyleProperties, outline: number | undefined): Look => {
	return {
		...settingOf({...defaults, ...style.says}),
		role: roleOfStyle(style.names),
		level: outline ?? style.says.level ?? levelOfStyle(style.names),
		list: undefined,
	};
};
