import {cleanLine} from '../../core/text/clean-text.ts';
import {fieldOf} from '../compose/line-kinds/labels.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import {childElements, descendants, isElement, localName, rawText, type Element} from '../markup/element.ts';
import {wordsOf} from './title-text.ts';

/** What an annotation says. */
export type Annotation = {
	/** A paragraph a line. */
	readonly summary: string;
	/** Fields that sites write into it, each with its label in bold. */
	readonly fields: readonly HeaderField[];
};

const paragraphNames = new Set(['p', 'v', 'subtitle', 'text-author']);

const paragraphsOf = (annotation: Element): readonly Element[] => {
	const found = [...descendants(annotation)].filter(element => paragraphNames.has(localName(element)));
	return found.length > 0 ? found : [annotation];
};

/** The label that a paragraph begins with, in bold and with a colon inside or behind it; its value. */
const readLabel = (paragraph: Element): HeaderField | undefined => {
	const first = paragraph.children.find(child => isElement(child) || child.trim() !== '');
	if (!first || !isElement(first) || !['strong', 'b'].includes(localName(first))) return undefined;
	const bold = cleanLine(rawText(first));
	const behind = cleanLine(
		paragraph.children
			.slice(paragraph.children.indexOf(first) + 1)
			.map(rawText)
			.join(''),
	);
	if (!bold.endsWith(':') && !behind.startsWith(':')) return undefined;
	const label = bold.replace(/\s*:$/, '');
	if (label.length > 60) return undefined;
	return {name: fieldOf(label), label, value: behind.replace(/^:\s*/, '')};
};

/** Fields whose value may be paragraphs below the label. */
const isOpen = (field: HeaderField | undefined): boolean =>
	field !== undefined && (field.value === '' || field.name === 'summary' || field.name === 'notes');

/** Reads an annotation: a summary, in which sites keep the header of a story. */
export const readAnnotation = (annotation: Element | undefined): Annotation => {
	if (!annotation || childElements(annotation).length + annotation.children.length === 0)
		return {summary: '', fields: []};
	const fields: HeaderField[] = [];
	const summary: string[] = [];
	for (const paragraph of paragraphsOf(annotation)) {
		const field = readLabel(paragraph);
		const words = cleanLine(wordsOf(paragraph));
		const last = fields.at(-1);
		if (field) fields.push(field);
		else if (words === '') continue;
		else if (last && isOpen(last)) {
			const value = last.value === '' ? words : `${last.value}\n${words}`;
			fields[fields.length - 1] = {...last, value};
		} else summary.push(words);
	}
	return {summary: summary.join('\n'), fields};
};
