import type {Environment} from './locale.ts';

/**
 * Terminals by TERM that cannot show italics: their entries in ncurses 6.4 have no `sitm`. GNU screen shows them in
 * inverse, the Linux console in green, others not at all.
 */
const withoutItalics =
	/^(?:screen|linux|vt\d|ansi|cons|putty|cygwin|teraterm|mach|minix|pcansi|sun|wsvt|jfbterm|bterm|hpterm|dtterm|[eE]term|aterm|rxvt(?!-unicode)|xterm-(?:color$|r\d))/;

type Styles = {readonly italics: boolean; readonly boldInverse: boolean};

/** Which styles a terminal shows as they are meant, as far as the environment tells. */
export const stylesOf = ({TERM = '', STY}: Environment): Styles => ({
	italics: STY === undefined && !withoutItalics.test(TERM),
	// The Linux console makes bold brighter: in inverse that is light grey on white, 3.2:1.
	boldInverse: !TERM.startsWith('linux'),
});

/** Codes that switch styles (SGR). */
const code = {bold: '1', italics: '3', underline: '4', inverse: '7', italicsOff: '23', underlineOff: '24'};

// oxlint-disable-next-line no-control-regex -- A control sequence is what is sought.
const switches = /\u001b\[([\d;]+)m/g;

/** A code, with the numbers of its colour where it has one: these are no codes. */
const codesIn = /[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;

/** What stands for codes that the terminal does not show as they are meant. */
const shown = (codes: readonly string[], {italics, boldInverse}: Styles): readonly string[] => {
	const underlined = new Map([
		[code.italics, code.underline],
		[code.italicsOff, code.underlineOff],
	]);
	const drawn = italics ? codes : codes.map(each => underlined.get(each) ?? each);
	return boldInverse || !drawn.includes(code.inverse) ? drawn : drawn.filter(each => each !== code.bold);
};

/** A row in styles that the terminal shows: underlined instead of italic, inverse without bold. */
export const withShownStyles = (row: string, styles: Styles): string =>
	styles.italics && styles.boldInverse
		? row
		: row.replace(switches, (_, list: string) => {
				const codes = shown(list.match(codesIn) ?? [], styles);
				return `\u001b[${[...new Set(codes)].join(';')}m`;
			});
