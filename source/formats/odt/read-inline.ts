import {finish} from '../../core/task/task.ts';
import type {Task} from '../../core/task/task.ts';
import {
	childElements,
	firstNamed,
	isElement,
	lineOf,
	localName,
	rawText,
	type Element,
} from '../markup/element.ts';
import {imageAlt} from '../office/image-alt.ts';
import {createItemWriter} from '../office/item-writer.ts';
import {plainMarks} from '../office/item.ts';
import {replaceSymbols} from '../office/symbols.ts';
import {attribute} from '../office/xml-part.ts';
import {marksOf, pointsOf} from './styles.ts';
import type {Inside, Walk} from './walk.ts';

/** Reads what stands in a box or a note: given from outside, for blocks hold paragraphs and these hold blocks. */
export type ReadBlocks = (element: Element, inside: Inside, walk: Walk) => Task<void>;

/** Elements of a paragraph that show nothing. */
const silent = new Set([
	'annotation',
	'annotation-end',
	'soft-page-break',
	'change',
	'change-start',
	'change-end',
	'bookmark-end',
	'reference-mark-end',
	'alphabetical-index-mark',
	'alphabetical-index-mark-start',
	'toc-mark',
	'toc-mark-start',
	'user-index-mark',
	'title',
	'desc',
	'event-listeners',
	'forms',
	'glue-point',
	'ruby-text',
	'note-citation',
	'script',
	'tracked-changes',
]);

const mostSpaces = 100;

/** Points of the highest image that may be an ornament; wider ones by this factor than high are lines. */
const highestOrnament = 30;
const lineShape = 5;

const readText = (raw: string, {writer, marks, font, isHidden}: Inside, walk: Walk): void => {
	if (raw === '') return;
	// White space of the file is one space, and more are elements (§ 6.1.2).
	const text = replaceSymbols(font, raw.replaceAll(/[ \t\r\n]{2,}|[\t\r\n]/g, ' '));
	if (!isHidden || walk.isRaw) writer.text(text, marks);
	else {
		walk.counts.hidden += text.length;
		writer.other();
	}
};

const readNote = (element: Element, inside: Inside, walk: Walk, readBlocks: ReadBlocks): void => {
	const body = childElements(element).find(child => localName(child) === 'note-body');
	const citation = childElements(element).find(child => localName(child) === 'note-citation');
	if (!body || inside.isInNote || inside.isHidden) return;
	const {counts} = walk;
	counts.notes++;
	const said = (citation && (attribute(citation, 'label') ?? lineOf(citation))) ?? '';
	const label = said === '' ? String(counts.notes) : said.slice(0, 8);
	const writer = createItemWriter(() => ++counts.nodes);
	finish(
		readBlocks(
			body,
			{...inside, writer, marks: plainMarks, list: undefined, item: undefined, isInNote: true},
			walk,
		),
	);
	const id = `note-${counts.notes}`;
	inside.writer.text(`[${label}]`, {...inside.marks, isSuperscript: false, note: id});
	inside.writer.add({kind: 'note', id, label, items: writer.take(), node: ++counts.nodes});
};

const readFrame = (frame: Element, inside: Inside, walk: Walk, readBlocks: ReadBlocks): void => {
	const {writer} = inside;
	const parts = childElements(frame);
	const named = (name: string): Element | undefined => parts.find(part => localName(part) === name);
	writer.other();
	if (inside.isHidden && !walk.isRaw) return;
	const box = named('text-box');
	if (box) {
		const own = createItemWriter(() => ++walk.counts.nodes);
		finish(
			readBlocks(box, {...inside, writer: own, marks: plainMarks, list: undefined, item: undefined}, walk),
		);
		for (const item of own.take()) writer.add(item);
		return;
	}
	const image = named('image');
	const alt = imageAlt(lineOf(named('desc')) || lineOf(named('title')));
	if (!image && alt === '') return;
	const [width, height] = ['width', 'height'].map(name => pointsOf(attribute(frame, name)) ?? 0);
	const isSmall =
		(height ?? 0) > 0 && ((height ?? 0) <= highestOrnament || (width ?? 0) >= (height ?? 0) * lineShape);
	const source = (image && attribute(image, 'href')) ?? '';
	writer.add({kind: 'image', alt, source, isSmall, node: ++walk.counts.nodes});
};

const isHiddenField = (element: Element): boolean => attribute(element, 'is-hidden') !== 'false';

/** What holds inside of an element that is transparent but for its style. */
const inStyle = (element: Element, inside: Inside, {styles}: Walk): Inside => {
	const {says} = styles.of('text', attribute(element, 'style-name'));
	return {
		...inside,
		marks: marksOf(says, inside.marks),
		font: says.font ?? inside.font,
		isHidden: inside.isHidden || says.isHidden === true,
	};
};

const readRuby = (element: Element, inside: Inside, walk: Walk, readBlocks: ReadBlocks): void => {
	const reading = lineOf(firstNamed(element, 'ruby-text'));
	const marks = {...inside.marks, ruby: reading === '' ? null : reading};
	readInline(element, {...inside, marks}, walk, readBlocks);
};

const readElement = (element: Element, inside: Inside, walk: Walk, readBlocks: ReadBlocks): void => {
	const {writer} = inside;
	const name = localName(element);
	if (name === 'span') readInline(element, inStyle(element, inside, walk), walk, readBlocks);
	else if (name === 's') {
		const count = Math.max(0, Math.min(mostSpaces, Number(attribute(element, 'c') ?? 1) || 1));
		if (!inside.isHidden || walk.isRaw) writer.text(' '.repeat(count), inside.marks);
	} else if (name === 'tab') writer.text('\t', inside.marks);
	else if (name === 'line-break') {
		if (!inside.isHidden || walk.isRaw) writer.lineBreak();
	} else if (name === 'note') readNote(element, inside, walk, readBlocks);
	else if (name === 'bookmark' || name === 'bookmark-start' || name === 'reference-mark-start') {
		const id = attribute(element, 'name') ?? '';
		if (id !== '') writer.anchor(id);
	} else if (name === 'a') {
		const marks = {...inside.marks, href: attribute(element, 'href') ?? null};
		readInline(element, {...inside, marks}, walk, readBlocks);
	} else if (name === 'frame') readFrame(element, inside, walk, readBlocks);
	else if (name === 'ruby') readRuby(element, inside, walk, readBlocks);
	else if (name === 'hidden-text' && isHiddenField(element) && !walk.isRaw) {
		walk.counts.hidden += rawText(element).length;
		writer.other();
	} else if (!silent.has(name)) readInline(element, inside, walk, readBlocks);
};

/** Reads what stands inside of a paragraph. */
export const readInline = (element: Element, inside: Inside, walk: Walk, readBlocks: ReadBlocks): void => {
	for (const child of element.children) {
		if (isElement(child)) readElement(child, inside, walk, readBlocks);
		else readText(child, inside, walk);
	}
};
