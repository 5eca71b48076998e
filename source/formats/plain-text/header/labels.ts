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
	/** Holds other fields and says nothing itself. */
	| 'container'
	/** Known as a header's label, kept as it stands. */
	| 'other';

/** The labels of each field, in lower case, as archives, mailing lists and downloaders write them. */
const labels: Record<FieldName, string> = {
	title:
		'title, titles, story title, story name, story, fic, fic title, name of story, titre, titel, título, titulo, titolo, tytuł, název, название, заголовок, タイトル, 作品名, 題名, 书名, 書名, 小说名, 标题, 제목, 제목명, العنوان, כותרת, τίτλος',
	author:
		'author, authors, by, written by, story by, penname, pen name, creator, auteur, auteure, auteurs, autor, autorin, autoren, autora, autores, autor/a, autor(a), autore, autrice, autorka, автор, авторы, автор (переводчик), автор/переводчик, 作者, 著者, 作家, 作, 지은이, 글쓴이, 작가, المؤلف, المحبر, מחבר, συγγραφέας',
	rating:
		'rating, ratings, rated, age rating, content rating, altersfreigabe, clasificación, clasificacion, classificação, classificacao, classification d’âge, classificazione, kategoria wiekowa, рейтинг, 分级, 分級, 年齢制限, レーティング, 등급',
	fandom:
		'fandom, fandoms, category, categories, universe, show, crossover, crossovers, фандом, фэндом, фандомы, фэндомы, 原作, 원작',
	pairing:
		'pairing, pairings, pairing/s, pairings/characters, characters/pairings, relationship, relationships, ship, ships, couple, couples, cp, shipper, parejas, pareja, par, casal, coppia, coppie, para, paring, пейринг, пэйринг, пейринги, пейринг и персонажи, пэйринг и персонажи, カップリング, 配对, 커플링',
	characters:
		'character, characters, main characters, main character, cast, personnages, personajes, personagens, personaggi, charaktere, figuren, postacie, bohaterowie, персонажи, основные персонажи, герои, 人物, 登場人物, 角色, 등장인물',
	setting:
		'setting, timeline, time line, time frame, timeframe, takes place, set, season, episode, spoilers, spoiler, spoiler warning, zeit, époque, ambientación, спойлеры, 舞台, σκηνικό',
	warning:
		'warning, warnings, warning/s, archive warning, archive warnings, content warning, content warnings, content note, content notes, trigger warning, trigger warnings, triggers, tw, cw, tw/cw, avertissement, avertissements, warnung, warnungen, advertencia, advertencias, aviso, avisos, avvertimento, avvertimenti, avvertenze, ostrzeżenie, ostrzeżenia, предупреждения, предупреждение, 警告, 注意, 注意事項, 경고, 주의, تحذير, אזהרה, προειδοποίηση',
	summary:
		'summary, summery, synopsis, description, blurb, story summary, résumé, resume, inhalt, inhaltsangabe, zusammenfassung, kurzbeschreibung, resumen, resumo, sinopsis, sinopse, descrição, riassunto, introduzione, trama, streszczenie, opis, описание, саммари, аннотация, краткое содержание, 内容简介, 简介, 簡介, 文案, あらすじ, キャプション, 줄거리, 소개, περίληψη',
	genre:
		'genre, genres, genre/s, género, géneros, gênero, gêneros, genere, generi, gatunek, жанр, жанры, 类型, 類型, ジャンル, 장르',
	tags: 'tags, tag, additional tags, freeform tags, freeform, freeforms, classification, codes, code, keywords, content, contents tags, étiquettes, etiquetas, schlagworte, tagi, метки, тэги, теги, 标签, 標籤, タグ, キーワード, 태그',
	series:
		'series, series/sequel, sequel, sequel to, prequel, part, parts, collections, serie, série, seria, цикл, серия, シリーズ, 系列, 시리즈',
	status: 'status, story status, état, estado, stato, статус, 状態, 状态, 狀態, κατάσταση',
	completed: 'complete, completed, complete?, wip',
	published:
		'published, publish date, publication date, date, date posted, date written, posted, posted on, posted at, written, released, release date, first published, veröffentlicht, publié, publicado, pubblicata, data, opublikowano, опубликовано, дата, 掲載日, 发布日期, 發表日期',
	updated:
		'updated, update, last updated, last update, most recently updated, aktualisiert, mis à jour, actualizado, atualizado, aggiornata, обновлено, изменён, 更新, 更新日, 更新时间, 更新日期',
	language:
		'language, languages, sprache, langue, idioma, lingua, język, язык, 言語, 语言, 語言, 언어, γλώσσα',
	source:
		'source, url, story url, link, archive, archived at, archive location, website, web site, web page, webpage, quelle, fuente, fonte, источник, 出处, 来源, 原作url',
	notes:
		"note, notes, note/s, author's note, author's notes, author note, author notes, authors note, authors notes, a/n, an, a/ns, story notes, chapter notes, comments from author, anmerkung, anmerkungen, note de l'auteur, notes de l'auteur, notas, nota, notas de la autora, notas del autor, notas do autor, nota dell'autore, note dell'autore, uwagi, od autora, примечание, примечания, примечания автора, от автора, 前書き, 後書き, 作者的话, 备注, 작가의 말",
	container: 'stats, statistics, статистика',
	other:
		"disclaimer, disclamer, declaimer, disclaimers, disclaimer/s, copyright, credit, credits, beta, betas, beta reader, beta readers, beta'd by, betaed by, beta read by, thanks, acknowledgements, acknowledgments, dedication, dedicated to, for, recipient, gift for, prompt, challenge, distribution, permission to archive, feedback, e-mail, email, e-mail address, email address, e-mail addresses, mail, contact, author email, translator, translated by, type, pov, packaged, words, word count, wordcount, chapters, chapter count, length, size, reviews, favs, favorites, favourites, follows, hits, kudos, comments, bookmarks, read, id, story id, publisher, author url, series url, posting date, character set encoding, etext number, last chapter, disclaimer und rechte, haftungsausschluss, disclaimer légal, bêta, betalecteur, descargo, aviso legal, notas legales, zastrzeżenie, направленность, размер, объём, кол-во частей, количество частей, бета, беты, беты (редакторы), редактор, переводчик, дисклеймер, дискламер, отказ от прав, размещение, публикация на других ресурсах, посвящение, благодарности, 免責, 免责声明, 字数, 字數, 文字数, 話数, 文字數, 首发, 首發",
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
		.replaceAll(/^[\s*_~>•#■◆【《（(\][-]+|[\s*_~】》\][]+$/gu, '')
		.replaceAll(/(?<=\p{L})\((?:s|es|e|en|n)\)/giu, '')
		.replaceAll(/\s+/g, ' ');

/** The field that a label names, undefined for a label nobody has heard of. */
export const fieldOf = (label: string): FieldName | undefined =>
	label.length > 60
		? undefined
		: (fieldByLabel.get(normalise(label)) ?? fieldByLabel.get(normalise(label).replace(/\s*\(.*\)$/, '')));

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
