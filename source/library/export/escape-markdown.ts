import {oneLine} from '../../core/text/one-line.ts';

/**
 * Characters that have a meaning in Markdown wherever they stand in a line; a backslash takes it away (CommonMark 0.31,
 * §2.4). Ordinary punctuation is escaped only where it would have one.
 */
const special = new RegExp(
	[
		// Escapes, code, emphasis, links, images, footnotes, wiki links, attributes, tables, strikethrough, superscript, headings,
		// tags, mathematics, citations, mentions.
		'[\\\\`*_[{|~^#$@]',
		// In Obsidian ==marks==, %%comments%% and fields (key:: value); fenced blocks (:::).
		...['=', '%', ':'].map(sign => `${sign}(?=${sign})|(?<=${sign})${sign}`),
		// Emoji such as :smile:, but not the time 10:30:45.
		':(?=(?!\\d+:)[\\w+-]{1,40}:|100:|1234:)',
		// Addresses that become links by themselves (GFM 0.29, §6.9; linkifiers know more): after a scheme, //host, www., and
		// names that may end in a top-level domain.
		'(?<=[A-Za-z]):(?=[^\\s\\p{P}]|/)|(?<=[0-9+.-]):(?=//)',
		'/(?=/)',
		'(?<=www)\\.(?=\\S)',
		'(?<=[^\\s.])\\.(?=[\\p{L}\\p{M}]{2})',
	].join('|'),
	'giu',
);

/** The beginnings of HTML and of entities. Older dialects know no backslash before them, but all know entities (§2.5). */
const markup = /<|&(?=#?\w{1,32};)/g;

/** Beginnings of a line that make it a quote, a list item, a rule, the underline of a heading or a definition. */
const opening = /^(?=>|[+-](?:\s|$)|[-=][-=\s]*$|:)/;

/** The number or letter of a list item, also as pandoc reads them: `1.`, `a)`, `(iv)`, but not the initial in `J. Doe`. */
const entry = /^(\(?(?:\p{N}+|\p{Ll}|[ivxlcdm]{2,7}|[IVXLCDM]{2,7}|\p{L}(?=\)|\.$)))(?=[.)](?:\s|$))/u;

/**
 * Escapes a stranger’s words for Markdown, so that they are shown as they are: no link, image, tag, HTML or other structure
 * comes out of them in CommonMark, GitHub’s Markdown, Obsidian or pandoc. Ordinary prose stays unchanged. One exception
 * remains: GitHub links e-mail addresses in any text, however they are escaped (GFM §6.9).
 *
 * @param text Any text; the result is one line.
 * @param position Whether the words begin a line, where more characters have a meaning.
 */
export const escapeMarkdown = (text: string, {beginsLine}: {readonly beginsLine: boolean}): string => {
	const escaped = oneLine(text)
		.replace(markup, sign => (sign === '<' ? '&lt;' : '&amp;'))
		.replace(special, '\\$&');
	return beginsLine ? escaped.replace(opening, '\\').replace(entry, '$1\\') : escaped;
};
