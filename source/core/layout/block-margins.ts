import type {Block, BlockKind} from '../story/story.ts';

/** How a kind of block stands inside the measure, in columns. */
type Setting = {
	/** Free columns on the left; a narrow measure gives less. */
	readonly left: number;
	readonly right: number;
	/** Further indent of a line that goes on from the one before. */
	readonly turnover: number;
	readonly centred: boolean;
	/** Whether its lines are never stretched: they are the author's, or stand in the middle. */
	readonly isRagged: boolean;
	/** Whether no gap separates blocks of this kind, as in a list. */
	readonly isTight: boolean;
};

const flush: Setting = {left: 0, right: 0, turnover: 0, centred: false, isRagged: false, isTight: false};
const ownLines: Setting = {...flush, isRagged: true};
const centred: Setting = {...ownLines, centred: true};

export const settings: Readonly<Record<BlockKind, Setting>> = {
	paragraph: flush,
	heading: centred,
	verse: {...ownLines, left: 4, turnover: 4},
	quote: {...flush, left: 4, right: 4},
	'list-item': {...flush, turnover: 2, isTight: true},
	preformatted: ownLines,
	image: centred,
	table: ownLines,
	note: {...flush, left: 2, right: 2},
	ending: centred,
};

/** Where the lines of a block stand: at the side that they begin at, at the other one, or in the middle. */
export const alignOf = ({kind, align}: Block): 'start' | 'center' | 'end' =>
	align ?? (settings[kind].centred ? 'center' : 'start');

/** What stands before a block's first line and behind its last one without being in its text. */
export type Frame = {readonly lead: string; readonly trail: string};

const noFrame: Frame = {lead: '', trail: ''};

/** The marker of a list item whose text does not hold it, or what tells that an image is one. */
export const frameOf = (text: string, {kind, marker, start, end}: Block): Frame => {
	const words = text.slice(start, end).trimStart();
	// A picture without a description of its own is one all the same.
	if (kind === 'image' && /^image$/i.test(words)) return {lead: '[', trail: ']'};
	if (kind === 'image' && !/^\[image\b/i.test(words))
		return words === '' ? {lead: '[image', trail: ']'} : {lead: '[image: ', trail: ']'};
	return kind === 'list-item' && marker !== undefined && !words.startsWith(marker)
		? {lead: `${marker} `, trail: ''}
		: noFrame;
};

/** Where the lines of a hard line stand, in columns from the side that they begin at. */
export type Margins = {readonly first: number; readonly rest: number; readonly end: number};

/** Columns of the indent that sets a paragraph apart. */
const paragraphIndent = 2;

/** Columns of a step of indent, of a list in a list, of a quotation in a quotation. */
const step = 2;

/** Columns by which a block is moved in beyond what its kind is: at the left, and at both sides in a quotation. */
const furtherIn = (block: Block, hasLead: boolean): {readonly left: number; readonly both: number} => {
	const {kind, indent = 0, depth = 1, quoteDepth = 0} = block;
	// A list item that holds its marker has its indent in its text as well.
	const lists = kind === 'list-item' && hasLead ? depth - 1 : 0;
	const quotes = quoteDepth === 0 ? 0 : (quoteDepth - 1) * step;
	const isInQuote = quoteDepth > 0 && kind !== 'quote';
	return {left: (indent + lists) * step + quotes, both: isInQuote ? settings.quote.left : 0};
};

export type MarginChoices = {
	/** Columns that the line begins with in the text. */
	readonly ownIndent: number;
	/** Whether those are of the first line alone: the ones below begin further left. */
	readonly isFirstOnly: boolean;
	readonly measure: number;
	readonly isIndented: boolean;
	/** Columns of what stands before its first line. */
	readonly leadColumns: number;
	/** Columns that a block of its kind is set in by here. */
	readonly inset: number;
};

export const marginsOf = (
	block: Block,
	{ownIndent, isFirstOnly, measure, isIndented, leadColumns, inset}: MarginChoices,
): Margins => {
	const {right, turnover} = settings[block.kind];
	const further = furtherIn(block, leadColumns > 0);
	// On a narrow page indents give way before words do.
	const spare = Math.floor(measure / 8);
	const most = Math.floor(measure / 2);
	const outer = Math.min(inset + further.both, spare);
	const base = outer + Math.min(ownIndent + further.left, most);
	const below = isFirstOnly ? outer + Math.min(further.left, most) : base;
	const hanging = block.kind === 'list-item' ? leadColumns : 0;
	return {
		first: base + hanging + (isIndented ? Math.min(paragraphIndent, spare) : 0),
		rest: below + Math.min(hanging === 0 ? turnover : hanging, spare),
		end: Math.min(right + further.both, spare),
	};
};
