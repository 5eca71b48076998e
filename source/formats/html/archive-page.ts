import {field} from '../compose/header/header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {readTags} from '../makers/ao3.ts';
import {labelOf, linesIn, nextElement} from '../makers/page.ts';
import {childElements, findElement, hasClass, lineOf, type Element} from '../markup/element.ts';
import {select} from './select.ts';

/** A page of a work as Archive of Our Own shows it: the list of its tags, and above the chapters summary and notes. */

const isTags = select('dl.work.meta');
const isPreface = select('#workskin .preface');
const isSummary = select('.summary blockquote');
const isNotes = select('.notes blockquote');
const isPosition = select('.series .position');
const isChapters = select('#chapters .preface');

const readTerm = (term: Element): readonly HeaderField[] => {
	const value = term.name === 'dt' ? nextElement(term) : undefined;
	if (value?.name !== 'dd') return [];
	const position = hasClass(value, 'series') ? findElement(value, isPosition) : undefined;
	return readTags(labelOf(term), position ?? value);
};

export const readArchivePage = (page: Element): readonly HeaderField[] => {
	const tags = findElement(page, isTags);
	const preface = findElement(page, element => isPreface(element) && !isChapters(element));
	const summary = preface && findElement(preface, isSummary);
	const notes = preface && findElement(preface, isNotes);
	return [
		...(tags ? childElements(tags).flatMap(readTerm) : []),
		...(preface && lineOf(preface) !== '' && summary ? [field('summary', linesIn(summary).join('\n'))] : []),
		...(notes ? [field('notes', linesIn(notes).join('\n'))] : []),
	];
};
