/** Fields of a story's header that mean something to the reader; all others are kept under their own label. */
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
	| 'identifier'
	| 'subtitle'
	| 'translator'
	| 'contributor'
	| 'category'
	| 'collection'
	| 'publisher'
	| 'rights'
	| 'related'
	| 'cover'
	/** Holds other fields and has no value itself. */
	| 'container'
	/** Known as a header's label, kept as it stands. */
	| 'other';

/** Words in lower case, separated by a comma and a space. */
export type Words = string;

/** Regular expressions (flags `iu`), separated by a comma and a space: most are words, some inflect (`primer[oa]?`). */
export type Patterns = string;

/**
 * The words by which the structure of a story is recognised in one language: data only. What is left out is unknown in
 * that language. Marks that belong to a site or to a script rather than to a language stay with the rule that reads them.
 */
export type Language = {
	/** BCP 47 tag; a file of its own has the same name. */
	readonly code: string;

	/** Labels of header fields, as archives, mailing lists and downloaders write them. */
	readonly labels?: Readonly<Partial<Record<FieldName, Words>>>;
	/** Values that say there is nothing to say (`Warnings: none`). */
	readonly none?: Patterns;
	/** First words of a `Completed` field that say no. */
	readonly no?: Words;
	/** Found anywhere in a `Status` field. `incomplete` wins: “incomplete” contains “complete”. */
	readonly complete?: Patterns;
	readonly incomplete?: Patterns;
	/** First three letters of the months' names, January first. */
	readonly months?: Words;
	/** Before an author's name on a line of its own. */
	readonly by?: Patterns;
	/** Between two authors' names. */
	readonly and?: Words;
	/** Words inside a name that have no capital (van, de la). */
	readonly nameParticles?: Words;
	/** Ends of a patronymic, which stands between first and last name. */
	readonly patronymicEndings?: Words;
	/** What a work may call itself below its title (“a novel in verse”). */
	readonly kindsOfWork?: Words;
	/** Words that titles write without a capital. */
	readonly smallWords?: Patterns;
	/** In a line of advertising that a site puts into the texts it passes on. */
	readonly siteWords?: Patterns;
	/** Beginnings of a line that leads from the header to the story (“On with the story!”). */
	readonly bridges?: Patterns;

	/** Label of a list of contents. */
	readonly contents?: Patterns;
	/** Labels of other lists below it. */
	readonly otherLists?: Patterns;
	/** Names of divisions that stand before a number or behind an ordinal. A full stop at the end is optional. */
	readonly divisions?: Words;
	/** Forms of them that stand only behind an ordinal (`Första kapitlet`). */
	readonly ordinalDivisions?: Words;
	/** Names of divisions before a numeral of any kind, in languages whose numerals are not listed. */
	readonly openDivisions?: Words;
	/** Headings that need no number (`Prologue`). */
	readonly titles?: Words;
	/** What turns the numeral behind it into an ordinal (第三章), and the single signs for divisions that follow. */
	readonly ordinalMark?: string;
	readonly counters?: string;
	/** May stand before an ordinal (`Chapter the First`). */
	readonly article?: string;
	/** Cardinal numbers from one up, without a gap. */
	readonly cardinals?: Words;
	/** Multiples of ten, with which the first nine cardinals are compounded. */
	readonly tens?: Words;
	readonly largeNumbers?: Words;
	readonly ordinals?: Patterns;
	/** Behind the figures of an ordinal (2nd). */
	readonly ordinalEndings?: Words;
	/** Between a part's number and how many there are. */
	readonly of?: Words;

	/** Found in a line between ornaments that opens a scene (`~ Later ~`). */
	readonly times?: Patterns;
	/** Behind the name of the character who tells a scene. */
	readonly pointOfView?: Patterns;
	/** Whole lines that open a scene of another narrator. */
	readonly narratorChanges?: Patterns;
	/** Whole lines between brackets or ornaments that stand for a scene break. */
	readonly sceneBreaks?: Patterns;
	/** Whole lines that end a story, an instalment, a part of a story; `#` is any number. */
	readonly storyEnds?: Patterns;
	readonly storyGoesOn?: Patterns;
	readonly partEnds?: Patterns;
	/** First words of an author's note; one that ends with `:` needs a colon. */
	readonly notes?: Patterns;

	/**
	 * The 25 commonest words, which stand on every page whatever it is about. For neighbours (Danish and Norwegian, Czech
	 * and Slovak), the list has words that the two spell differently. A quarter to a half of the words of prose are among
	 * them, fewer in languages that decline.
	 */
	readonly functionWords?: string;
	/** The script, by its Unicode name, where no other language is written in it. */
	readonly script?: string;
	/** The name of its hyphenation patterns, and of those of its variants by their BCP 47 tags. */
	readonly patterns?: string;
	readonly regionalPatterns?: Readonly<Record<string, string>>;
};
