import type {NumberForm} from '../office/number-forms.ts';
import {codePageOfLanguage} from './code-pages.ts';
import {destinations} from './destinations.ts';
import {addUnicode, endParagraph, flush, isCrowded, lookOf, writeText, type Reader} from './reader.ts';
import {letterWords, plainLetters, paragraphWords, signWords, textWords} from './state.ts';

type Word = (reader: Reader, parameter: number | undefined) => void;

const isText = ({state: {collector, table}}: Reader): boolean =>
	collector === undefined && table === undefined;

const noteForms: Readonly<Record<string, NumberForm>> = {
	nar: 'decimal',
	nalc: 'lowerLetter',
	nauc: 'upperLetter',
	nrlc: 'lowerRoman',
	nruc: 'upperRoman',
	nchi: 'symbol',
};

/** Marks the paragraph as the first of a page; a paragraph that holds no more is no empty line. */
const newPage: Word = reader => {
	if (!isText(reader)) return;
	reader.flow.other();
	reader.state = {...reader.state, paragraph: {...reader.state.paragraph, startsPage: true}};
};

const endOfParagraph: Word = reader => {
	if (!isText(reader)) return;
	endParagraph(reader);
	if (!reader.state.paragraph.startsPage) return;
	reader.state = {...reader.state, paragraph: {...reader.state.paragraph, startsPage: false}};
};

/** Words of the font table and the style sheet. */
const tableWords: ReadonlyMap<string, Word> = new Map<string, Word>([
	[
		'fcharset',
		({state, tables}, charset) => {
			const font = state.table === 'fonts' ? tables.fonts.get(state.letters.font) : undefined;
			if (font) font.charset = charset ?? 0;
		},
	],
	[
		'cpg',
		({state, tables}, codePage) => {
			const font = state.table === 'fonts' ? tables.fonts.get(state.letters.font) : undefined;
			if (font && codePage !== undefined && codePage > 0) font.codePage = codePage;
		},
	],
	[
		'sbasedon',
		({state, tables}, base) => {
			const sheet = state.table === 'styles' ? tables.sheets.get(state.paragraph.style) : undefined;
			if (sheet && base !== 222) sheet.base = base;
		},
	],
]);

/** Words that do something where they stand. */
const words: ReadonlyMap<string, Word> = new Map<string, Word>([
	...tableWords,
	['par', endOfParagraph],
	[
		'sect',
		reader => {
			if (isText(reader) && reader.flow.isOpen()) endParagraph(reader);
		},
	],
	[
		'line',
		reader => {
			if (isText(reader)) reader.flow.lineBreak();
			else writeText(reader, '\n');
		},
	],
	['page', newPage],
	['column', newPage],
	[
		'cell',
		reader => {
			if (!isText(reader)) return;
			reader.flow.endCell(lookOf(reader));
			reader.paragraph = undefined;
		},
	],
	['nestcell', reader => writeText(reader, ' ')],
	[
		'row',
		reader => {
			if (isText(reader)) reader.flow.endRow();
		},
	],
	['plain', reader => void (reader.state = {...reader.state, letters: plainLetters})],
	['u', (reader, number) => addUnicode(reader, number ?? 0)],
	[
		'uc',
		(reader, count) =>
			void (reader.state = {...reader.state, fallback: Math.max(0, Math.min(8, count ?? 1))}),
	],
	[
		'ansicpg',
		(reader, codePage) =>
			void (reader.codePage = codePage === undefined || codePage <= 0 ? reader.codePage : codePage),
	],
	['mac', reader => void (reader.codePage = 10_000)],
	['pc', reader => void (reader.codePage = 437)],
	['pca', reader => void (reader.codePage = 850)],
	['deff', (reader, font) => void (reader.defaultFont = font ?? 0)],
	[
		'deflang',
		(reader, language) => {
			reader.language = language ?? 0;
			// A file that names no code page is in the one of its language.
			if (reader.codePage === 1252) reader.codePage = codePageOfLanguage(reader.language) ?? 1252;
		},
	],
	[
		'ftnalt',
		reader => {
			if (reader.note) reader.note.isEndnote = true;
		},
	],
	...Object.entries(noteForms).flatMap(([name, form]) => [
		[`ftn${name}`, ({forms}: Reader): void => void (forms.footnote = form)] as const,
		[`aftn${name}`, ({forms}: Reader): void => void (forms.endnote = form)] as const,
	]),
]);

/** Begins the entry of a table that a word names: a font, a style. */
const beginEntry = (reader: Reader, name: string, number: number): void => {
	const {state, tables} = reader;
	if (state.table === 'fonts' && name === 'f' && !tables.fonts.has(number)) {
		const font = {name: '', charset: 1, codePage: undefined};
		tables.fonts.set(number, font);
		collectName(reader, text => void (font.name = text));
	} else if (state.table === 'styles' && name === 's' && !tables.sheets.has(number)) {
		const sheet = {name: '', base: undefined, outline: undefined};
		tables.sheets.set(number, sheet);
		collectName(reader, text => void (sheet.name = text));
	}
	if (state.table === 'styles' && name === 'outlinelevel') {
		const sheet = tables.sheets.get(state.paragraph.style);
		if (sheet) sheet.outline = number;
	}
};

/** The name of an entry is the text up to its semicolon. */
const collectName = (reader: Reader, take: (name: string) => void): void => {
	const collector = {text: '', take: (text: string) => take((text.split(';')[0] ?? '').trim())};
	reader.state = {...reader.state, collector};
};

/** Obeys a control word. */
export const readWord = (reader: Reader, name: string, parameter: number | undefined): void => {
	// A word may stand for the character that `\u` has said already; what does something is obeyed all the same.
	if (reader.passed > 0 && textWords.has(name)) {
		reader.passed--;
		return;
	}
	reader.passed = 0;
	const {isStarred} = reader;
	reader.isStarred = false;
	flush(reader);
	const destination = destinations.get(name);
	if (destination) {
		if (isCrowded(reader)) reader.scanner.skipGroup();
		else destination(reader);
		return;
	}
	const {state} = reader;
	const letters = letterWords.get(name);
	const paragraph = paragraphWords.get(name);
	const text = textWords.get(name);
	if (letters) reader.state = {...state, letters: {...state.letters, ...letters(parameter)}};
	else if (paragraph)
		reader.state = {...state, paragraph: {...state.paragraph, ...paragraph(parameter, state.paragraph)}};
	else if (text !== undefined) writeText(reader, text);
	else if (/^(?:cl|tr|ch|pg)brdr/.test(name))
		reader.state = {...state, paragraph: {...state.paragraph, border: undefined}};
	else if (words.has(name)) words.get(name)?.(reader, parameter);
	else if (isStarred && state.table !== 'styles') reader.scanner.skipGroup();
	if (state.table !== undefined && parameter !== undefined) beginEntry(reader, name, parameter);
};

/** Obeys a control symbol. */
export const readSymbol = (reader: Reader, sign: string): void => {
	if (sign === '*') {
		reader.isStarred = true;
		return;
	}
	if (reader.passed > 0) {
		reader.passed--;
		return;
	}
	flush(reader);
	if (sign === '\n' || sign === '\r') endOfParagraph(reader, undefined);
	else if (signWords[sign] !== undefined) writeText(reader, signWords[sign]);
};
