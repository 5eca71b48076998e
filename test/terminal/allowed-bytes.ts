/**
 * All that the reader ever sends to a terminal beside text. What is not in this list is a fault, whoever wrote it: a
 * story that got through, or a library that does more than we know of.
 */

/**
 * Styles (SGR): plain, bold, italic, underline, inverse, black and white in a pair, one of the 256 colours that have the same
 * shade everywhere, and all colours; never dim, hidden or blinking.
 */
const colour = String.raw`[34]8;(?:5;(?:1[6-9]|[2-9]\d|1\d\d|2\d\d)|2;\d{1,3};\d{1,3};\d{1,3})`;
const style = `(?:[01347]|2[23478]|[34]9|[34][07]|97|107|${colour})`;

/** What may follow an escape character, as patterns. */
const sequences: readonly string[] = [
	String.raw`\[${style}(?:;${style})*m`,
	// Up, down and to the right: a VT100 knows these, but none to the next row or to a column (mosh 1.4, ansi-term, minicom).
	String.raw`\[\d{1,4}[ABC]`,
	// The rest of a line, a line, the rest of the screen; the whole of it before a repaint, from the first row on.
	String.raw`\[2?K`,
	String.raw`\[2?J`,
	String.raw`\[1;1H`,
	// Where the cursor is: asked at the start, to learn how wide signs are.
	String.raw`\[6n`,
	// Cursor, autowrap, alternate screen, bracketed paste, synchronized updates.
	String.raw`\[\?(?:25|7|1049|2004|2026)[hl]`,
	// Who orders right-to-left text: we, or the terminal.
	String.raw`\[8[lh]`,
	// The window's title: saved and brought back (XTWINOPS).
	String.raw`\[2[23];2t`,
	// Whether the terminal is light or dark: asked, and told when that changes.
	String.raw`\[\?996n`,
	String.raw`\[\?2031[hl]`,
	// How large a cell is, in pixels: asked with the question for graphics.
	String.raw`\[16t`,
	// The mouse: buttons, moves while one is held down, decimal numbers; or its wheel as arrow keys, a mode that is brought back.
	String.raw`\[\?(?:1000|1002|1006)[hl]`,
	String.raw`\[\?1007[hrs]`,
];

const allowed = new RegExp(`^\u001b(?:${sequences.join('|')})`);

/* oxlint-disable no-control-regex -- control characters are what this module is about */
/** C0 but line ends, DEL, C1, bidi embeddings, overrides and isolates, line and paragraph separators. */
const suspects = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** The questions which colours text and background have (OSC 10 and 11). */
const colourQuestions = /\u001b\]1[01];\?\u001b\\/g;

/** A window's title (OSC 2): text of a bounded length, closed by ST alone. A bell or a control character inside is a fault. */
const titles = /\u001b\]2;[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]{0,200}\u001b\\/g;

/** A text for the clipboard (OSC 52): base64 of a bounded length, and that only where the reader has asked for it. */
const copies = /\u001b\]52;c;[A-Za-z0-9+/]{0,100000}={0,2}\u001b\\/g;
/** Words that lead to a web page or a mailbox (OSC 8): where they begin, and where they end. No other scheme, no other OSC. */
const links = /\u001b\]8;(?:;|id=\d+-\d+;(?:https?:\/\/|mailto:)[!-~]{0,2000})\u001b\\/g;

/** The question whether the terminal shows images (kitty's graphics protocol): one pixel, not kept. */
const graphicsQuestion = /\u001b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u001b\\/g;

/** The question whether text can be twice as large (OSC 66): a blank. */
const sizeQuestion = /\u001b\]66;s=2; \u001b\\/g;

/** A heading that is twice as large, in its styles, the cursor saved and brought back. No other size, no control character inside. */
const largeText =
	/\u001b7\u001b\[1;1H(?:\u001b\[\d{1,3}B)?(?:\u001b\[\d{1,3}C)?(?:\u001b\[[\d;]{1,40}m)?\u001b\]66;s=2;[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]{1,200}\u001b\\(?:\u001b\[[\d;]{1,40}m)?\u001b8/g;

/**
 * A picture that the reader has opened: its bytes in base64, at most 4,096 characters a sequence; where it is drawn, the cursor saved and
 * brought back; its end. Always our one picture, never a file's name, and no answer wanted.
 */
const imageSequences =
	/\u001b_G(?:a=t,f=100,t=d,i=31,m=[01],q=2;[A-Za-z0-9+/]{2,4096}={0,2}|m=[01],q=2(?:;[A-Za-z0-9+/]{2,4096}={0,2})?|a=d,d=I,i=31,q=2)\u001b\\|\u001b7\u001b\[1;1H(?:\u001b\[\d{1,3}B)?(?:\u001b\[\d{1,3}C)?\u001b_Ga=p,i=31,p=1,c=\d{1,3},r=\d{1,3},C=1,q=2\u001b\\\u001b8/g;

/** What a program that was killed may have left of a sequence. */
const begun = /^\u001b(?:\[[?\d;]*|\](?:2;[^\u0000-\u001f\u007f-\u009f]*|8;[!-~]*))?$/;
/* oxlint-enable no-control-regex */

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Something forbidden as it can be shown. */
const shown = (found: string): string => JSON.stringify(found).replaceAll(/[\u007f-\uffff]/g, escaped);

/** Units of what is found that are shown, and of the longest of our sequences. */
const excerptLength = 24;
const longestSequence = 64;

/**
 * Everything in a program's output that is neither text nor one of the sequences which the reader writes itself: each
 * as a JSON string that begins with what is forbidden.
 *
 * @param keys What was sent to the program: only who has pressed the key that copies may find the clipboard written to, and only who
 *   has opened something finds a picture.
 */
export const forbiddenIn = (output: string, keys = ''): readonly string[] => {
	const found: string[] = [];
	const asked = output.replaceAll(colourQuestions, '').replaceAll(graphicsQuestion, '');
	const sized = asked.replaceAll(sizeQuestion, '').replaceAll(largeText, '');
	const expected = sized.replaceAll(titles, '').replaceAll(links, '');
	const copied = keys.includes('y') ? expected.replaceAll(copies, '') : expected;
	const written = keys.includes('\r') ? copied.replaceAll(imageSequences, '') : copied;
	for (const {index} of written.matchAll(suspects)) {
		const rest = written.slice(index, index + longestSequence);
		const isLast = index + rest.length === written.length;
		if (!allowed.test(rest) && !(isLast && begun.test(rest))) found.push(shown(rest.slice(0, excerptLength)));
	}
	return found;
};

/** Everything in an output that is no text, for output that no terminal gets: as {@link forbiddenIn}, but nothing is ours. */
export const notTextIn = (output: string): readonly string[] =>
	Array.from(output.matchAll(suspects), ({index}) => shown(output.slice(index, index + excerptLength)));
