/**
 * UTF-16 units from which a text is treated in pieces. The engine keeps something for each match of a pattern that it
 * replaces: in a paragraph of 50 MB that is more than a gigabyte.
 */
const pieceLength = 262_144;

/** The first index from `from` on at which a text may be cut: before a sign that does not stand behind another such one. */
const cutFrom = (text: string, from: number, mayBeCutBefore: (unit: number) => boolean): number => {
	let isInside = mayBeCutBefore(text.charCodeAt(from - 1));
	for (let index = from; index < text.length; index++) {
		const isSign = mayBeCutBefore(text.charCodeAt(index));
		if (isSign && !isInside) return index;
		isInside = isSign;
	}
	return text.length;
};

/**
 * Changes a text piece by piece if it is long.
 *
 * @param mayBeCutBefore Whether what `change` looks for begins at such a UTF-16 unit, or at a run of them, if anywhere.
 */
export const inPieces = (
	text: string,
	mayBeCutBefore: (unit: number) => boolean,
	change: (piece: string) => string,
): string => {
	if (text.length <= pieceLength) return change(text);
	const pieces: string[] = [];
	for (let start = 0; start < text.length;) {
		const end = cutFrom(text, start + pieceLength, mayBeCutBefore);
		pieces.push(change(text.slice(start, end)));
		start = end;
	}
	return pieces.join('');
};
