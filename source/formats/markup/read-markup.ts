import type {BlockAttributes} from '../../core/story/story.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import type {Task} from '../../core/task/task.ts';
import type {RoughBlock, RoughDocument, RoughRole} from '../compose/rough-block.ts';
import {createBlockBuilder, type BlockBuilder, type BlockShape} from './block-builder.ts';
import {attributeOf, isElement, rawText, type Element} from './element.ts';
import type {Style, StyleOf} from './style.ts';

export type MarkupOptions = {
	readonly styleOf: StyleOf;
	/** What an element and all in it is for, where its maker has said so; undefined where it is prose. */
	readonly roleOf?: (element: Element) => RoughRole | undefined;
	/** Level of an element as a heading, where its maker has said so; undefined where its name says it. */
	readonly levelOf?: (element: Element) => number | undefined;
	/** Whether a link is a mark that leads to a note, and to which: `#id` or `path#id`. Undefined for other links. */
	readonly noteOf?: (link: Element) => string | undefined;
	/** Shows what styles hide. */
	readonly isRaw?: boolean;
};

/** Where the walk is: what holds for the elements inside. */
type Inside = {
	readonly role: RoughRole | undefined;
	readonly attributes: BlockAttributes;
	readonly kind: RoughBlock['kind'];
};

const headingLevel = (name: string): number | undefined => {
	const level = /^h([1-6])$/.exec(name)?.[1];
	return level === undefined ? undefined : Number(level);
};

/** Elements whose text is a span of a kind. */
const spanKinds: Readonly<Record<string, 'code' | 'superscript'>> = {
	code: 'code',
	kbd: 'code',
	samp: 'code',
	tt: 'code',
	sup: 'superscript',
};

const blockKinds: Readonly<Record<string, RoughBlock['kind']>> = {
	blockquote: 'quote',
	li: 'list-item',
	pre: 'preformatted',
};

type Walk = {
	readonly builder: BlockBuilder;
	readonly options: MarkupOptions;
	readonly nodes: {count: number; hidden: number};
};

const itemMarker = (element: Element): string => {
	if (element.parent?.name !== 'ol') return '•';
	const items = element.parent.children.filter(child => isElement(child) && child.name === 'li');
	const first = Number(element.parent.attributes['start'] ?? '1');
	return `${(Number.isFinite(first) ? first : 1) + items.indexOf(element)}.`;
};

/** What holds inside an element. */
const insideOf = (element: Element, outside: Inside, {options}: Walk): Inside => {
	const role = outside.role ?? options.roleOf?.(element);
	const level = options.levelOf?.(element) ?? headingLevel(element.name);
	if (level !== undefined) return {role, kind: 'heading', attributes: {level}};
	const kind = blockKinds[element.name];
	const {depth = 0, quoteDepth = 0} = outside.attributes;
	if (kind === 'quote') return {role, kind, attributes: {...outside.attributes, quoteDepth: quoteDepth + 1}};
	if (kind === 'list-item')
		return {role, kind, attributes: {marker: cleanLine(itemMarker(element)), depth: Math.max(1, depth)}};
	if (element.name === 'ol' || element.name === 'ul')
		return {role, kind: outside.kind, attributes: {...outside.attributes, depth: depth + 1}};
	return {role, kind: kind ?? outside.kind, attributes: outside.attributes};
};

const shapeOf = (style: Style, {role, kind, attributes}: Inside, node: number): BlockShape => ({
	kind,
	attributes: {
		...attributes,
		...(style.align !== 'start' && kind !== 'heading' && {align: style.align}),
		...(style.indent > 0 && {indent: style.indent}),
	},
	keepsLines: style.keepsLines,
	hasGapBefore: style.hasGapBefore,
	role,
	node,
});

/** Opens the spans that an inline element stands for; what it returns closes them. */
const openSpans = (element: Element, style: Style, outer: Style, {builder, options}: Walk): (() => void) => {
	const closes: (() => void)[] = [];
	if (element.name === 'a' && element.attributes['href'] !== undefined) {
		const target = options.noteOf?.(element);
		closes.push(
			builder.span(
				target === undefined
					? {kind: 'link', href: cleanLine(attributeOf(element, 'href'))}
					: {kind: 'noteReference', target},
			),
		);
	}
	if (style.isItalic && !outer.isItalic) closes.push(builder.span({kind: 'emphasis'}));
	if (style.isBold && !outer.isBold) closes.push(builder.span({kind: 'strong'}));
	if (style.isStruck && !outer.isStruck) closes.push(builder.span({kind: 'strike'}));
	const kind = spanKinds[element.name];
	if (kind) closes.push(builder.span({kind}));
	return () => closes.toReversed().forEach(close => close());
};

const addImage = (element: Element, {role}: Inside, {builder, nodes}: Walk): void => {
	const alt = cleanLine(attributeOf(element, 'alt'));
	const image = {alt, source: attributeOf(element, 'src')};
	builder.add({kind: 'image', text: alt, attributes: {image}, node: nodes.count, ...(role && {role})});
};

function* walk(element: Element, outside: Inside, state: Walk): Task<void> {
	const {builder, options, nodes} = state;
	const outer = options.styleOf(element);
	for (const child of element.children) {
		if (!isElement(child)) {
			builder.text(child);
			continue;
		}
		nodes.count++;
		if (nodes.count % 512 === 0) yield;
		const style = options.styleOf(child);
		if (style.display === 'none' && options.isRaw !== true) {
			nodes.hidden += rawText(child).length;
			continue;
		}
		const id = child.attributes['id'] ?? (child.name === 'a' ? child.attributes['name'] : undefined);
		if (child.name === 'br') builder.lineBreak();
		else if (child.name === 'hr') {
			builder.add({
				kind: 'rule',
				text: cleanLine(''),
				node: nodes.count,
				...(outside.role && {role: outside.role}),
			});
			builder.begin(shapeOf(outer, outside, nodes.count));
		} else if (child.name === 'img') {
			addImage(child, outside, state);
			builder.begin(shapeOf(outer, outside, nodes.count));
		} else if (style.display === 'block') {
			const inside = insideOf(child, outside, state);
			builder.begin(shapeOf(style, inside, nodes.count));
			if (id !== undefined) builder.anchor(id);
			yield* walk(child, inside, state);
			builder.begin(shapeOf(outer, outside, nodes.count));
		} else {
			if (id !== undefined) builder.anchor(id);
			if (outside.role === undefined && options.isRaw !== true && options.roleOf?.(child) === 'machinery')
				continue;
			const close = openSpans(child, style, outer, state);
			yield* walk(child, outside, state);
			close();
		}
	}
}

/** Reads a document in HTML or XHTML, or a part of one, as blocks. It never fails. */
export function* readMarkup(root: Element, options: MarkupOptions): Task<RoughDocument> {
	const state: Walk = {builder: createBlockBuilder(), options, nodes: {count: 0, hidden: 0}};
	const outside: Inside = {role: options.roleOf?.(root), kind: 'paragraph', attributes: {}};
	state.builder.begin(shapeOf(options.styleOf(root), outside, 0));
	yield* walk(root, outside, state);
	const html = root.children.find(child => isElement(child) && child.name === 'html');
	const said = html && isElement(html) ? html.attributes : root.attributes;
	const direction = said['dir'];
	return {
		blocks: state.builder.finish(),
		language: said['lang'] ?? said['xml:lang'] ?? null,
		direction: direction === 'rtl' || direction === 'ltr' ? direction : null,
		hidden: state.nodes.hidden,
	};
}
