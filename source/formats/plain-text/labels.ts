/** Header fields that mean something to the reader; all others are kept under their own label. */
export type FieldName =
	| 'title'
	| 'author'
	| 'rating'
	| 'fandom'
	| 'pairing'
	| 'characters'
	| 'setting'
	| 'warning'
	| 'summary'
	| 'genre'
	| 'tags'
	| 'series'
	| 'status'
	| 'completed'
	| 'published'
	| 'updated'
	| 'language'
	| 'source'
	| 'notes'
	/** Known as a header's label, kept as it stands. */
	| 'other';

/** The labels of each field, in lower case, as archives, mailing lists and downloaders write them. */
const labels: Record<FieldName, string> = {
	title:
		'title, story title, story, fic, titre, titel, título, titulo, titolo, tytuł, название, タイトル, 作品名, 书名, 書名, 小说名, τίτλος',
	author:
		'author, authors, by, written by, penname, pen name, auteur, auteure, autor, autorin, autora, autore, autrice, автор, авторы, 作者, 著者, 지은이, συγγραφέας',
	rating:
		'rating, ratings, rated, age rating, content rating, altersfreigabe, clasificación, classificação, рейтинг, 分级, 年齢制限, レーティング',
	fandom: 'fandom, fandoms, category, categories, universe, show, crossover, фандом, фэндом, 原作',
	pairing:
		'pairing, pairings, pairing/s, pairings/characters, relationship, relationships, ship, ships, couple, cp, shipper, pareja, пейринг, пэйринг, пейринг и персонажи, пэйринг и персонажи',
	characters:
		'character, characters, main characters, personajes, personagens, personaggi, персонажи, 人物, 登場人物',
	setting:
		'setting, timeline, time frame, timeframe, takes place, season, episode, spoilers, spoiler warning, σκηνικό',
	warning:
		'warning, warnings, archive warning, archive warnings, content warning, content warnings, content note, content notes, trigger warning, trigger warnings, tw, cw, avertissement, avertissements, warnung, warnungen, advertencia, advertencias, avisos, avvertimenti, ostrzeżenia, предупреждения, предупреждение, 警告, 注意, προειδοποίηση',
	summary:
		'summary, summery, synopsis, description, blurb, résumé, inhalt, zusammenfassung, resumen, sinopsis, sinopse, introduzione, streszczenie, описание, саммари, аннотация, 内容简介, 简介, あらすじ, περίληψη',
	genre: 'genre, genres, жанр, жанры, 类型, ジャンル',
	tags: 'tags, tag, additional tags, freeform tags, classification, codes, keywords, метки, 标签, タグ, キーワード',
	series: 'series, series/sequel, sequel, prequel, part, цикл, シリーズ',
	status: 'status, статус, κατάσταση',
	completed: 'complete, completed, wip',
	published: 'published, date, posted, posted on, posted at, written, release date, опубликовано',
	updated: 'updated, last updated, most recently updated, обновлено',
	language: 'language, sprache, langue, idioma, lingua, язык, 言語, 语言, γλώσσα',
	source: 'source, url, story url, link, archive, archived at, website, web site, web page',
	notes:
		"note, notes, author's note, author's notes, author note, author notes, authors note, a/n, an, a/ns, anmerkung, anmerkungen, notas, nota dell'autore, примечания, примечания автора, от автора, 前書き, 後書き",
	other:
		'disclaimer, disclamer, disclaimers, copyright, credit, credits, beta, beta reader, betas, thanks, dedication, for, recipient, prompt, challenge, distribution, feedback, e-mail, email, e-mail address, contact, translator, packaged, words, word count, chapters, length, size, reviews, favs, follows, hits, kudos, comments, bookmarks, publisher, story id, author url, series url, posting date, character set encoding, размер, бета, дисклеймер, размещение, посвящение, 免責',
};

const fieldByLabel = new Map<string, FieldName>(
	Object.entries(labels).flatMap(([field, list]) =>
		list.split(', ').map(label => [label, field as FieldName]),
	),
);

/** A label as it is looked up: lower case, straight apostrophes, without decoration and plural brackets. */
const normalise = (label: string): string =>
	label
		.toLowerCase()
		.replaceAll('’', "'")
		.replaceAll(/^[\s*_~>•#-]+|[\s*_~]+$/g, '')
		.replaceAll(/\(s\)$/g, '')
		.replaceAll(/\s+/g, ' ');

/** The field that a label names, undefined for a label nobody has heard of. */
export const fieldOf = (label: string): FieldName | undefined => fieldByLabel.get(normalise(label));

/** Fields that prose hardly ever begins with by chance: two of them make a header. */
export const strongFields: ReadonlySet<FieldName> = new Set<FieldName>([
	'title',
	'author',
	'rating',
	'summary',
	'warning',
	'pairing',
	'fandom',
]);
