import {childElements, firstNamed, localName, type Element} from '../markup/element.ts';
import {writeNumber, type NumberForm} from '../office/number-forms.ts';
import {symbolOf} from '../office/symbols.ts';
import {attribute} from '../office/xml-part.ts';
import {childOf, childrenOf, valueOf} from './word-xml.ts';

type Level = {
	readonly format: string;
	/** The text of a marker; `%1` stands for the number at the first level. */
	readonly text: string;
	readonly start: number;
	readonly font: string;
};

/** Counts the items of the lists of a document as they come. */
export type Numbering = {
	/** The marker of the next item of a list at a level from 0; undefined where the list has none. */
	readonly next: (list: string, level: number) => string | undefined;
};

const forms: Readonly<Record<string, NumberForm>> = {
	lowerRoman: 'lowerRoman',
	upperRoman: 'upperRoman',
	lowerLetter: 'lowerLetter',
	upperLetter: 'upperLetter',
};

const deepest = 8;

const readLevel = (element: Element): Level => ({
	format: valueOf(element, 'numFmt') ?? 'decimal',
	text: valueOf(element, 'lvlText') ?? '',
	start: Number(valueOf(element, 'start') ?? 1) || 0,
	font: attribute(childOf(childOf(element, 'rPr'), 'rFonts') ?? element, 'ascii') ?? '',
});

const readLevels = (element: Element | undefined): ReadonlyMap<number, Level> =>
	new Map(childrenOf(element, 'lvl').map(level => [Number(attribute(level, 'ilvl') ?? 0), readLevel(level)]));

type List = {readonly levels: ReadonlyMap<number, Level>; readonly counts: number[]};

const readLists = (root: Element | undefined): ReadonlyMap<string, List> => {
	const numbering = root && firstNamed(root, 'numbering');
	const parts = numbering ? childElements(numbering) : [];
	const shared = new Map<string, List>();
	for (const part of parts)
		if (localName(part) === 'abstractNum')
			shared.set(attribute(part, 'abstractNumId') ?? '', {levels: readLevels(part), counts: []});
	const lists = new Map<string, List>();
	for (const part of parts) {
		const base = localName(part) === 'num' ? shared.get(valueOf(part, 'abstractNumId') ?? '') : undefined;
		if (!base) continue;
		const overrides = childrenOf(part, 'lvlOverride');
		if (overrides.length === 0) {
			lists.set(attribute(part, 'numId') ?? '', base);
			continue;
		}
		const levels = new Map(base.levels);
		for (const override of overrides) {
			const at = Number(attribute(override, 'ilvl') ?? 0);
			const own = childOf(override, 'lvl');
			const known = own ? readLevel(own) : levels.get(at);
			const start = Number(valueOf(override, 'startOverride') ?? known?.start ?? 1) || 0;
			if (known) levels.set(at, {...known, start});
		}
		lists.set(attribute(part, 'numId') ?? '', {levels, counts: []});
	}
	return lists;
};

const markerOf = ({levels, counts}: List, level: number): string | undefined => {
	const {format, text, font} = levels.get(level) ?? {};
	if (format === undefined || text === undefined || format === 'none') return undefined;
	if (format === 'bullet') {
		const sign = Array.from(text)[0];
		return sign === undefined ? undefined : symbolOf(font ?? '', sign.codePointAt(0) ?? 0);
	}
	return text.slice(0, 40).replaceAll(/%([1-9])/g, (_, digit: string) => {
		const at = Number(digit) - 1;
		const form = forms[levels.get(at)?.format ?? ''] ?? 'decimal';
		return writeNumber(counts[at] ?? levels.get(at)?.start ?? 1, form);
	});
};

export const readNumbering = (root: Element | undefined): Numbering => {
	const lists = readLists(root);
	return {
		next(id, at) {
			const list = lists.get(id);
			const level = Math.min(at, deepest);
			const known = list?.levels.get(level);
			if (!list || !known) return undefined;
			const {counts} = list;
			counts[level] = (counts[level] ?? known.start - 1) + 1;
			counts.length = level + 1;
			return markerOf(list, level);
		},
	};
};
