import type {Task} from '../../core/task/task.ts';
import {findElement, isElement, localName, rawText, type Element} from '../markup/element.ts';
import {createItemWriter} from '../office/item-writer.ts';
import {plainMarks, type Item} from '../office/item.ts';
import {attribute} from '../office/xml-part.ts';
import {readInline} from './read-inline.ts';
import {lookOf, marksOf} from './styles.ts';
import type {Inside, Walk} from './walk.ts';

/** Elements of a body that hold no text of it. */
const silent = new Set([
	'tracked-changes',
	'forms',
	'sequence-decls',
	'variable-decls',
	'user-field-decls',
	'dde-connection-decls',
	'annotation',
	'table-column',
	'table-columns',
	'covered-table-cell',
	'table-of-content-source',
	'title',
	'desc',
	'scripts',
	'soft-page-break',
	'index-source-styles',
]);

/** Lists that programs make of what is in the document. */
const indexes = new Set([
	'table-of-content',
	'alphabetical-index',
	'user-index',
	'illustration-index',
	'table-index',
	'object-index',
	'bibliography',
]);

const hidesWhole = (paragraph: Element): boolean =>
	findElement(
		paragraph,
		inside => localName(inside) === 'hidden-paragraph' && attribute(inside, 'is-hidden') !== 'false',
	) !== undefined;

const readParagraph = (element: Element, inside: Inside, walk: Walk): void => {
	const {styles, counts, lists, isRaw} = walk;
	const {writer, item, list} = inside;
	const isHeading = localName(element) === 'h';
	const style = styles.of('paragraph', attribute(element, 'style-name'));
	const outline = isHeading ? Number(attribute(element, 'outline-level') ?? 1) || 1 : undefined;
	const look = lookOf(style, styles.defaults, outline);
	const isHidden = inside.isHidden || style.says.isHidden === true || hidesWhole(element);
	counts.nodes++;
	const marker = item?.marker;
	if (item) item.marker = undefined;
	const isItem = list !== undefined && marker !== undefined && marker !== '' && look.level === undefined;
	writer.begin({
		...look,
		role: inside.isContents ? 'contents' : look.role,
		list: isItem ? {marker, depth: list.depth} : undefined,
	});
	if (look.level !== undefined && look.role === undefined && isHeading) {
		const isNumbered = attribute(element, 'is-list-header') !== 'true' && /\S/.test(rawText(element));
		const number = list ? (marker ?? '') : isNumbered ? lists.next('', look.level, undefined) : '';
		if (/[\p{L}\p{N}]/u.test(number))
			writer.text(/[.:)]$/.test(number) ? `${number} ` : `${number}: `, plainMarks);
	}
	if (isHidden) writer.other();
	const marks = marksOf({...styles.defaults, ...style.says}, inside.marks);
	const font = style.says.font ?? '';
	readInline(element, {...inside, marks: {...marks}, font, isHidden: isHidden && !isRaw}, walk, readBlocks);
	writer.end();
};

function* readList(element: Element, inside: Inside, walk: Walk): Task<void> {
	const depth = (inside.list?.depth ?? 0) + 1;
	const style = attribute(element, 'style-name') ?? inside.list?.style ?? '';
	const goesOn =
		attribute(element, 'continue-numbering') === 'true' || attribute(element, 'continue-list') !== undefined;
	walk.lists.begin(style, depth, goesOn);
	for (const child of element.children) {
		if (!isElement(child)) continue;
		const isItem = localName(child) === 'list-item';
		const start = Number(attribute(child, 'start-value') ?? NaN);
		const marker = isItem
			? walk.lists.next(style, depth, Number.isFinite(start) ? start : undefined)
			: undefined;
		yield* readBlocks(child, {...inside, list: {style, depth}, item: {marker}}, walk);
	}
}

/** Rows of a table, also those in groups and headers. */
const partsOf = (name: string) => {
	const find = (element: Element): readonly Element[] =>
		element.children.flatMap(child => {
			if (!isElement(child)) return [];
			if (localName(child) === name) return [child];
			return /^table-(?:header-)?(?:rows?|row-group)$/.test(localName(child)) ? find(child) : [];
		});
	return find;
};

const rowsOf = partsOf('table-row');
const cellsOf = partsOf('table-cell');

function* readTable(element: Element, inside: Inside, walk: Walk): Task<void> {
	const rows: (readonly Item[])[][] = [];
	for (const row of rowsOf(element)) {
		const cells: (readonly Item[])[] = [];
		for (const cell of cellsOf(row)) {
			const writer = createItemWriter(() => ++walk.counts.nodes);
			yield* readBlocks(cell, {...inside, writer, list: undefined, item: undefined}, walk);
			cells.push(writer.take());
		}
		if (cells.length > 0) rows.push(cells);
	}
	if (rows.length > 0) inside.writer.add({kind: 'table', rows, node: ++walk.counts.nodes});
}

const isHiddenSection = (element: Element, {styles}: Walk): boolean =>
	attribute(element, 'display') === 'none' ||
	(attribute(element, 'display') === 'condition' && attribute(element, 'is-hidden') === 'true') ||
	styles.of('section', attribute(element, 'style-name')).says.isHidden === true;

/** Reads what stands in a body, a section, a cell, a note or a box. */
export function* readBlocks(element: Element, inside: Inside, walk: Walk): Task<void> {
	for (const child of element.children) {
		if (!isElement(child)) {
			// Elements inside too many others are their text alone.
			if (/\S/.test(child)) readParagraph({...element, name: 'p', children: [child]}, inside, walk);
			continue;
		}
		const name = localName(child);
		if (silent.has(name)) continue;
		if (name === 'p' || name === 'h') {
			readParagraph(child, inside, walk);
			if (walk.counts.nodes % 64 === 0) yield;
		} else if (name === 'list') yield* readList(child, inside, walk);
		else if (name === 'table') yield* readTable(child, inside, walk);
		else if (name === 'frame') {
			// A picture that hangs on the page and on no paragraph.
			readInline({...element, children: [child]}, inside, walk, readBlocks);
		} else {
			const isHidden = name === 'section' && isHiddenSection(child, walk);
			if (isHidden && !walk.isRaw) walk.counts.hidden += rawText(child).length;
			else yield* readBlocks(child, {...inside, isContents: inside.isContents || indexes.has(name)}, walk);
		}
	}
}
