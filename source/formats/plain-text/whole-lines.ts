/** Signs that end a line in files without a single newline: of old Macs, of Unicode, of mainframes. */
const otherEnds = ['\r', '\u2028', '\u2029', '\u0085'];

const carriageReturn = 0x0d;

/** Index behind the last line end of a text that nothing behind the text can be a part of; 0 where there is none. */
export const behindLastLine = (text: string): number => {
	const newline = text.lastIndexOf('\n') + 1;
	if (newline > 0) return newline;
	// A newline may follow: `\r\n` and `\r\r\n` are one line end.
	let {length} = text;
	while (text.charCodeAt(length - 1) === carriageReturn) length--;
	const certain = text.slice(0, length);
	return Math.max(...otherEnds.map(sign => certain.lastIndexOf(sign) + 1));
};

/**
 * Cuts the pieces of a text anew, so that each holds whole lines with their ends. A piece is empty where its line goes
 * on; the last holds what stands behind the last line end.
 */
export function* wholeLines(pieces: Iterable<string>): Generator<string, void> {
	let held: string[] = [];
	for (const piece of pieces) {
		const cut = behindLastLine(piece);
		const lines = cut === 0 ? '' : [...held, piece.slice(0, cut)].join('');
		if (cut > 0) held = [];
		held.push(piece.slice(cut));
		yield lines;
	}
	yield held.join('');
}
