/**
 * Units of Markdown that are parsed at a step: some 3 ms. What larger pieces are made into is garbage for which room is kept:
 * with 64 KB a list of 60,000 items takes 350 MB, with this 290.
 */
const pieceLength = 16_384;

/** Units after which a document is cut, whatever is open. */
const longestPiece = 1_048_576;

/** What goes on behind blank lines until it is closed: comments, boxes, fences, HTML that keeps its lines. */
const pairs: readonly (readonly [open: RegExp, close: RegExp])[] = [
	[/<!--/g, /-->/g],
	[/<(?:pre|script|style|textarea)\b/gi, /<\/(?:pre|script|style|textarea)>/gi],
	[/^ {0,3}:{3,}[ \t]*[\w{]/gm, /^ {0,3}:{3,}[ \t]*$/gm],
	[/\{\{[<%][ \t]*\w/g, /\{\{[<%][ \t]*\//g],
];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const isOpen = (piece: string): boolean =>
	pairs.some(([open, close]) => count(piece, open) > count(piece, close)) ||
	count(piece, /%%/g) % 2 === 1 ||
	count(piece, /^ {0,3}(?:`{3,}|~{3,})/gm) % 2 === 1;

/** A line that goes on nothing above it: a heading, or words that are not moved in. */
const startsAnew = /^(?:#{1,6} |[\p{L}“"„«])/u;

/** An item of a list that is not numbered: two of them, one behind the other, are the same in two lists as in one. */
const isItem = /^ {0,3}[-*+] /;

const isCut = (before: string, line: string): boolean =>
	before.trim() === '' ? startsAnew.test(line) : isItem.test(before) && isItem.test(line);

/** Cuts a document into pieces that can be parsed one by one: at blank lines where nothing is open, and in long lists. */
export function* cutPieces(lines: readonly string[]): Generator<string, void> {
	let start = 0;
	let length = 0;
	let wanted = pieceLength;
	for (const [index, line] of lines.entries()) {
		if (length >= wanted && isCut(lines[index - 1] ?? '', line)) {
			const piece = lines.slice(start, index).join('\n');
			if (length >= longestPiece || !isOpen(piece)) {
				yield piece;
				[start, length, wanted] = [index, 0, pieceLength];
			} else wanted = length + pieceLength;
		}
		length += line.length + 1;
	}
	yield lines.slice(start).join('\n');
}
