import type * as Htmlparser2 from 'htmlparser2';
import {createPace, type Task} from '../../core/task/task.ts';
import {loadLazily} from '../../load-lazily.ts';
import {createBudget, type Budget} from '../budget.ts';
import type {Element} from './element.ts';
import {createTreeBuilder, mostDepth, type TreeBuilder} from './tree-builder.ts';

/** UTF-16 units that are parsed at once. Hostile files nest some hundred elements in so many, and no more. */
const pieceLength = 4096;

/** An internal subset of a document type, which the parser would take for text. */
const documentType = /<!DOCTYPE[^>[]{0,2000}\[[^\]]{0,100000}\]\s*>/i;

/** A parser and how many elements it holds open. */
type Parsing = {readonly parser: Htmlparser2.Parser; open: number};

const startParsing = (tree: TreeBuilder, isXml: boolean): Parsing => {
	const {Parser} = loadLazily('htmlparser2') as typeof Htmlparser2;
	const handler: Partial<Htmlparser2.Handler> = {
		onopentagname(name) {
			parsing.open++;
			tree.open(name);
		},
		onattribute: (name, value) => tree.attribute(name, value),
		onclosetag() {
			parsing.open--;
			tree.close();
		},
		ontext: text => tree.text(text),
	};
	const options = {xmlMode: isXml, decodeEntities: true, recognizeSelfClosing: true, recognizeCDATA: true};
	const parsing: Parsing = {parser: new Parser(handler, options), open: 0};
	return parsing;
};

/** Where a piece that begins at `start` ends: before a tag where there is one near. */
const endOfPiece = (text: string, start: number): number => {
	const end = text.slice(start + pieceLength, start + 2 * pieceLength).indexOf('<');
	return start + pieceLength + Math.max(0, end);
};

/** UTF-16 units at the beginning in which a document type stands, with all of an internal subset. */
const typeLength = 262_144;

const withoutType = (source: string): string => {
	const head = source.slice(0, typeLength);
	const shorter = head.replace(documentType, '');
	return shorter.length === head.length ? source : shorter + source.slice(typeLength);
};

export type ParseOptions = {
	/**
	 * Whether names keep their case and elements end only where they say so: for OPF, NCX, FB2, office formats. XHTML is read
	 * as HTML, for it is often broken.
	 */
	readonly isXml?: boolean;
	/** Where what is read is counted; it says whether the end was left out. One of its own where nobody asks. */
	readonly budget?: Budget;
};

/**
 * Parses a document of any quality into a tree, in steps. It never fails, and no entity but those of HTML is known: none
 * can be a bomb.
 */
export function* parseMarkup(
	source: string,
	{isXml = false, budget = createBudget()}: ParseOptions = {},
): Task<Element> {
	const tree = createTreeBuilder(budget);
	const isDue = createPace();
	let parsing = startParsing(tree, isXml);
	const text = withoutType(source);
	for (let start = 0; start < text.length && !budget.isSpent;) {
		const end = endOfPiece(text, start);
		parsing.parser.write(text.slice(start, end));
		// The parser searches all that is open at each tag: of a flood of tags it forgets what is beyond our depth anyway.
		if (parsing.open > 2 * mostDepth) parsing = startParsing(tree, isXml);
		if (isDue(end - start)) yield;
		start = end;
	}
	parsing.parser.end();
	return tree.root;
}
