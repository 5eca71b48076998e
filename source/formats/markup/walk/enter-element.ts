import {isBlockName, isNeverText} from '../default-style.ts';
import {attributeOf, type Element} from '../element.ts';
import type {Style} from '../style.ts';
import {keepAnchors, nameAnchors} from './anchors.ts';
import {classifyTable} from './classify-table.ts';
import {addSpecial, countLetters, readingOf} from './enter-special.ts';
import {insideBlock, languageOf, resumed, type Frame, type Inside, type Walk} from './inside.ts';
import {isDropCapClass, isLineNumber, isPageMark, shortText} from './known-classes.ts';
import {openMark, holdsMark} from './note-marks.ts';
import {isOverrun} from './overrun.ts';
import {closeName, enterSpeech, openDirection, openNameCell} from './speech.ts';
import {openBlock, openInline, openQuote, type Close} from './spans.ts';

/** Reads text directly inside an element. */
export const readText = (text: string, {style, inside}: Frame, walk: Walk): void => {
	const isHidden = (inside.isHidden || style.isInvisible === true) && !walk.showsHidden;
	const letters = countLetters(text);
	if (isHidden) {
		walk.hidden += letters;
		return;
	}
	walk.shown += letters;
	const isUpper = style.isUpperCase && inside.kind === 'heading';
	walk.builder.text(isUpper ? text.toUpperCase() : text, style.keepsLines && inside.cells === undefined);
};

const frameOf = (element: Element, style: Style, inside: Inside, leave: Close): Frame => ({
	element,
	style,
	inside,
	next: 0,
	leave,
});

/** A block inside another: it ends what stands before it. */
const enterBlock = (element: Element, style: Style, outer: Frame, walk: Walk): Frame => {
	const {builder} = walk;
	const inside = insideBlock(element, style, outer, walk);
	builder.begin(inside.shape);
	nameAnchors(element, walk);
	const close = openBlock(style, outer, inside.kind === 'heading', walk);
	const isHeading = inside.kind === 'heading' && outer.inside.kind !== 'heading';
	const own = isHeading && isOverrun(element) ? outer.inside : inside;
	return frameOf(element, style, own, () => {
		close();
		builder.begin(resumed(outer.inside));
		builder.room(style.gapAfter ?? 0);
	});
};

/** What holds inside a part of a line. */
const insideInline = (element: Element, inside: Inside): Inside => {
	const language = languageOf(element);
	const isQuote = element.name === 'q';
	if (language === undefined && !isQuote) return inside;
	return {...inside, language: language ?? inside.language, quotes: inside.quotes + (isQuote ? 1 : 0)};
};

/** A block that is a line of the block around it. */
const enterLine = (element: Element, style: Style, outer: Frame, walk: Walk): Frame => {
	const {builder} = walk;
	const {cells} = outer.inside;
	const edge = (): void => {
		if (cells) builder.text(' ');
		else builder.lineEdge(style.indent + (style.firstIndent ?? 0));
	};
	if (cells === 'speech') enterSpeech(element, outer, walk);
	else edge();
	nameAnchors(element, walk);
	const close = openInline(element, style, outer, walk);
	return frameOf(element, style, insideInline(element, outer.inside), () => {
		close();
		edge();
	});
};

const enterRuby = (element: Element, style: Style, outer: Frame, walk: Walk): Frame => {
	const {builder} = walk;
	nameAnchors(element, walk);
	let close = builder.span();
	return {
		...frameOf(element, style, outer.inside, () => close()),
		ruby(reading: Element) {
			close({kind: 'ruby', reading: readingOf(reading)});
			close = builder.span();
		},
	};
};

const isDropCap = (element: Element, style: Style): boolean =>
	(style.isDropCap === true || isDropCapClass(element)) && shortText(element, 3) !== undefined;

/** Letters that are words: what follows is another word if white space stands between. */
const isWord = (element: Element): boolean => /^[AIOUYÀÉÓАВИКОСУЯ]$/iu.test(shortText(element, 3) ?? '');

const enterInline = (element: Element, style: Style, outer: Frame, walk: Walk): Frame | undefined => {
	const {builder, options} = walk;
	nameAnchors(element, walk);
	const target = element.name === 'a' ? options.noteOf?.(element) : undefined;
	if (target !== undefined) {
		const {close, isWhole} = openMark(element, target, walk);
		if (!isWhole) return frameOf(element, style, outer.inside, close);
		close();
		return undefined;
	}
	const quote = element.name === 'q' ? openQuote(element, style, outer, walk) : undefined;
	const isMark = element.name === 'sup' && holdsMark(element, walk);
	const close = isMark ? () => undefined : openInline(element, style, outer, walk);
	const endSaid = openDirection(element, outer, walk) ?? closeName(element, outer, walk);
	return frameOf(element, style, insideInline(element, outer.inside), () => {
		endSaid?.();
		close();
		quote?.();
		if (isDropCap(element, style) && !isWord(element)) builder.glue();
	});
};

