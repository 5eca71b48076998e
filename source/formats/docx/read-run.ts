import {firstNamed, isElement, localName, rawText, type Element} from '../markup/element.ts';
import type {Marks} from '../office/item.ts';
import {replaceSymbols, symbolOf} from '../office/symbols.ts';
import {attribute} from '../office/xml-part.ts';
import {chooseAlternative, isHorizontalLine, readDrawing, readPicture} from './pictures.ts';
import type {LetterProperties} from '../office/style-properties.ts';
import {combineRuns, marksOf, readRun} from './styles.ts';
import type {Inside, OpenField, ReadBox, Walk} from './walk.ts';
import {childOf, valueOf} from './word-xml.ts';

/** Fields inside one another; deeper ones are not followed. */
const mostFields = 50;

const hrefOfCode = (code: string): string | null => {
	const [, address, place] = /^\s*HYPERLINK\s+(?:"([^"]{1,2000})"|\\l\s+"([^"]{1,500})")/i.exec(code) ?? [];
	return address ?? (place === undefined ? null : `#${place}`);
};

const isInCode = ({fields, counts}: Walk): boolean =>
	fields.some(({isShown, paragraph}) => !isShown && paragraph === counts.paragraphs);

const followField = (type: string | undefined, {fields, counts}: Walk): void => {
	const field: OpenField | undefined = fields.at(-1);
	if (type === 'begin' && fields.length < mostFields)
		fields.push({code: '', isShown: false, href: null, paragraph: counts.paragraphs});
	else if (type === 'end') fields.pop();
	else if (type === 'separate' && field) {
		field.isShown = true;
		field.href = hrefOfCode(field.code);
	}
};

/** Where the link leads that a run is in. */
export const hrefOf = (inside: Inside, {fields}: Walk): string | null =>
	inside.href ?? fields.findLast(({href}) => href !== null)?.href ?? null;

/** Where a link leads: an address by its relation, or a place in the document. */
export const hrefOfLink = (link: Element, {links}: Walk): string | null => {
	const place = attribute(link, 'anchor');
	const target = links.get(attribute(link, 'id') ?? '');
	if (target === undefined) return place === undefined ? null : `#${place}`;
	return place === undefined ? target : `${target}#${place}`;
};

/** The link of a field that is written in one piece. */
export const hrefOfField = (field: Element): string | null => hrefOfCode(attribute(field, 'instr') ?? '');

type Run = {
	readonly inside: Inside;
	readonly walk: Walk;
	readonly readBox: ReadBox;
	readonly marks: Marks;
	readonly font: string;
	readonly isHidden: boolean;
	/** The mark that the author chose for the note whose reference stands in this run. */
	readonly ownMark: string | undefined;
};

const addText = (text: string, {inside: {writer}, walk, marks, isHidden, font}: Run): void => {
	if (isHidden || (isInCode(walk) && !walk.isRaw)) {
		walk.counts.hidden += text.length;
		writer.other();
	} else writer.text(replaceSymbols(font, text), marks);
};

const addNote = (element: Element, kind: 'footnote' | 'endnote', run: Run): void => {
	if (run.isHidden) return;
	const {writer} = run.inside;
	const found = run.walk.noteOf(kind, attribute(element, 'id') ?? '', run.ownMark);
	if (!found) return;
	const {note, isNew} = found;
	writer.text(`[${note.label}]`, {...run.marks, isSuperscript: false, note: note.id});
	if (isNew) writer.add(note);
};

const addBreak = (element: Element, {inside: {writer}}: Run): void => {
	const type = attribute(element, 'type');
	if (type === 'page' || type === 'column') {
		writer.other();
		writer.restyle({startsPage: true});
	} else writer.lineBreak();
};

const addPicture = (element: Element, run: Run): void => {
	const {writer} = run.inside;
	const box = firstNamed(element, 'txbxContent');
	const node = run.walk.counts.nodes;
	if (isHorizontalLine(element)) {
		writer.other();
		writer.add({kind: 'rule', node});
	} else if (box) run.readBox(box, run.inside);
	else {
		const image = localName(element) === 'drawing' ? readDrawing(element, node) : readPicture(element, node);
		writer.other();
		if (image && !run.isHidden) writer.add(image);
	}
};

