import {plainMarks, type Look, type Marks} from '../office/item.ts';
import type {NumberForm} from '../office/number-forms.ts';
import {replaceSymbols, symbolOf} from '../office/symbols.ts';
import {charsetOfCodePage, codePageOfFont, languageOfNumber} from './code-pages.ts';
import type {Flow} from './flow.ts';
import type {HeadTables} from './head-tables.ts';
import type {Scanner} from './scan.ts';
import type {Collector, GroupState, ParagraphState} from './state.ts';

/** A group that is open: what holds behind it, and what is to be done at its end. */
type OpenGroup = {readonly state: GroupState; onClose: (() => void)[] | undefined};

/** A note while it is read: the text around it waits in its own flow. */
export type OpenNote = {isEndnote: boolean};

/** A reader of one file: what it knows, and where it is. */
export type Reader = {
	readonly scanner: Scanner;
	readonly tables: HeadTables;
	readonly isRaw: boolean;
	readonly decode: (bytes: readonly number[], charset: string) => string;
	/** Bytes of the file as Latin-1, for what is looked for and not read. */
	readonly textAt: (from: number, to: number) => string;
	/** The charset that the user has chosen; undefined where the file is believed. */
	readonly charset: string | undefined;
	/** What the file's head says of its author, title and so on, by its own words for them. */
	readonly info: Map<string, Collector>;
	readonly groups: OpenGroup[];
	readonly forms: {footnote: NumberForm; endnote: NumberForm};
	/** `runs`: how often the letters were set otherwise; `deeper`: open groups that are not followed. */
	readonly counts: {
		nodes: number;
		runs: number;
		deeper: number;
		hidden: number;
		footnotes: number;
		endnotes: number;
	};
	readonly maker: Collector;
	state: GroupState;
	flow: Flow;
	/** Bytes of text that wait for being decoded together: a character may have two. */
	pending: number[];
	/** Characters to be passed over, for `\u` has said them. */
	passed: number;
	/** Whether `\*` stands before the next word: what is not known then is nothing for this program. */
	isStarred: boolean;
	codePage: number;
	language: number;
	defaultFont: number;
	note: OpenNote | undefined;
	/** How the paragraph was set when text was last written to it. */
	paragraph: ParagraphState | undefined;
	marks:
		{readonly of: GroupState['letters']; readonly href: string | null; readonly marks: Marks} | undefined;
};

/** Bytes that are decoded at once. */
const longestPending = 8192;

const marksOf = (reader: Reader): Marks => {
	const {letters, field} = reader.state;
	const href = field?.href ?? null;
	const known = reader.marks;
	if (known?.of === letters && known.href === href) return known.marks;
	const marks: Marks = {
		...plainMarks,
		isBold: letters.isBold,
		isItalic: letters.isItalic,
		isStruck: letters.isStruck,
		isSmallCaps: letters.isSmallCaps,
		isSuperscript: letters.isSuperscript,
		size: letters.size / 2,
		language: letters.language === 0 ? null : languageOfNumber(letters.language),
		href,
	};
	reader.marks = {of: letters, href, marks};
	reader.counts.runs++;
	return marks;
};

/** Characters of what is gathered: names and addresses are shorter. */
const longestCollected = 20_000;

/** Writes text where the text of this group goes. */
export const writeText = (reader: Reader, text: string, own: Partial<Marks> = {}): void => {
	const {collector, letters, paragraph, table} = reader.state;
	if (collector) {
		if (collector.text.length < longestCollected) collector.text += text;
		collector.take?.(collector.text);
	} else if (table !== undefined) return;
	else if ((letters.isHidden || letters.isDeleted) && !reader.isRaw) {
		reader.counts.hidden += text.length;
		reader.flow.other();
	} else {
		// White space between a table's rows and at the file's end is no paragraph.
		if (/\S/.test(text)) reader.paragraph = paragraph;
		const marks = marksOf(reader);
		reader.flow.text(text, Object.keys(own).length > 0 ? {...marks, ...own} : marks);
	}
};

/** Letters in a row beyond ASCII that are a word in another script, and no accents in a Latin one. */
const isForeignWord = (bytes: readonly number[]): boolean => {
	let run = 0;
	for (const byte of bytes) {
		run = byte >= 0xc0 ? run + 1 : 0;
		if (run >= 3) return true;
	}
	return false;
};

const codePageOf = ({state, tables, codePage, defaultFont}: Reader, bytes: readonly number[]): number => {
	const {font} = state.letters;
	const known = tables.fonts.get(font === -1 ? defaultFont : font);
	if (!known) return codePage;
	const said = known.codePage ?? codePageOfFont(known.charset);
	if (said !== undefined) return said;
	// Fonts that only say that they are Western are used for all kinds of text where the file is in another code page.
	return known.charset === 0 &&
		codePage !== 1252 &&
		!isForeignWord(bytes) &&
		codePage < 10_000 &&
		codePage > 1249
		? 1252
		: codePage;
};

