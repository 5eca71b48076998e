import {finish, type Task} from '../../core/task/task.ts';
import {firstNamed, isElement, localName, rawText, type Element} from '../markup/element.ts';
import {createItemWriter, type ItemWriter} from '../office/item-writer.ts';
import {plainLook, plainMarks, type Item, type Look} from '../office/item.ts';
import {attribute} from '../office/xml-part.ts';
import {chooseAlternative} from './pictures.ts';
import {hrefOfField, hrefOfLink, readRunElement} from './read-run.ts';
import {lookOf, readParagraph, type Style} from './styles.ts';
import type {Inside, Walk} from './walk.ts';
import {childOf, childrenOf, valueOf} from './word-xml.ts';

/** Revisions and what is kept of them: what was taken out or moved away is no part of the text. */
const removed = new Set(['del', 'moveFrom']);

/** Elements that describe the one that they are in. */
const properties = new Set([
	'pPr',
	'rPr',
	'tblPr',
	'tblGrid',
	'trPr',
	'tcPr',
	'sdtPr',
	'sdtEndPr',
	'sectPr',
	'customXmlPr',
	'smartTagPr',
	'fldData',
	'rubyPr',
]);

const newWriter = ({counts}: Walk): ItemWriter => createItemWriter(() => ++counts.nodes);

const writeText = (text: string, inside: Inside): void => {
	if (/\S/.test(text)) inside.writer.text(text, plainMarks);
};

/** Reads what stands inside of a paragraph. */
const readInline = (element: Element, inside: Inside, walk: Walk): void => {
	for (const child of element.children) {
		if (!isElement(child)) {
			writeText(child, inside);
			continue;
		}
		const name = localName(child);
		if (properties.has(name)) continue;
		if (name === 'r') readRunElement(child, inside, walk, readBox(walk));
		else if (removed.has(name) && !walk.isRaw) {
			inside.writer.other();
			walk.counts.hidden += rawText(child).length;
		} else if (name === 'bookmarkStart') {
			const id = attribute(child, 'name') ?? '';
			if (id !== '' && id !== '_GoBack') inside.writer.anchor(id);
		} else if (name === 'hyperlink') readInline(child, {...inside, href: hrefOfLink(child, walk)}, walk);
		else if (name === 'fldSimple')
			readInline(child, {...inside, href: hrefOfField(child) ?? inside.href}, walk);
		else if (name === 'AlternateContent') {
			const chosen = chooseAlternative(child);
			if (chosen) readInline(chosen, inside, walk);
		} else if (child.children.length > 0) readInline(child, inside, walk);
	}
};

/** What stands in a box is read at once, in blocks behind the paragraph. */
const readBox = (walk: Walk) => (box: Element, inside: Inside) => {
	const writer = newWriter(walk);
	finish(readBlocks(box, {...inside, writer}, walk));
	inside.writer.other();
	for (const item of writer.take()) inside.writer.add(item);
};

type Listed = {readonly list: Look['list']; readonly number: string};

/** The marker of an item of a list, and the number that stands in a heading. */
const listOf = (
	own: ReturnType<typeof readParagraph>,
	style: Style,
	isHeading: boolean,
	walk: Walk,
): Listed => {
	const none = {list: undefined, number: ''};
	const id = own.list ?? style.paragraph.list;
	if (id === undefined || id === '0') return none;
	const level = own.listLevel ?? style.paragraph.listLevel ?? 0;
	const marker = walk.numbering.next(id, level)?.trim();
	if (marker === undefined || marker === '') return none;
	return isHeading ? {list: undefined, number: marker} : {list: {marker, depth: level + 1}, number: ''};
};

