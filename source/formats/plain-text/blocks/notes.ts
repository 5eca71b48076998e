/** How authors begin what they say beside the story: notes, disclaimers, thanks. */

const opening = '^[\\s*_~([{（【<-]{0,6}';
/** Letters alone are told by their case: “AN” is a note, “An” is an article. */
const initials = new RegExp(`${opening}(?:[Aa]\\/[Nn]s?(?![\\p{L}/])|AN\\s?[:：.-])`, 'u');
const words = new RegExp(
	`${opening}(?:author(?:['’]?s)?['’]?\\s+notes?(?![\\p{L}])|note from (?:the )?author|disclaimers?(?:\\s*[:：.-]|\\s+i\\b|$)|(?:chapter |end |story |beginning |opening |closing )?(?:notes|summary)\\s*[:：*]*\\s*$|(?:chapter |end |story |beginning )?notes?\\s*[:：]|chapter summary\\s*[:：]|beta(?:'d|ed| read(?:er)?)?(?: by)?\\s*[:：]|trigger warnings?\\s*[:：]|chapter (?:summary|notes|end notes)\\s*[:：]?|end notes|review responses?|review repl|note de l['’]auteur|notes? d['’]auteur|anmerkung(?:en)?(?: der autorin| des autors)?\\s*[:：]|notas? (?:de la autora|del autor|do autor|da autora)|not[ae] dell['’]autor|uwagi? od autor|примечани[ея](?: автора)?\\s*[:：]|от автора\\s*[:：]|дисклеймер|отказ от прав|[（(]?(?:前書き|後書き|まえがき|あとがき)|作者的话|作者有话说|ps：|작가의 말)`,
	'iu',
);
const labelAlone = /^[\s*_~([{（【]{0,4}[\p{L}\p{N}'’/ ]{1,28}[\s*_~\])}）】]{0,4}[:：]?[\s*_~]{0,4}$/u;

/** Whether a block of text begins as an author's note. */
export const isNoteStart = (line: string): boolean =>
	line !== '' && (initials.test(line) || words.test(line));

/** Whether a line is a note's label and nothing more: the note stands below it. */
export const isNoteLabel = (line: string): boolean => isNoteStart(line) && labelAlone.test(line);