/** Decodes the bytes that have gathered. */
export const flush = (reader: Reader): void => {
	const {pending, state, tables, defaultFont} = reader;
	if (pending.length === 0) return;
	reader.pending = [];
	const font = tables.fonts.get(state.letters.font === -1 ? defaultFont : state.letters.font);
	const isSymbols = font?.charset === 2 && state.table === undefined;
	const text = isSymbols
		? pending.map(byte => symbolOf(font.name, byte)).join('')
		: reader.decode(pending, reader.charset ?? charsetOfCodePage(codePageOf(reader, pending)));
	writeText(reader, text);
};

export const addByte = (reader: Reader, byte: number): void => {
	if (reader.passed > 0) {
		reader.passed--;
		return;
	}
	reader.isStarred = false;
	reader.pending.push(byte);
	if (reader.pending.length >= longestPending && byte < 0x80) flush(reader);
};

/** A character by its number (`\u8217`), negative above 32,767; what stands for it elsewhere is passed over. */
export const addUnicode = (reader: Reader, number: number): void => {
	flush(reader);
	const code = number < 0 ? number + 0x1_00_00 : number;
	const {font} = reader.state.letters;
	const name = reader.tables.fonts.get(font === -1 ? reader.defaultFont : font)?.name ?? '';
	if (code > 0 && code <= 0x10_ff_ff)
		writeText(
			reader,
			replaceSymbols(name, code <= 0xffff ? String.fromCharCode(code) : String.fromCodePoint(code)),
		);
	reader.passed = reader.state.fallback;
};

/** How the paragraph that ends here is set: as it was when its text was written. */
export const lookOf = (reader: Reader): Look => {
	const paragraph = reader.paragraph ?? reader.state.paragraph;
	const {role, level} = reader.tables.styleOf(paragraph.style);
	const {align, isRightToLeft: isTurned, outline} = paragraph;
	const toEnd = align === 'end' || align === (isTurned ? 'left' : 'right');
	return {
		role,
		level: outline !== undefined && outline < 9 ? outline + 1 : level,
		align: align === 'center' ? 'center' : toEnd ? 'end' : 'start',
		list: undefined,
		spaceBefore: paragraph.before,
		spaceAfter: paragraph.after,
		hasRuleAbove: paragraph.hasTop && !paragraph.isFrame,
		hasRuleBelow: paragraph.hasBottom && !paragraph.isFrame,
		startsPage: paragraph.startsPage,
		isRightToLeft: isTurned,
	};
};

/** Ends the paragraph, unless it is a letter that hangs over the lines of the next one. */
export const endParagraph = (reader: Reader): void => {
	const paragraph = reader.paragraph ?? reader.state.paragraph;
	if (paragraph.isDropCap && reader.flow.isOpen()) return;
	reader.flow.endParagraph(lookOf(reader), reader.state.paragraph.isInTable, paragraph.listLevel + 1);
	reader.paragraph = undefined;
};

/** Groups inside one another that are followed: programs write some ten. */
const mostGroups = 10_000;

export const openGroup = (reader: Reader): void => {
	flush(reader);
	reader.passed = 0;
	reader.isStarred = false;
	if (reader.groups.length >= mostGroups) reader.counts.deeper++;
	else reader.groups.push({state: reader.state, onClose: undefined});
};

/** Does what is to be done at the end of a group: what was begun last ends first. */
export const endGroup = ({onClose = []}: OpenGroup): void => {
	for (const doIt of onClose.toReversed()) doIt();
};

export const closeGroup = (reader: Reader): void => {
	flush(reader);
	reader.passed = 0;
	reader.isStarred = false;
	if (reader.counts.deeper > 0) {
		reader.counts.deeper--;
		return;
	}
	const group = reader.groups.pop();
	if (!group) return;
	endGroup(group);
	reader.state = group.state;
};

/** Things to be done at the end of one group: a word that begins one stands in it once. */
const mostEnds = 8;

/** Whether so much waits for the end of the group that is open that it is no group of any program's. */
export const isCrowded = ({groups}: Reader): boolean => (groups.at(-1)?.onClose?.length ?? 0) >= mostEnds;

/** Does something when the group that is open ends. */
export const atGroupEnd = (reader: Reader, doIt: () => void): void => {
	const group = reader.groups.at(-1);
	if (group) (group.onClose ??= []).push(doIt);
};

/** Gathers the text of the group that is open, and gives it at its end. */
export const collect = (reader: Reader, take: (text: string) => void): void => {
	const collector = {text: ''};
	reader.state = {
		...reader.state,
		collector,
		outer: collector,
		letters: {...reader.state.letters, isHidden: false},
	};
	atGroupEnd(reader, () => take(collector.text));
};
