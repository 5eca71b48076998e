import {cleanLine, cleanText, type CleanText} from '../../../core/text/clean-text.ts';
import {longestParagraph, type RoughAnchor, type RoughBlock} from '../../compose/rough-block.ts';
import type {BlockShape, BuiltBlock, LineStart, PlacedImage} from './built-block.ts';
import {createSpanRecorder, type SpanRecorder} from './span-recorder.ts';

/** UTF-16 units in which the end of a word is looked for. One of the length of a paragraph is cut. */
const longestWord = 1000;

/** Lines of their authors' own in a document; more are joined. A book of 20 MB that is set in lines has 300,000. */
const mostLines = 400_000;

/** A block while text is added to it. */
type Draft = {
	readonly shape: BlockShape;
	text: string;
	length: number;
	hasSpace: boolean;
	/** Line ends that have been seen and are not yet followed by text. */
	hardBreaks: number;
	hasEdge: boolean;
	isGlued: boolean;
	/** Steps by which the line that comes is moved in. */
	indent: number;
	breaks: number;
	/** Times that a mark has been joined to the letter before it. */
	joins: number;
	/** Whether it has signs without width that cleaning takes out: with nothing else, it is blank. */
	hasBlankSign: boolean;
	// Most blocks have none of these, and there may be a million blocks.
	anchors: RoughAnchor[] | undefined;
	lines: LineStart[] | undefined;
	images: PlacedImage[] | undefined;
};

/** Blocks that are done, the one that is being built, and what waits for its next text. */
export type Building = {
	readonly blocks: (BuiltBlock | RoughBlock)[];
	readonly spans: SpanRecorder;
	draft: Draft | undefined;
	/** Names of places that no text has followed yet. */
	anchors: string[];
	gap: number;
	gapOfBefore: number;
	/** Lines that were kept so far. */
	lines: number;
};

export const startBuilding = (): Building => ({
	blocks: [],
	spans: createSpanRecorder(),
	draft: undefined,
	anchors: [],
	gap: 0,
	gapOfBefore: 0,
	lines: 0,
});

const createDraft = (shape: BlockShape): Draft => ({
	shape,
	text: '',
	length: 0,
	hasSpace: false,
	hardBreaks: 0,
	hasEdge: false,
	isGlued: false,
	indent: shape.indent ?? 0,
	breaks: 0,
	joins: 0,
	hasBlankSign: false,
	anchors: undefined,
	lines: undefined,
	images: undefined,
});

const push = (draft: Draft, text: string): void => {
	draft.text += text;
	draft.length += text.length;
};

/** Line ends that stand one behind the other, at most: more say no more. */
const mostBreaks = 8;

/** Writes the white space and the line ends that stand before the text that comes now. */
const flush = (draft: Draft): void => {
	const {hardBreaks, hasEdge, hasSpace, isGlued, length} = draft;
	const ends = hasEdge ? Math.max(1, hardBreaks) : hardBreaks;
	if (ends > 0 && length > 0) push(draft, '\n'.repeat(Math.min(ends, mostBreaks)));
	else if (hasSpace && !isGlued && length > 0) push(draft, ' ');
	if (ends > 0 || (length === 0 && draft.indent !== (draft.shape.indent ?? 0)))
		(draft.lines ??= []).push({offset: draft.length, indent: draft.indent});
	draft.hardBreaks = 0;
	draft.hasEdge = draft.hasSpace = draft.isGlued = false;
};

/** Gives the names that wait to what comes now. */
const giveAnchors = (building: Building, draft: Draft): void => {
	if (building.anchors.length === 0) return;
	draft.anchors ??= [];
	for (const id of building.anchors) draft.anchors.push({id, offset: draft.length});
	building.anchors = [];
};

/** Adds clean text that begins and ends with other signs than white space. */
const write = (building: Building, draft: Draft, text: string): void => {
	flush(draft);
	building.spans.begin(draft.length);
	giveAnchors(building, draft);
	push(draft, text);
};

const none: readonly never[] = [];

const finishDraft = (building: Building, draft: Draft): void => {
	const {gap, gapOfBefore} = building;
	const spans = building.spans.take(draft.length);
	if (draft.length > 0) giveAnchors(building, draft);
	const {shape, text, anchors = none, lines = none, images = none, breaks} = draft;
	if (draft.length === 0 && breaks === 0 && !draft.hasBlankSign && images.length === 0) return;
	building.blocks.push({shape, text, spans, anchors, lines, images, breaks, gap, gapOfBefore});
	building.gap = building.gapOfBefore = 0;
};

/** Ends the block that is being built, if it has anything, and begins one of a shape. */
export const startBlock = (building: Building, shape: BlockShape): void => {
	if (building.draft) finishDraft(building, building.draft);
	building.gap = Math.max(building.gap, shape.gapBefore ?? 0);
	building.draft = createDraft(shape);
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** A line end of the source's between signs that stand without spaces. */
const wideLineEnd =
	/(?<=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t]*\n\s*(?=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])/gu;

/** Words with one space between them. Most text has no more: it is worth a look. */
const collapsed = (words: string): string => {
	if (!/[\t\n\r\f]| {2}/.test(words)) return words;
	const joined = /[\u3000-\u9fff]/.test(words) ? words.replaceAll(wideLineEnd, '') : words;
	// Lines that end in themselves, as programs wrap them: a pattern takes ten times the time and the memory.
	if (!/[\t\r\f]|[ \n]{2}/.test(joined)) return joined.split('\n').join(' ');
	return joined.replaceAll(/[ \t\n\r\f]{2,}|[\t\n\r\f]/g, ' ');
};

