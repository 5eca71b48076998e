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
 * Puts the pieces of a text together, so that each has `least` UTF-16 units or more, and whole lines with their ends. One is
 * empty where its line goes on; the last holds what stands behind the last line end.
 */
export function* wholeLines(pieces: Iterable<string>, least: number): Generator<string, void> {
	let held: string[] = [];
	let units = 0;
	for (const piece of pieces) {
		held.push(piece);
		units += piece.length;
		if (units < least) continue;
		const cut = behindLastLine(piece);
		const rest = piece.slice(cut);
		const lines = cut === 0 ? '' : held.with(-1, piece.slice(0, cut)).join('');
		if (cut > 0) [held, units] = [[rest], rest.length];
		yield lines;
	}
	yield held.join('');
}