/** A table that is one: a row a line, with a tab between its cells. */
const enterTable = (table: Element, style: Style, outer: Frame, walk: Walk): Frame => {
	const kind = classifyTable(table);
	const frame = enterBlock(table, style, outer, walk);
	if (kind === 'layout') return frame;
	if (kind === 'contents') return retold(frame, {role: frame.inside.role ?? 'machinery'}, walk);
	if (kind === 'speech') return retold(frame, {cells: 'speech'}, walk);
	const {align: _align, ...attributes} = frame.inside.shape.attributes;
	const inside: Inside = {...frame.inside, kind: 'table', cells: 'table', holdsLines: true};
	walk.builder.begin({
		...frame.inside.shape,
		kind: 'table',
		attributes,
		isNeverBlank: true,
		keepsLines: false,
	});
	return {...frame, inside};
};

/** A frame of which something else holds: its block begins anew. */
const retold = (frame: Frame, change: Partial<Inside>, {builder}: Walk): Frame => {
	const inside = {...frame.inside, ...change};
	const shape = {...inside.shape, role: inside.role, isNeverBlank: true};
	builder.begin(shape);
	return {...frame, inside: {...inside, shape}};
};

const isFirstCell = (cell: Element): boolean =>
	cell.parent?.children.find(child => typeof child !== 'string' && /^t[dh]$/.test(child.name)) === cell;

const enterCell = (cell: Element, style: Style, outer: Frame, walk: Walk): Frame => {
	const {builder} = walk;
	const {cells} = outer.inside;
	const isFirst = isFirstCell(cell);
	if (!isFirst) builder.text(cells === 'table' ? '\t' : ' ', cells === 'table');
	if (!isFirst && cells === 'table') builder.glue();
	nameAnchors(cell, walk);
	const close = cells === 'speech' ? openNameCell(cell, walk) : undefined;
	return frameOf(cell, style, {...outer.inside, holdsLines: true}, () => close?.());
};

const enterInTable = (element: Element, style: Style, outer: Frame, walk: Walk): Frame | undefined => {
	const {cells, shape} = outer.inside;
	if (element.name === 'td' || element.name === 'th') return enterCell(element, style, outer, walk);
	if (!/^(?:tr|caption|thead|tbody|tfoot)$/.test(element.name)) return undefined;
	nameAnchors(element, walk);
	const isRow = element.name === 'tr' || element.name === 'caption';
	if (isRow && cells === 'speech') walk.builder.begin(resumed(outer.inside));
	else if (isRow) walk.builder.lineEdge(shape.indent);
	return frameOf(element, style, outer.inside, () => undefined);
};

/** An element that is not shown: what is inside is read for the notes among it. */
const enterHidden = (element: Element, style: Style, outer: Frame, walk: Walk): Frame | undefined => {
	if (isNeverText(element.name)) return undefined;
	if (walk.options.roleOf?.(element) === 'footnote') return enterBlock(element, style, outer, walk);
	nameAnchors(element, walk);
	return frameOf(element, style, {...outer.inside, isHidden: true}, () => undefined);
};

const isBlock = (element: Element, {display}: Style): boolean =>
	display === 'block' || (display === 'none' && isBlockName(element.name));

/** Whether a part of a line is no part of the story: counters and page numbers of a site. */
const isInlineMachinery = (element: Element, {role}: Inside, {options}: Walk): boolean =>
	role === undefined && options.isRaw !== true && options.roleOf?.(element) === 'machinery';

/** Enters an element that is shown: as a block, a line of one, or a part of a line. */
const enterShown = (element: Element, style: Style, outer: Frame, walk: Walk): Frame | undefined => {
	const {inside} = outer;
	const inTable = inside.cells ? enterInTable(element, style, outer, walk) : undefined;
	if (inTable) return inTable;
	if (addSpecial(element, style, outer, walk)) return undefined;
	if (element.name === 'ruby') return enterRuby(element, style, outer, walk);
	const isInlineName = !isBlockName(element.name);
	if (!isBlock(element, style)) {
		if (!isInlineMachinery(element, inside, walk)) return enterInline(element, style, outer, walk);
		keepAnchors(element, walk);
		return undefined;
	}
	if (inside.holdsLines || (isInlineName && element.name !== 'a'))
		return enterLine(element, style, outer, walk);
	return element.name === 'table'
		? enterTable(element, style, outer, walk)
		: enterBlock(element, style, outer, walk);
};

/**
 * Begins to read an element. What it returns is to be read next, child by child; undefined where nothing inside is left to
 * read.
 */
export const enterElement = (element: Element, outer: Frame, walk: Walk): Frame | undefined => {
	const {name} = element;
	if (name === 'rt') {
		outer.ruby?.(element);
		return undefined;
	}
	const isDrawn = name === 'svg' || name === 'math' || name === 'audio';
	if (isNeverText(name) && !isDrawn) return undefined;
	const style = walk.options.styleOf(element);
	const isHidden = style.display === 'none' && !isDrawn && !walk.showsHidden;
	if (isHidden && attributeOf(element, 'id') === '' && name === 'br') return undefined;
	if (isHidden || outer.inside.isHidden) return enterHidden(element, style, outer, walk);
	if (isPageMark(element) || isLineNumber(element)) {
		keepAnchors(element, walk);
		return undefined;
	}
	return enterShown(element, style, outer, walk);
};
