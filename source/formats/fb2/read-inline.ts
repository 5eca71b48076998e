import {cleanLine} from '../../core/text/clean-text.ts';
import type {BlockBuilder} from '../markup/block-builder.ts';
import {isElement, localName, type Element, type Node} from '../markup/element.ts';
import {attributeNamed, targetOf} from './names.ts';

type SpanKind = 'emphasis' | 'strong' | 'strike' | 'code' | 'superscript';

const spanKinds: Readonly<Record<string, SpanKind>> = {
	emphasis: 'emphasis',
	i: 'emphasis',
	em: 'emphasis',
	strong: 'strong',
	b: 'strong',
	strikethrough: 'strike',
	code: 'code',
	sup: 'superscript',
};

/** Whether a link is the mark of a note, by the id that it leads to. */
export type IsNote = (id: string) => boolean;

const openLink = (link: Element, builder: BlockBuilder, isNote: IsNote): (() => void) => {
	const id = targetOf(link);
	if (id !== undefined && isNote(id)) return builder.span({kind: 'noteReference', target: `#${id}`});
	const href = cleanLine(attributeNamed(link, 'href'));
	return href === '' ? () => undefined : builder.span({kind: 'link', href});
};

/** The description of a picture. */
export const altOf = (image: Element): string =>
	attributeNamed(image, 'alt') || attributeNamed(image, 'title');

const isCode = (node: Node): boolean => isElement(node) && localName(node) === 'code';

/** A paragraph that is code from end to end, without the file's own white space around it; undefined for others. */
export const codeOf = (paragraph: Element): Element | undefined => {
	const children = paragraph.children.filter(child => isElement(child) || child.trim() !== '');
	return children.length > 0 && children.every(isCode) ? {...paragraph, children} : undefined;
};

/** Adds what stands inside a paragraph to the block that is being built. */
export const readInline = (element: Element, builder: BlockBuilder, isNote: IsNote): void => {
	for (const child of element.children) {
		if (!isElement(child)) {
			builder.text(child);
			continue;
		}
		const name = localName(child);
		const id = attributeNamed(child, 'id');
		if (id !== '') builder.anchor(id);
		if (name === 'br') builder.lineBreak();
		else if (name === 'image') {
			const alt = altOf(child);
			if (alt !== '') builder.text(`[${alt}]`);
		} else {
			const kind = spanKinds[name];
			const close = name === 'a' ? openLink(child, builder, isNote) : kind && builder.span({kind});
			readInline(child, builder, isNote);
			close?.();
		}
	}
};
