import {cleanLine, cleanText, type CleanText} from '../../../core/text/clean-text.ts';
import type {RoughAnchor, RoughBlock} from '../../compose/rough-block.ts';
import type {BlockShape, BuiltBlock, LineStart, PlacedImage} from './built-block.ts';
import {createSpanRecorder, type SpanRecorder} from './span-recorder.ts';

/** A block while text is added to it. */
type Draft = {
	readonly shape: BlockShape;
	readonly parts: string[];
	length: number;
	hasSpace: boolean;
	/** Line ends that have been seen and are not yet followed by text. */
	hardBreaks: number;
	hasEdge: boolean;
	isGlued: boolean;
	/** Steps by which the line that comes is moved in. */
	indent: number;
	breaks: number;
	/** Whether it has signs without width that cleaning takes out: with nothing else, it is blank. */
	hasBlankSign: boolean;
	readonly anchors: RoughAnchor[];
	readonly lines: LineStart[];
	readonly images: PlacedImage[];
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
};

export const startBuilding = (): Building => ({
	blocks: [],
	spans: createSpanRecorder(),
	draft: undefined,
	anchors: [],
	gap: 0,
	gapOfBefore: 0,
});

const createDraft = (shape: BlockShape): Draft => ({
	shape,
	parts: [],
	length: 0,
	hasSpace: false,
	hardBreaks: 0,
	hasEdge: false,
	isGlued: false,
	indent: shape.indent ?? 0,
	breaks: 0,
	hasBlankSign: false,
	anchors: [],
	lines: [],
	images: [],
});

const push = (draft: Draft, text: string): void => {
	draft.parts.push(text);
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
	if (ends > 0 || length === 0) draft.lines.push({offset: draft.length, indent: draft.indent});
	draft.hardBreaks = 0;
	draft.hasEdge = draft.hasSpace = draft.isGlued = false;
};

/** Adds clean text that begins and ends with other signs than white space. */
const write = (building: Building, draft: Draft, text: string): void => {
	flush(draft);
	building.spans.begin(draft.length);
	for (const id of building.anchors) draft.anchors.push({id, offset: draft.length});
	building.anchors = [];
	push(draft, text);
};

/** Ends the block that is being built, if it has anything, and begins one of a shape. */
export const startBlock = (building: Building, shape: BlockShape): void => {
	const {draft, gap, gapOfBefore} = building;
	if (draft) {
		const spans = building.spans.take(draft.length);
		if (draft.length > 0) {
			for (const id of building.anchors) draft.anchors.push({id, offset: draft.length});
			building.anchors = [];
		}
		if (draft.length > 0 || draft.breaks > 0 || draft.hasBlankSign || draft.images.length > 0) {
			const {anchors, lines, images, breaks} = draft;
			const text = draft.parts.join('');
			building.blocks.push({
				shape: draft.shape,
				text,
				spans,
				anchors,
				lines,
				images,
				breaks,
				gap,
				gapOfBefore,
			});
			building.gap = building.gapOfBefore = 0;
		}
	}
	building.gap = Math.max(building.gap, shape.gapBefore ?? 0);
	building.draft = createDraft(shape);
};

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** A line end of the source's between signs that stand without spaces. */
const wideLineEnd =
	/(?<=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t]*\n\s*(?=[\u3000-\u9fff\uf900-\ufaff\uff00-\uffef])/gu;

const addCollapsed = (building: Building, draft: Draft, text: string): void => {
	let start = 0;
	let end = text.length;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	if (start > 0) draft.hasSpace = true;
	if (start === end) return;
	const words = text.slice(start, end);
	write(building, draft, words.replaceAll(wideLineEnd, '').replaceAll(/[ \t\n\r\f]+/g, ' '));
	if (end < text.length) draft.hasSpace = true;
};

/** Adds text whose lines are the author's. A line end is one wherever it stands, but at the edges of the block. */
const addLines = (building: Building, draft: Draft, text: string): void => {
	for (const [index, line] of text.split('\n').entries()) {
		if (index > 0) draft.hardBreaks++;
		if (line === '') continue;
		draft.hasSpace = false;
		write(building, draft, line);
	}
};

const startsWithMark = /^[\p{M}\u200c\u200d]/u;
/** A sign that no mark forms a letter with. */
const carrier = '\u25cc';

/** Cleans a piece of a block. What begins a piece begins no line: a mark there belongs to the letter before. */
const cleanPiece = (raw: string, isInside: boolean): string =>
	isInside && startsWithMark.test(raw) ? cleanText(carrier + raw).text.slice(1) : cleanText(raw).text;

/** Adds text as it is written. */
export const addText = (building: Building, draft: Draft, raw: string, keepsLines: boolean): void => {
	const text = cleanPiece(raw, draft.length > 0 && !draft.hasSpace);
	if (text.length < raw.length && /[\u200b\u2060\ufeff]/.test(raw)) draft.hasBlankSign = true;
	if (keepsLines) addLines(building, draft, text);
	else addCollapsed(building, draft, text);
};

/** Ends the block that is being built, and goes on with one of the same shape. */
export const endBlock = (building: Building): void => {
	if (building.draft) startBlock(building, {...building.draft.shape, gapBefore: 0, hasGapBefore: false});
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
	draft.images.push({start: draft.length - line.length, end: draft.length, alt, source, isOrnament});
};
