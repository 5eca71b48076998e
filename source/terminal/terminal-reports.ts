/**
 * What terminals say by themselves, or asked by others before us (ECMA-48 control sequences, xterm's ctlseqs): colours
 * and names in control strings, attributes, positions, sizes and modes, the mouse, the focus. None of our keys has such
 * a form. A control string is of characters that can be seen; any other breaks it off and is a key again. What goes on
 * for longer than any key or report does is none either: Ink would wait for its end, and go through it with each piece.
 */
const reports = new RegExp(
	[
		'\u001b[\\]P_^X][^\u0000-\u001f]*(?:\u0007|\u001b\\\\|(?=[\u0000-\u001a\u001c-\u001f]|\u001b[^\\\\]))',
		'\u001b\\[[?<>=][0-9;:]*[ -/]*[@-~]',
		'\u001b\\[[0-9;]*(?:[cntxyIO]|\\$y)',
		'\u001b\\[[0-9]+;[0-9]+R',
		'\u001b\\[M[^]{3}',
		'\u001b(?:\\[[0-?]{65,}|O[0-9;]{17,})',
	].join('|'),
	'gu',
);

/** What comes from the keyboard without what the terminal reports. The sequences in it must be whole. */
export const withoutReports = (sent: string): string => sent.replaceAll(reports, '');
