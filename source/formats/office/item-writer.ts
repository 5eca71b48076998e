import {plainMarks, type Image, type Item, type Look, type Marks, type Piece} from './item.ts';

/** A paragraph as its format says it, while it is read. */
type OpenParagraph = {
	look: Look;
	readonly pieces: Piece[];
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
	/** Adds what is a block of its own; inside of a paragraph it stands behind it. */
	readonly add: (item: Item) => void;
	/** Ends the paragraph. */
	readonly end: () => void;
	/** Ends the paragraph, and gives what was written since the last time. */
	readonly take: () => readonly Item[];
	readonly finish: () => readonly Item[];
};

/** An image is a block of its own, so it goes where it stands: the paragraph around it is cut in two. */
const isImage = (item: Item): item is Image => item.kind === 'image';

const hasWords = (text: string): boolean => /\S/.test(text);

export const createItemWriter = (nextNode: () => number): ItemWriter => {
	let items: Item[] = [];
	let open: OpenParagraph | undefined;
	let behind: Item[] = [];
	/** Names of places in paragraphs that show nothing: they are those of the next one. */
	let names: Piece[] = [];

	const push = (): void => {
		if (!open) return;
		const {look, pieces, hasContent, hasOther} = open;
		if (hasContent || !hasOther) {
			items.push({kind: 'paragraph', pieces: [...names, ...pieces], look, node: nextNode()});
			names = [];
		} else names.push(...pieces.filter(piece => 'anchor' in piece));
	};

	const end = (): void => {
		push();
		open = undefined;
		for (const item of behind) items.push(item);
		behind = [];
	};

	return {
		begin(look) {
			// A letter that hangs over several lines is a paragraph of its own, and the beginning of the next one's first word.
			if (open) open.look = look;
			else open = {look, pieces: [], hasContent: false, hasOther: false};
		},
		text(text, marks) {
			if (!open || text === '') return;
			open.pieces.push({text, marks});
			if (hasWords(text)) open.hasContent = true;
		},
		prepend(text) {
			open?.pieces.unshift({text, marks: plainMarks});
			if (open) open.hasContent = true;
		},
		lineBreak: () => void open?.pieces.push({lineBreak: true}),
		anchor: id => void open?.pieces.push({anchor: id}),
		other() {
			if (open) open.hasOther = true;
		},
		restyle(look) {
			if (open) open.look = {...open.look, ...look};
		},
		add(item) {
			if (!open) items.push(item);
			else if (!isImage(item)) behind.push(item);
			else {
				open.hasOther = true;
				if (open.hasContent) push();
				items.push(item);
				open = {look: open.look, pieces: [], hasContent: false, hasOther: true};
			}
			if (open) open.hasOther = true;
		},
		end,
		take() {
			end();
			const taken = items;
			items = [];
			return taken;
		},
		finish() {
			end();
			return items;
		},
	};
};
