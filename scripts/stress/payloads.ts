/**
 * What somebody may put into a story, a name or a note to have a terminal obey it: one of each kind. Each says OBEYED
 * behind what a terminal would obey, so that it can be told from the same sequence written by the reader.
 */
export type Payload = {
	/** Fit for a file's name. */
	readonly name: string;
	/** One line. */
	readonly text: string;
};

const esc = '\u001b';
const bel = '\u0007';
const st = `${esc}\\`;

/** C0 but line ends, DEL and C1; not NUL, which tells that a file is no text. */
const controls = Array.from({length: 0xa0}, (_, code) => code)
	.filter(code => code < 0x20 || code >= 0x7f)
	.filter(code => ![0, 0x0a, 0x0b, 0x0c, 0x0d, 0x85].includes(code))
	.map(code => String.fromCharCode(code))
	.join('');

const table: readonly (readonly [name: string, text: string])[] = [
	['clears the screen', `${esc}[2J${esc}[1;1HOBEYED`],
	['clears the scrollback', `${esc}[3J${esc}[HOBEYED`],
	['moves the cursor', `${esc}[5A${esc}[10COBEYED`],
	['writes the clipboard', `${esc}]52;c;T0JFWUVE${bel}OBEYED`],
	['reads the clipboard', `${esc}]52;c;?${st}OBEYED`],
	['names the window', `${esc}]0;OBEYED${bel}`],
	['is a link to elsewhere', `${esc}]8;;http://bad.example/${st}http://good.example/${esc}]8;;${st}`],
	['hides a sequence in a link', `${esc}]8;;http://x.example/${esc}[2JOBEYED${bel}words${esc}]8;;${bel}`],
	[
		'hides a sequence in the parts of a link',
		`${esc}]8;id=${esc}]0;OBEYED${bel};http://x.example/${bel}words`,
	],
	['never ends a link', `${esc}]8;;http://bad.example/${bel}words`],
	['never ends a title', `${esc}]0;OBEYED`],
	['never ends a device string', `${esc}P1$tOBEYED`],
	['never ends a sequence', `${esc}[12;`],
	['talks to tmux', `${esc}Ptmux;${esc}${esc}]52;c;T0JFWUVE${bel}${esc}\\OBEYED`],
	['draws by sixel', `${esc}Pq#0;2;0;0;0#0!9999999~${st}OBEYED`],
	['loads a picture', `${esc}_Ga=T,t=f,f=100;L2V0Yy9wYXNzd2Q=${st}OBEYED`],
	['uses eight-bit introducers', `\u009b2JOBEYED\u009d0;OBEYED\u009c\u0090qOBEYED\u009c`],
	['leaves the alternate screen', `${esc}[?1049lOBEYED${esc}[?25h`],
	['switches the mouse on', `${esc}[?1003h${esc}[?1006hOBEYED`],
	['shows pasted text as typed', `${esc}[?2004l${esc}[201~OBEYED`],
	['repeats without end', `A${esc}[2147483647bOBEYED${esc}[999999999@`],
	['resets the terminal', `${esc}cOBEYED${esc}[!p${esc}#8`],
	['changes the character set', `${esc}(0OBEYED\u000e${esc}%G`],
	['writes what cannot be seen', `${esc}[8mOBEYED${esc}[30;40mOBEYED`],
	['blinks and colours', `${esc}[5;31;42mOBEYED${esc}[0m`],
	['asks for answers', `${esc}[6n${esc}[c${esc}]10;?${bel}${esc}P+q544e${st}${esc}[21tOBEYED`],
	['changes the palette', `${esc}]4;0;#ffffff${bel}${esc}]50;#1${bel}${esc}]11;#000000${st}OBEYED`],
	['rings and notifies', `${bel.repeat(20)}${esc}]9;OBEYED${bel}${esc}]777;notify;OBEYED;now${st}`],
	['is put together again', `${esc}${esc}[31m[31mOBEYED${esc}[${esc}[0m2JOBEYED\u009b\u009b1m2JOBEYED`],
	['overwrites', 'OVERWRITTEN\b\b\b\b\b\b\b\b\b\b\bOBEYED\u007f\u007f'],
	['turns text round', '\u202eDEYEBO\u202c\u2066OBEYED\u2067OBEYED\u2069'],
	['is every control', `${controls}OBEYED`],
];

export const payloads: readonly Payload[] = table.map(([name, text]) => ({name, text}));

/** Ink goes to a column, erases the rest of a line and sets a style, that of warnings too, before text that is the reader's own. */
const obeyed = /\u001b\[[\d;?]*[^\d;?GKEm]OBEYED|\u001b\[[\d;]*(?:[58]|3[0-24-9]|4\d)mOBEYED/; // oxlint-disable-line no-control-regex

/** Whether what a program wrote shows that a payload was obeyed, though every sequence in it may be one of ours. */
export const wasObeyed = (output: string, payload?: Payload | null): boolean =>
	obeyed.test(output) || (payload !== undefined && payload !== null && output.includes(payload.text));