const addSymbol = (element: Element, run: Run): void => {
	const code = parseInt(attribute(element, 'char') ?? '', 16);
	if (code > 0 && code <= 0xffff) addText(symbolOf(attribute(element, 'font') ?? '', code), run);
};

/** What each element of a run stands for. All others are marks of the program's that show nothing. */
const parts: Readonly<Record<string, (element: Element, run: Run) => void>> = {
	t: (element, run) => addText(rawText(element), run),
	delText: (element, run) => addText(rawText(element), run),
	tab: (_, run) => addText('\t', run),
	ptab: (_, run) => addText('\t', run),
	noBreakHyphen: (_, run) => addText('\u2011', run),
	sym: addSymbol,
	br: addBreak,
	cr: (_, {inside: {writer}}) => writer.lineBreak(),
	fldChar: (element, {walk}) => followField(attribute(element, 'fldCharType'), walk),
	instrText: (element, {walk}) => {
		const field = walk.fields.at(-1);
		if (field && !field.isShown && field.code.length < 4000) field.code += rawText(element);
	},
	footnoteReference: (element, run) => addNote(element, 'footnote', run),
	endnoteReference: (element, run) => addNote(element, 'endnote', run),
	drawing: addPicture,
	pict: addPicture,
	object: addPicture,
	ruby: (element, run) => {
		const reading = rawText(childOf(element, 'rt') ?? '').trim();
		const base = childOf(element, 'rubyBase');
		if (base) readParts(base, {...run, marks: {...run.marks, ruby: reading === '' ? null : reading}});
	},
	AlternateContent: (element, run) => {
		const chosen = chooseAlternative(element);
		if (chosen) readParts(chosen, run);
	},
	// The text of a ruby is in runs of its own.
	r: (element, run) => readParts(element, run),
};

const readParts = (element: Element, run: Run): void => {
	for (const child of element.children) {
		if (isElement(child)) parts[localName(child)]?.(child, run);
		// Elements inside too many others are their text alone.
		else if (/\S/.test(child)) addText(child, run);
	}
};

const propertiesOf = (run: Element, base: LetterProperties, {styles}: Walk): LetterProperties => {
	const own = childOf(run, 'rPr');
	if (!own || own.children.length === 0) return base;
	const style = valueOf(own, 'rStyle');
	const under = style === undefined ? base : combineRuns(base, styles.of(style, 'character').run);
	return {...under, ...readRun(own)};
};

/** The mark of a note that the author chose stands behind its reference, in the same run. */
const ownMarkOf = (run: Element): string | undefined => {
	const reference = childOf(run, 'footnoteReference') ?? childOf(run, 'endnoteReference');
	const isOwn = reference && /^(?:1|true|on)$/.test(attribute(reference, 'customMarkFollows') ?? '');
	const mark = isOwn === true ? rawText(childOf(run, 't') ?? '').trim() : '';
	return mark === '' ? undefined : mark.slice(0, 8);
};

/** Reads a run: a piece of text that is set in one way. */
export const readRunElement = (element: Element, inside: Inside, walk: Walk, readBox: ReadBox): void => {
	const properties = propertiesOf(element, inside.run, walk);
	const ownMark = ownMarkOf(element);
	const run: Run = {
		inside,
		walk,
		readBox,
		marks: {...marksOf(properties), href: hrefOf(inside, walk), ruby: inside.ruby},
		font: properties.font ?? '',
		isHidden: properties.isHidden === true && !walk.isRaw,
		ownMark,
	};
	for (const child of element.children) {
		if (!isElement(child)) {
			if (/\S/.test(child)) addText(child, run);
			continue;
		}
		const name = localName(child);
		if (name === 'rPr' || (ownMark !== undefined && name === 't')) continue;
		parts[name]?.(child, run);
	}
};