/** Whether a paragraph is the beginning of the next one: a letter that hangs over its lines, or an end that was taken out. */
const goesOn = (own: Element | undefined, isRaw: boolean): boolean => {
	const frame = childOf(own, 'framePr');
	if (frame && /^(?:drop|margin)$/.test(attribute(frame, 'dropCap') ?? '')) return true;
	const mark = childOf(own, 'rPr');
	return !isRaw && (childOf(mark, 'del') !== undefined || childOf(mark, 'moveFrom') !== undefined);
};

const readParagraphElement = (element: Element, inside: Inside, walk: Walk): void => {
	const {writer} = inside;
	const {styles, counts, isRaw} = walk;
	counts.paragraphs++;
	const said = childOf(element, 'pPr');
	const style = styles.of(valueOf(said, 'pStyle'), 'paragraph');
	const own = readParagraph(said);
	const paragraph = {...styles.defaults.paragraph, ...style.paragraph};
	const look = lookOf({...style, paragraph}, own);
	const isHeading = look.level !== undefined && look.role === undefined;
	const {list, number} = listOf(own, style, isHeading, walk);
	writer.begin({...look, list, role: inside.isContents ? 'contents' : look.role});
	if (number !== '') {
		// The number that the program sets is all that some headings are.
		const isApart = /[.:)]$/.test(number) || !/\S/.test(rawText(element));
		writer.text(isApart ? `${number} ` : `${number}: `, plainMarks);
	}
	if (childOf(said, 'sectPr')) writer.other();
	readInline(element, {...inside, run: {...styles.defaults.run, ...style.run}}, walk);
	if (!goesOn(said, isRaw)) writer.end();
};

function* readTable(element: Element, inside: Inside, walk: Walk): Task<void> {
	const rows: (readonly Item[])[][] = [];
	for (const row of rowsOf(element)) {
		const cells: (readonly Item[])[] = [];
		for (const cell of cellsOf(row)) {
			const writer = newWriter(walk);
			yield* readBlocks(cell, {...inside, writer}, walk);
			cells.push(writer.take());
		}
		if (cells.length > 0) rows.push(cells);
	}
	if (rows.length > 0) inside.writer.add({kind: 'table', rows, node: ++walk.counts.nodes});
}

/** The rows of a table, or the cells of a row, also those inside of what does not show. */
const partsOf = (name: string) => {
	const find = (element: Element): readonly Element[] =>
		element.children.flatMap(child => {
			if (!isElement(child) || properties.has(localName(child))) return [];
			if (localName(child) === name) return [child];
			return ['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].includes(localName(child))
				? find(child)
				: [];
		});
	return find;
};

const rowsOf = partsOf('tr');
const cellsOf = partsOf('tc');

const isContentsPart = (element: Element): boolean => {
	const gallery = firstNamed(childOf(element, 'sdtPr') ?? element, 'docPartGallery');
	return /contents/i.test((gallery && attribute(gallery, 'val')) ?? '');
};

/** Reads what stands in a body, a cell, a note or a box. */
export function* readBlocks(element: Element, inside: Inside, walk: Walk): Task<void> {
	for (const child of element.children) {
		if (!isElement(child)) {
			if (!/\S/.test(child)) continue;
			inside.writer.begin(plainLook);
			writeText(child, inside);
			inside.writer.end();
			continue;
		}
		const name = localName(child);
		if (properties.has(name) || (removed.has(name) && !walk.isRaw)) continue;
		if (name === 'p') {
			readParagraphElement(child, inside, walk);
			if (walk.counts.paragraphs % 64 === 0) yield;
		} else if (name === 'tbl') yield* readTable(child, inside, walk);
		else if (name === 'AlternateContent') {
			const chosen = chooseAlternative(child);
			if (chosen) yield* readBlocks(chosen, inside, walk);
		} else if (name === 'sdt') {
			const content = childrenOf(child, 'sdtContent')[0] ?? child;
			yield* readBlocks(content, {...inside, isContents: inside.isContents || isContentsPart(child)}, walk);
		} else if (child.children.length > 0) yield* readBlocks(child, inside, walk);
	}
}
