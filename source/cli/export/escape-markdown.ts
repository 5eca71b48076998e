import {oneLine} from '../../core/text/one-line.ts';

/**
 * Signs that Markdown takes for more than themselves, wherever they stand in a line. A backslash before one makes it
 * itself (CommonMark 0.31, §2.4). Of punctuation that prose is full of, only what would become something is escaped.
 */
const special = new RegExp(
	[
		// Escapes; code, emphasis, links, images, notes and wiki links; attributes; tables, strikethrough, superscript; headings
		// and tags; mathematics; citations, mentions and addresses.
		'[\\\\`*_[{|~^#$@]',
		// Obsidian’s ==marks== and %%comments%%, fields (key:: value) and fenced blocks (:::).
		...['=', '%', ':'].map(sign => `${sign}(?=${sign})|(?<=${sign})${sign}`),
		// :smile:, which is no time of day.
		':(?=(?:[\\w+-]*[a-z_][\\w+-]*|[+-]1|100|1234):)',
		// Addresses that become links by themselves (GFM 0.29, §6.9, and what linkifiers add to it): a scheme, //host, www.
		// and names with a top level domain.
		'(?<=[A-Za-z]):(?=[^\\s\\p{P}]|/)|(?<=[0-9+.-]):(?=//)',
		'/(?=/)',
		'(?<=www)\\.(?=\\S)',
		'(?<=[^\\s.])\\.(?=[\\p{L}\\p{M}]{2})',
	].join('|'),
	'giu',
);

/** Where HTML and entities begin: older dialects know no backslash before these signs, but all know entities (§2.5). */
const markup = /<|&(?=#?\w{1,32};)/g;

/** What makes of a line’s beginning a quote, a list, a rule, an underlined heading or a definition. */
const opening = /^(?=>|[+-](?:\s|$)|[-=][-=\s]*$|:)/;

/** The number or letter of a list’s entry, as pandoc reads them, too: `1.` `a)` `(iv)`; a full stop makes none of an initial. */
const entry = /^(\(?(?:\d+|[a-z]|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|[A-Z](?=\)|\.$)))(?=[.)](?:\s|$))/;

/**
 * A stranger’s words as Markdown that shows them as they are: no link, image, tag, HTML or any other structure comes out of
 * them. For CommonMark, GitHub, Obsidian and pandoc; ordinary prose stays as it is. GitHub alone still links e-mail
 * addresses, however they are written.
 *
 * @param text Becomes one line.
 * @param position Whether the words begin a line, where more has a meaning.
 */
export const escapeMarkdown = (text: string, {beginsLine}: {readonly beginsLine: boolean}): string => {
	const escaped = oneLine(text)
		.replace(markup, sign => (sign === '<' ? '&lt;' : '&amp;'))
		.replace(special, '\\$&');
	return beginsLine ? escaped.replace(opening, '\\').replace(entry, '$1\\') : escaped;
};