const leadingMarks = /^[\p{M}\u200c\u200d]+/u;

const addCollapsed = (building: Building, draft: Draft, text: string): void => {
	let start = 0;
	let end = text.length;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	if (start > 0) draft.hasSpace = true;
	if (start === end) return;
	// A mark that stood behind the space would begin a block, and hang on whatever is left of it.
	const words =
		draft.length === 0 ? text.slice(start, end).replace(leadingMarks, '') : text.slice(start, end);
	write(building, draft, collapsed(words));
	if (end < text.length) draft.hasSpace = true;
};

/** Adds text whose lines are the author's. A line end is one wherever it stands, but at the edges of the block. */
const addLines = (building: Building, first: Draft, text: string): void => {
	let draft = first;
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0) draft.hardBreaks++;
		if (line === '') continue;
		draft = withRoom(building, draft);
		draft.hasSpace = false;
		write(building, draft, line);
		building.lines++;
	}
};

/** Letters of a block that a mark behind them may form one with, in UTF-16 units. */
const tailLength = 24;
/** Each time costs as much as the block is long. */
const mostJoins = 2000;

/** Adds the marks that a piece begins with to the letter that the piece before ends with. What it returns is the rest. */
const addMarks = (draft: Draft, raw: string): string => {
	const isInside = draft.length > 0 && !draft.hasSpace && draft.hardBreaks === 0 && !draft.hasEdge;
	const marks = isInside ? leadingMarks.exec(raw)?.[0] : undefined;
	if (marks === undefined || ++draft.joins > mostJoins) return raw;
	const tail = draft.text.slice(-tailLength);
	const joined = cleanText(tail + marks.slice(0, tailLength)).text;
	draft.text = draft.text.slice(0, draft.text.length - tail.length) + joined;
	draft.length = draft.text.length;
	return raw.slice(marks.length);
};

const addPart = (building: Building, draft: Draft, raw: string, keepsLines: boolean): void => {
	const {text} = cleanText(addMarks(draft, raw));
	if (text.length < raw.length && /[\u200b\u2060\ufeff]/.test(raw)) draft.hasBlankSign = true;
	if (keepsLines && building.lines < mostLines) addLines(building, draft, text);
	else addCollapsed(building, draft, text);
};

/** Where a piece of a long text that begins at `start` ends: behind white space where there is some. */
const endOfPart = (raw: string, start: number): number => {
	const end = start + longestParagraph / 2;
	if (end >= raw.length) return raw.length;
	for (let at = end; at > end - longestWord; at--) if (isSpace(raw.charCodeAt(at - 1))) return at;
	return end;
};

/** Where the word ends that goes on with `start`, with the space behind it. */
const endOfWord = (raw: string, start: number): number => {
	const most = Math.min(raw.length, start + longestWord);
	for (let at = start; at < most; at++) if (isSpace(raw.charCodeAt(at))) return at + 1;
	return most;
};

/** Adds text as it is written. */
export const addText = (building: Building, draft: Draft, raw: string, keepsLines: boolean): void => {
	if (raw.length <= longestParagraph / 2 && draft.length < longestParagraph)
		addPart(building, draft, raw, keepsLines);
	else
		for (let [start, open] = [0, draft]; start < raw.length;) {
			open = withRoom(building, open);
			const end = open.length < longestParagraph ? endOfPart(raw, start) : endOfWord(raw, start);
			addPart(building, open, raw.slice(start, end), keepsLines);
			open = building.draft ?? open;
			start = end;
		}
};

/** Ends the block that is being built, and goes on with one of the same shape. */
export const endBlock = (building: Building): void => {
	if (building.draft) startBlock(building, {...building.draft.shape, gapBefore: 0, hasGapBefore: false});
};

/** The block that is being built, or the next one where it is too long for a paragraph. */
const withRoom = (building: Building, draft: Draft): Draft => {
	if (draft.length < longestParagraph || draft.shape.kind === 'table') return draft;
	const isAmidWord = !draft.hasSpace && !draft.hasEdge && draft.hardBreaks === 0;
	if (isAmidWord && draft.length < 2 * longestParagraph) return draft;
	endBlock(building);
	return building.draft ?? draft;
};

/** Adds a block that is done already. Names that wait for text are given to it if it has any. */
export const addBlock = (building: Building, block: RoughBlock): void => {
	endBlock(building);
	const waiting = block.text === '' ? [] : building.anchors.map(id => ({id, offset: 0}));
	if (waiting.length > 0) building.anchors = [];
	building.blocks.push({...block, anchors: [...waiting, ...block.anchors]});
};

export type AddedImage = {
	readonly alt: CleanText;
	readonly source: string;
	/** What stands for it among other text; may be empty. */
	readonly text: string;
	readonly isOrnament: boolean;
};

export const addImage = (building: Building, {alt, source, text, isOrnament}: AddedImage): void => {
	const {draft} = building;
	if (!draft) return;
	const line = cleanLine(text);
	if (line !== '') write(building, draft, line);
	(draft.images ??= []).push({start: draft.length - line.length, end: draft.length, alt, source, isOrnament});
};
