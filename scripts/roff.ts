/** Signs that roff takes for another, or for a command (groff_char(7), “Basic Latin”), and what it calls them. */
const names: Readonly<Record<string, string>> = {
	'\\': '\\(rs',
	'-': '\\-',
	"'": '\\(aq',
	'`': '\\(ga',
	'^': '\\(ha',
	'~': '\\(ti',
	'"': '\\(dq',
};

const named = (sign: string): string =>
	names[sign] ?? `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Words as roff in ASCII that shows them as they are, on one line: as text, or behind the name of a macro. */
export const escapeRoff = (text: string): string =>
	text
		.replaceAll(/\s+/g, ' ')
		.trim()
		.replaceAll(/[\\\-'`^~"]|[^ -~]/gu, named)
		.replace(/^\./, '\\&.');
