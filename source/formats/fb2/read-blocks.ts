import type {BlockAttributes} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import {separatorStrength} from '../compose/line-kinds/separators.ts';
import type {RoughBlock, RoughRole} from '../compose/rough-block.ts';
import {createBlockBuilder, type BlockBuilder} from '../markup/block-builder.ts';
import {childElements, isElement, localName, rawText, type Element} from '../markup/element.ts';
import {attributeNamed} from './names.ts';
import {altOf, codeOf, readInline, type IsNote} from './read-inline.ts';
import {readTable} from './read-table.ts';

/** A piece of a chapter: an element of the file, or the border of a section that has no title. */
export type Piece =
	{readonly element: Element; readonly level: number; readonly role?: RoughRole} | {readonly border: true};

/** What holds for the elements inside another one. */
type Inside = {
	readonly kind: 'paragraph' | 'quote';
	readonly attributes: BlockAttributes;
	/** Level of headings. */
	readonly level: number;
	readonly role: RoughRole | undefined;
};

type Walk = {readonly builder: BlockBuilder; readonly isNote: IsNote; node: number};

/** Headings inside a chapter are below those of chapters, whatever the level of its section. */
const subtitleLevel = 4;

const begin = (
	kind: RoughBlock['kind'],
	inside: Inside,
	walk: Walk,
	attributes?: BlockAttributes,
	keepsLines = false,
): void =>
	walk.builder.begin({
		kind,
		attributes: {...inside.attributes, ...attributes},
		keepsLines,
		hasGapBefore: false,
		role: inside.role,
		node: walk.node,
	});

const add = (kind: 'blank' | 'rule', inside: Inside, {builder, node}: Walk): void =>
	builder.add({kind, text: cleanLine(''), node, ...(inside.role && {role: inside.role})});

const addImage = (image: Element, inside: Inside, {builder, node}: Walk): void => {
	const alt = cleanLine(altOf(image));
	// Without a description it would be taken for an ornament; pictures in these files are illustrations.
	const text = alt === '' ? cleanLine('image') : alt;
	const attributes = {...inside.attributes, image: {alt, source: attributeNamed(image, 'href')}};
	builder.add({kind: 'image', text, attributes, node, ...(inside.role && {role: inside.role})});
};

/** Lines that the author ended, as one block: a stanza, the paragraphs of a title. */
const readLines = (lines: readonly Element[], {builder, isNote}: Walk): void => {
	for (const [index, line] of lines.entries()) {
		if (index > 0) builder.lineBreak();
		const id = attributeNamed(line, 'id');
		if (id !== '') builder.anchor(id);
		readInline(line, builder, isNote);
	}
};

const readTitle = (title: Element, inside: Inside, walk: Walk): void => {
	const lines = childElements(title).filter(
		child => localName(child) === 'p' && rawText(child).trim() !== '',
	);
	begin('heading', {...inside, attributes: {}}, walk, {level: Math.min(6, inside.level)});
	readLines(lines.length > 0 ? lines : [title], walk);
};

const isPictureAlone = (element: Element): boolean =>
	rawText(element).trim() === '' && childElements(element).some(child => localName(child) === 'image');

const readParagraph = (
	element: Element,
	kind: RoughBlock['kind'],
	inside: Inside,
	walk: Walk,
	attributes?: BlockAttributes,
): void => {
	if (isPictureAlone(element)) {
		for (const image of childElements(element))
			if (localName(image) === 'image') addImage(image, inside, walk);
		return;
	}
	const code = kind === 'heading' ? undefined : codeOf(element);
	begin(kind, inside, walk, attributes, code !== undefined);
	const id = attributeNamed(element, 'id');
	if (id !== '') walk.builder.anchor(id);
	readInline(code ?? element, walk.builder, walk.isNote);
};

const readStanza = (stanza: Element, inside: Inside, walk: Walk): void => {
	const lines: Element[] = [];
	for (const child of childElements(stanza)) {
		const name = localName(child);
		if (name === 'title') readTitle(child, {...inside, level: subtitleLevel + 1}, walk);
		else if (name === 'subtitle') readParagraph(child, 'heading', inside, walk, {level: subtitleLevel + 1});
		else lines.push(child);
	}
	begin('verse', inside, walk);
	readLines(lines, walk);
};

/** How the elements that hold others change what holds inside. */
const insideOf = (name: string, inside: Inside): Inside => {
	const {quoteDepth = 0} = inside.attributes;
	if (name === 'cite' || name === 'epigraph')
		return {...inside, kind: 'quote', attributes: {...inside.attributes, quoteDepth: quoteDepth + 1}};
	if (name === 'annotation' || name === 'history') return {...inside, role: inside.role ?? 'authorNote'};
	return name === 'poem' ? {...inside, level: subtitleLevel} : inside;
};

function* readElement(element: Element, inside: Inside, walk: Walk): Task<void> {
	walk.node++;
	if (walk.node % 512 === 0) yield;
	const name = localName(element);
	if (name === 'title') readTitle(element, inside, walk);
	else if (name === 'empty-line') add('blank', inside, walk);
	else if (name === 'image') addImage(element, inside, walk);
	else if (name === 'p' || name === 'date') readParagraph(element, inside.kind, inside, walk);
	else if (name === 'text-author') readParagraph(element, inside.kind, inside, walk, {align: 'end'});
	else if (name === 'v') readParagraph(element, 'verse', inside, walk);
	else if (name === 'stanza') readStanza(element, inside, walk);
	else if (name === 'table') yield* readTable(element, walk.builder, walk.node, inside.role);
	else if (name === 'subtitle') {
		const isOrnament = separatorStrength(rawText(element)) !== undefined;
		const level = isOrnament ? {} : {level: subtitleLevel};
		readParagraph(element, isOrnament ? 'paragraph' : 'heading', inside, walk, level);
	} else yield* readChildren(element, insideOf(name, inside), walk);
}

const isInline = (name: string): boolean =>
	/^(?:a|b|i|em|emphasis|strong|sub|sup|style|strikethrough|code|br)$/.test(name);

/** Reads what an element holds. Text outside any paragraph is one: files are often invalid. */
function* readChildren(element: Element, inside: Inside, walk: Walk): Task<void> {
	const id = attributeNamed(element, 'id');
	begin(inside.kind, inside, walk);
	if (id !== '') walk.builder.anchor(id);
	for (const child of element.children) {
		if (!isElement(child)) walk.builder.text(child);
		else if (isInline(localName(child)))
			readInline({...element, children: [child]}, walk.builder, walk.isNote);
		else {
			yield* readElement(child, inside, walk);
			begin(inside.kind, inside, walk);
		}
	}
}

/** Reads the pieces of a chapter as blocks. It never fails. */
export function* readPieces(pieces: readonly Piece[], isNote: IsNote): Task<readonly RoughBlock[]> {
	const walk: Walk = {builder: createBlockBuilder(), isNote, node: 0};
	const inside: Inside = {kind: 'paragraph', attributes: {}, level: subtitleLevel, role: undefined};
	for (const piece of pieces) {
		if ('border' in piece) add('rule', inside, walk);
		else yield* readElement(piece.element, {...inside, level: piece.level, role: piece.role}, walk);
	}
	return yield* walk.builder.finish();
}
