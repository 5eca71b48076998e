import {cleanLine} from '../../../core/text/clean-text.ts';
import {attributeOf, type Element} from '../element.ts';
import type {Style} from '../style.ts';
import {languageOf, type Frame, type Walk} from './inside.ts';
import {quoteMarks} from './inline-forms.ts';

/** Does what was opened last, first. */
export type Close = () => void;

const inOrder =
	(closes: readonly Close[]): Close =>
	() => {
		for (let index = closes.length - 1; index >= 0; index--) closes[index]?.();
	};

/** Spans of letters that an element's style makes slanted, heavy or struck, or upright again. */
const openLetters = (style: Style, outer: Style, isHeading: boolean, {builder}: Walk): readonly Close[] => {
	const closes: Close[] = [];
	const turn = (kind: 'emphasis' | 'strong' | 'strike', is: boolean, was: boolean): void => {
		if (is && !was) closes.push(builder.span({kind}));
		else if (was && !is) closes.push(builder.suspend(kind));
	};
	turn('emphasis', style.isItalic, outer.isItalic);
	// A heading is heavy as a whole.
	if (!isHeading) turn('strong', style.isBold, outer.isBold);
	turn('strike', style.isStruck, outer.isStruck);
	return closes;
};

const codeNames = new Set(['code', 'kbd', 'samp', 'tt']);

const openNamed = (element: Element, outer: Frame, walk: Walk): readonly Close[] => {
	const {builder} = walk;
	const closes: Close[] = [];
	if (element.name === 'a' && element.attributes['href'] !== undefined)
		closes.push(builder.span({kind: 'link', href: cleanLine(attributeOf(element, 'href'))}));
	if (codeNames.has(element.name)) closes.push(builder.span({kind: 'code'}));
	if (element.name === 'sup') closes.push(builder.span({kind: 'superscript'}));
	const language = languageOf(element);
	if (language !== undefined && language !== outer.inside.language)
		closes.push(builder.span({kind: 'language', language}));
	return closes;
};

/** Opens the spans that an element inside a line stands for; what it returns closes them. */
export const openInline = (element: Element, style: Style, outer: Frame, walk: Walk): Close =>
	inOrder([
		...openNamed(element, outer, walk),
		...openLetters(style, outer.style, outer.inside.kind === 'heading', walk),
	]);

/** Opens the spans of a block as a whole. */
export const openBlock = (style: Style, outer: Frame, isHeading: boolean, walk: Walk): Close =>
	inOrder(openLetters(style, outer.style, isHeading, walk));

const opensQuoted = /^\s*["“”„«»‘‚'「『‹]/u;

/** The first text inside an element. */
const firstText = (element: Element): string => {
	let first: Element['children'][number] | undefined = element;
	while (first !== undefined && typeof first !== 'string') first = first.children[0];
	return first ?? '';
};

/** Writes the marks around a quotation where its author has not. */
export const openQuote = (
	element: Element,
	style: Style,
	outer: Frame,
	{builder}: Walk,
): Close | undefined => {
	if (style.hasNoQuotes === true || opensQuoted.test(firstText(element).slice(0, 20))) return undefined;
	const [open, close] = quoteMarks(languageOf(element) ?? outer.inside.language, outer.inside.quotes);
	builder.text(open);
	builder.glue();
	return () => {
		builder.glue();
		builder.text(close);
	};
};
