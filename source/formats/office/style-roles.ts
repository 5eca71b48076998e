/** What a paragraph's style says that it is for. */
export type StyleRole =
	| 'title'
	| 'subtitle'
	| 'author'
	| 'date'
	| 'abstract'
	/** A line of the contents list that the program has made. */
	| 'contents'
	| 'quote'
	| 'verse'
	| 'preformatted'
	/** A line or an ornament between scenes. */
	| 'separator';

/**
 * Names of styles. Word writes those it comes with in English whatever its own language is; what other programs and
 * users call theirs is here as well.
 */
const roles: readonly (readonly [StyleRole, RegExp])[] = [
	[
		'contents',
		/^(?:toc\b|toc ?heading|contents (?:\d|heading)|table of contents|index (?:\d|heading)|inhaltsverzeichnis|оглавление)/,
	],
	['subtitle', /^(?:sub-?title|untertitel|sous-titre|subtítulo|sottotitolo|подзаголовок|副标题|副題)$/],
	[
		'title',
		/^(?:title|book ?title|story ?title|titel|titre|título|titolo|название|заголовок|tytuł|titul|cím|标题|表題|제목)$/,
	],
	['author', /^(?:authors?|by-?line|autor|auteur|autore|автор|作者|著者)$/],
	['date', /^(?:date|datum|дата)$/],
	['abstract', /^(?:abstract|summary|synopsis|аннотация)$/],
	[
		'separator',
		/^(?:horizontal line|(?:scene|section)[ -]?(?:break|separator)|separator|ornament|asterism)$/,
	],
	[
		'preformatted',
		/^(?:html[ -])?preformatted(?: text)?$|^source ?code$|^code(?: block)?$|^vorformatierter text$|^macro text$/,
	],
	['verse', /^(?:verse|poem|poetry|verses|стихи?|gedicht)\b/],
	['quote', /\bquot(?:e|es|ations?)\b|^block ?text$|^block ?quote$|^zitat|^citation|^цитата/],
];

const heading =
	/^(?:heading|überschrift|titre|título|titolo|заголовок|kop|rubrik|overskrift|nagłówek|otsikko|nadpis|başlık|标题|見出し|제목)[ _-]*([1-9])\b/;
const chapter = /^chapters?(?:[ -]?(?:title|heading|head|name|number))?$/;
const part = /^(?:part|book|volume)[ -]?(?:title|heading|head|name|number)$/;

/** The name without case and without what programs put into it: `Heading_20_1` is ODF's way of writing a space. */
const plainName = (name: string): string =>
	(name.includes('_')
		? name.replaceAll(/_([0-9a-f]{2})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
		: name
	)
		.toLowerCase()
		.trim();

/** What a style is for, by its own name and those of the styles that it is made from, the nearest first. */
export const roleOfStyle = (names: readonly string[]): StyleRole | undefined => {
	for (const name of names) {
		const plain = plainName(name);
		const found = roles.find(([, pattern]) => pattern.test(plain));
		if (found) return found[0];
		if (levelOfName(name) !== undefined) return undefined;
	}
	return undefined;
};

const levelOfName = (name: string): number | undefined => {
	const plain = plainName(name);
	const level = heading.exec(plain)?.[1];
	if (level !== undefined) return Number(level);
	return chapter.test(plain) ? 2 : part.test(plain) ? 1 : undefined;
};

/** The level of headings in a style, by its own name and those of the styles that it is made from. */
export const levelOfStyle = (names: readonly string[]): number | undefined => {
	for (const name of names) {
		const level = levelOfName(name);
		if (level !== undefined) return level;
	}
	return undefined;
};
