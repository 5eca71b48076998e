import {finish, type Task} from '../../core/task/task.ts';
import {childElements, firstNamed, localName, type Element} from '../markup/element.ts';
import type {Item, NoteItem} from '../office/item.ts';
import {writeNumber, type NumberForm} from '../office/number-forms.ts';
import {attribute} from '../office/xml-part.ts';
import type {Walk} from './walk.ts';
import {childOf, valueOf} from './word-xml.ts';

const forms: Readonly<Record<string, NumberForm>> = {
	decimal: 'decimal',
	lowerRoman: 'lowerRoman',
	upperRoman: 'upperRoman',
	lowerLetter: 'lowerLetter',
	upperLetter: 'upperLetter',
	chicago: 'symbol',
};

/** The notes of a part by their ids, without the lines that Word draws above them. */
const notesById = (root: Element | undefined, name: string): ReadonlyMap<string, Element> => {
	const list = root && firstNamed(root, `${name}s`);
	const notes = (list ? childElements(list) : []).filter(
		note => localName(note) === name && !/separator|notice/i.test(attribute(note, 'type') ?? ''),
	);
	return new Map(notes.map(note => [attribute(note, 'id') ?? '', note]));
};

/** How the marks of notes are written: as the document says, else as Word does it. */
const formOf = (kind: string, says: readonly (Element | undefined)[]): NumberForm => {
	for (const element of says) {
		const properties = childOf(element, `${kind}Pr`) ?? childOf(childOf(element, 'settings'), `${kind}Pr`);
		const form = forms[valueOf(properties, 'numFmt') ?? ''];
		if (form) return form;
	}
	return kind === 'endnote' ? 'lowerRoman' : 'decimal';
};

type Parts = {
	readonly footnotes: Element | undefined;
	readonly endnotes: Element | undefined;
	readonly settings: Element | undefined;
	readonly document: Element;
};

/** Gives notes their numbers, in the order of their marks, and reads their text. */
export const createNotes = (
	{footnotes, endnotes, settings, document}: Parts,
	readItems: (note: Element) => Task<readonly Item[]>,
): Walk['noteOf'] => {
	const section = childOf(bodyOf(document), 'sectPr');
	const kinds = {
		footnote: {
			notes: notesById(footnotes, 'footnote'),
			form: formOf('footnote', [section, settings]),
			count: 0,
		},
		endnote: {notes: notesById(endnotes, 'endnote'), form: formOf('endnote', [section, settings]), count: 0},
	};
	const known = new Map<string, NoteItem>();
	let depth = 0;
	return (kind, id, mark) => {
		const of = kinds[kind];
		const element = of.notes.get(id);
		const again = known.get(`${kind}-${id}`);
		if (again) return {note: again, isNew: false};
		// A note in a note would go on for ever if it named itself.
		if (!element || depth > 0) return undefined;
		if (mark === undefined) of.count++;
		depth++;
		const items = finish(readItems(element));
		depth--;
		const label = mark ?? writeNumber(of.count, of.form);
		const note: NoteItem = {kind: 'note', id: `${kind}-${id}`, label, items, node: 0};
		known.set(note.id, note);
		return {note, isNew: true};
	};
};

/** The body of a document; the document itself where its element is missing. */
export const bodyOf = (document: Element): Element => {
	const outer = firstNamed(document, 'document');
	return childOf(outer, 'body') ?? firstNamed(document, 'body') ?? document;
};
