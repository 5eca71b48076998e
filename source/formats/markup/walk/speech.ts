import {descendants, isElement, rawText, type Element} from '../element.ts';
import {resumed, type Frame, type Walk} from './inside.ts';
import {isPersona, isStageDirection, shortText} from './known-classes.ts';
import type {Close} from './spans.ts';

/** Letters of the name of a speaker, at most. */
export const longestName = 40;

/** Whether a table has cells that its book marks as names of speakers. */
export const namesSpeakers = (table: Element): boolean => {
	for (const element of descendants(table)) if (element.name === 'td' && isPersona(element)) return true;
	return false;
};

const areCells = ({name}: Element): boolean => name === 'td' || name === 'th';

/** Whether a cell holds the name of who speaks: the first of several, and no longer than a name. */
const isNameCell = (cell: Element): boolean => {
	const cells = (cell.parent?.children ?? []).filter(isElement).filter(areCells);
	return cells.length > 1 && cells[0] === cell && (shortText(cell, longestName) ?? '') !== '';
};

/** Ends a name with a colon, as plays in plain text do, unless its author has ended it. */
const endName = (name: Element, {builder}: Walk): void => {
	if (/[\p{P}]$/u.test(shortText(name, longestName) ?? '.')) return;
	builder.glue();
	builder.text(':');
};

/** Opens the cell of a speaker's name, which stands out from the speech; undefined for other cells. */
export const openNameCell = (cell: Element, walk: Walk): Close | undefined => {
	if (!isNameCell(cell)) return undefined;
	const close = walk.builder.span({kind: 'strong'});
	return () => {
		endName(cell, walk);
		close();
	};
};

/** Begins a paragraph of a speech: the first goes on behind the name, others are blocks of their own. */
export const enterSpeech = (element: Element, outer: Frame, {builder}: Walk): void => {
	const [first] = outer.element.children.filter(child => isElement(child) || child.trim() !== '');
	if (first === element) builder.text(' ');
	else builder.begin(resumed(outer.inside));
};

const isInStageDirection = (element: Element): boolean => {
	for (let outer = element.parent, level = 0; outer && level < 6; outer = outer.parent, level++)
		if (isStageDirection(outer)) return true;
	return false;
};

/** What ends the name of a speaker at the beginning of a paragraph; undefined for names inside of one. */
export const closeName = (element: Element, outer: Frame, walk: Walk): Close | undefined => {
	if (!isPersona(element) || isInStageDirection(element)) return undefined;
	const children = outer.element.children.filter(child => isElement(child) || child.trim() !== '');
	const [first, next] = children;
	// A comma or a verb behind the name would make a sentence of it: only a capital, a quotation or a direction begins a speech.
	const goesOn = typeof next === 'string' ? /^\s+[\p{Lu}\p{Ps}\p{Pi}"'¿¡]/u.test(next) : next !== undefined;
	return first === element && outer.element.name === 'p' && goesOn ? () => endName(element, walk) : undefined;
};

const startsOpen = (element: Element): boolean => /^\s*[\p{Ps}]/u.test(rawText(element, 40).slice(0, 40));

/** Writes brackets around a direction inside a speech, which its book leaves to its style sheet; undefined for others. */
export const openDirection = (element: Element, outer: Frame, {builder}: Walk): Close | undefined => {
	if (outer.inside.cells !== 'speech' || !isStageDirection(element) || startsOpen(element)) return undefined;
	builder.text('(');
	builder.glue();
	return () => {
		builder.glue();
		builder.text(')');
	};
};
