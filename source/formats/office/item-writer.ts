import {longestParagraph} from '../compose/rough-block.ts';
import {hasRoom, plainMarks, type Item, type Look, type Marks, type Piece} from './item.ts';

/** A paragraph as its format says it, while it is read. */
type OpenParagraph = {
	look: Look;
	readonly pieces: Piece[];
	length: number;
	hasContent: boolean;
	/** Whether anything was in it that says by itself that it is no empty line: hidden text, a page break, an image. */
	hasOther: boolean;
};

/** Writes down what a document holds, in order. Notes and cells have writers of their own. */
export type ItemWriter = {
	/** Begins a paragraph; goes on with one that was kept open. */
	readonly begin: (look: Look) => void;
	readonly text: (text: string, marks: Marks) => void;
	/** Puts text before what the open paragraph has. */
	readonly prepend: (text: string) => void;
	readonly lineBreak: () => void;
	readonly anchor: (id: string) => void;
	/** Notes that something was here that is not shown: the paragraph is no empty line. */
	readonly other: () => void;
	/** Changes how the open paragraph is set. */
	readonly restyle: (look: Partial<Look>) => void;
	/** Adds what is a block of its own. An image cuts the open paragraph in two, all else stands behind it. */
	readonly add: (item: Item) => void;
	/** Ends the paragraph. */
	readonly end: () => void;
	/** Ends the paragraph, and gives what was written since the last time. */
	readonly take: () => readonly Item[];
};

type Written = {
	items: Item[];
	open: OpenParagraph | undefined;
	behind: Item[];
	/** Names of places in paragraphs that show nothing: they are those of the next one. */
	names: Piece[];
	/** Empty paragraphs behind one another that were written down last. */
	blanks: number;
	/** UTF-16 units of all paragraphs so far. */
	text: number;
	readonly nextNode: () => number;
};

/** Empty paragraphs behind one another that say anything: more are a way to the next page. */
const mostBlanks = 40;

const begun = (look: Look, hasOther = false): OpenParagraph => ({
	look,
	pieces: [],
	length: 0,
	hasContent: false,
	hasOther,
});

/** Writes down the paragraph that is open, unless something is in it that shows nothing. */
const push = (written: Written): void => {
	const {open, names, nextNode} = written;
	if (!open) return;
	const {look, pieces, hasContent, hasOther} = open;
	written.blanks = hasContent ? 0 : written.blanks + 1;
	if (written.blanks > mostBlanks) return;
	written.text += open.length;
	if (!hasRoom(written.items.length - 1, written.text)) return;
	if (hasContent || !hasOther) {
		written.items.push({kind: 'paragraph', pieces: names.concat(pieces), look, node: nextNode()});
		written.names = [];
	} else for (const piece of pieces) if ('anchor' in piece) names.push(piece);
};

const end = (written: Written): void => {
	push(written);
	written.open = undefined;
	for (const item of written.behind) written.items.push(item);
	written.behind = [];
};

const add = (written: Written, item: Item): void => {
	const {open} = written;
	if (!open) written.items.push(item);
	else if (item.kind === 'image') {
		if (open.hasContent) push(written);
		written.items.push(item);
		written.open = begun(open.look, true);
	} else {
		written.behind.push(item);
		open.hasOther = true;
	}
};

const addPiece = (open: OpenParagraph, text: string, marks: Marks): void => {
	if (text === '') return;
	const last = open.pieces.at(-1);
	// Some programs write each letter by itself.
	if (last && 'text' in last && last.marks === marks)
		open.pieces[open.pieces.length - 1] = {text: last.text + text, marks};
	else open.pieces.push({text, marks});
	open.length += text.length;
	if (/\S/.test(text)) open.hasContent = true;
};

/** Where the first word ends behind so many units of a text; -1 where none does. */
const endOfWord = (text: string, from: number): number => {
	const end = text.slice(from).search(/\s/);
	return end === -1 ? -1 : from + end;
};

const addText = (written: Written, text: string, marks: Marks): void => {
	let rest = text;
	for (let {open} = written; open; {open} = written) {
		const room = Math.max(0, longestParagraph - open.length);
		const end = rest.length <= room ? -1 : endOfWord(rest, room);
		addPiece(open, end === -1 ? rest : rest.slice(0, end), marks);
		if (end === -1) return;
		push(written);
		written.open = begun(open.look);
		rest = rest.slice(end + 1);
	}
};

export const createItemWriter = (nextNode: () => number): ItemWriter => {
	const written: Written = {items: [], open: undefined, behind: [], names: [], blanks: 0, text: 0, nextNode};
	return {
		begin(look) {
			// A letter that hangs over several lines is a paragraph of its own, and the beginning of the next one's first word.
			if (written.open) written.open.look = look;
			else written.open = begun(look);
		},
		text: (text, marks) => addText(written, text, marks),
		prepend(text) {
			written.open?.pieces.unshift({text, marks: plainMarks});
			if (written.open) written.open.hasContent = true;
		},
		lineBreak: () => void written.open?.pieces.push({lineBreak: true}),
		anchor: id => void written.open?.pieces.push({anchor: id}),
		other() {
			if (written.open) written.open.hasOther = true;
		},
		restyle(look) {
			if (written.open) written.open.look = {...written.open.look, ...look};
		},
		add: item => add(written, item),
		end: () => end(written),
		take() {
			end(written);
			const taken = written.items;
			written.items = [];
			return taken;
		},
	};
};
