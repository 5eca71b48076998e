/** Lines that archives and mailing lists put around a story. */

/** Where a later part of a story sends its reader for the rest of the header. */
export const seeElsewhere =
	/^\(?(?:please )?see (?:part|chapter|the first) .{1,30}(?:headers?|disclaimers?|notes|info)/i;

/** What AO3 puts between a heading and what it heads: no word of the author's. */
export const landmark = /^(?:chapter text|chapter (?:notes|summary)|summary|notes)\s*:?$/i;

/** What AO3 puts above the text of a chapter that has notes: it says nothing where the notes are set apart. */
export const chapterText = /^\s*Chapter Text$/;
