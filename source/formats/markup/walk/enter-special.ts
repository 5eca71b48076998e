import {cleanLine} from '../../../core/text/clean-text.ts';
import {attributeOf, localName, rawText, type Element} from '../element.ts';
import type {Style} from '../style.ts';
import {nameAnchors} from './anchors.ts';
import {formulaText} from './formula.ts';
import {addDrawing, addFigure, addImage} from './images.ts';
import {resumed, type Frame, type Walk} from './inside.ts';
import {isDrawnBreak, shortText} from './known-classes.ts';
import {shiftedForm} from './inline-forms.ts';

/** Adds a break between blocks. */
export const addRule = ({inside}: Frame, {builder, node}: Walk): void => {
	builder.add({kind: 'rule', text: cleanLine(''), node, ...(inside.role && {role: inside.role})});
	builder.begin(resumed(inside));
};

const addAudio = ({inside}: Frame, {builder}: Walk): void => {
	builder.begin({...resumed(inside), kind: 'paragraph', poem: undefined});
	builder.text('[audio]');
	builder.begin(resumed(inside));
};

/** Adds a formula; one that is set apart is a block of its own. */
const addFormula = (formula: Element, {inside}: Frame, {builder}: Walk): void => {
	const isApart = attributeOf(formula, 'display') === 'block' && !inside.holdsLines;
	if (isApart) builder.begin(resumed(inside));
	builder.text(formulaText(formula));
	if (isApart) builder.begin(resumed(inside));
};

/** Whether an element stands in the mark of a note, or in what is inside of one. */
const isInMark = ({parent}: Element, {options: {noteOf}}: Walk): boolean => {
	for (let outer = parent, level = 0; noteOf && outer && level < 4; outer = outer.parent, level++)
		if (outer.name === 'a') return noteOf(outer) !== undefined;
	return false;
};

/** Adds raised or lowered digits in their own forms; false where there are none. */
const addShifted = (element: Element, name: 'sub' | 'sup', walk: Walk): boolean => {
	if (!element.children.every(child => typeof child === 'string')) return false;
	const text = shortText(element, 12);
	if (name === 'sup' && text !== undefined && isInMark(element, walk)) {
		// Brackets tell the mark from the words already.
		walk.builder.text(text);
		return true;
	}
	const form = text === undefined ? undefined : shiftedForm(text, name);
	if (form === undefined) return false;
	walk.builder.text(form);
	return true;
};

/** Elements that stand for something else than the text inside them, each with what adds it: true where all is done. */
const specials: Readonly<Record<string, (element: Element, outer: Frame, walk: Walk) => boolean>> = {
	img(element, outer, walk) {
		nameAnchors(element, walk);
		addImage(element, outer, walk);
		return true;
	},
	svg(element, _outer, walk) {
		nameAnchors(element, walk);
		addDrawing(element, walk);
		return true;
	},
	math(element, outer, walk) {
		nameAnchors(element, walk);
		addFormula(element, outer, walk);
		return true;
	},
	audio(_element, outer, walk) {
		addAudio(outer, walk);
		return true;
	},
	hr(_element, outer, walk) {
		addRule(outer, walk);
		return true;
	},
	br(_element, {inside}, walk) {
		if (inside.cells === 'table') walk.builder.text(' ');
		else walk.builder.lineBreak();
		return true;
	},
	sub: (element, _outer, walk) => addShifted(element, 'sub', walk),
	sup: (element, _outer, walk) => addShifted(element, 'sup', walk),
	figure: (element, _outer, walk) => addFigure(element, walk),
};

/** Adds what an element stands for, if that is not the text inside it; false where it is to be read as any other. */
export const addSpecial = (element: Element, style: Style, outer: Frame, walk: Walk): boolean => {
	if (outer.inside.isHidden || style.isInvisible === true) return false;
	if (style.display === 'block' && isDrawnBreak(element)) {
		if (walk.options.roleOf?.(element) !== 'machinery') addRule(outer, walk);
		return true;
	}
	const name = /:(?:svg|math)$/.test(element.name) ? localName(element) : element.name;
	const isDone = Object.hasOwn(specials, name) && specials[name]?.(element, outer, walk) === true;
	// Those that have text have given it their names.
	if (isDone && !/^(?:img|svg|math)$/.test(name)) nameAnchors(element, walk);
	return isDone;
};

/** UTF-16 units of a text; none where it is white space alone. */
export const countLetters = (text: string): number => (/\S/.test(text) ? text.length : 0);

/** The reading of a piece of text with ruby. */
export const readingOf = (element: Element): ReturnType<typeof cleanLine> =>
	cleanLine(rawText(element).slice(0, 200));
