import {lazy} from '../../../core/lazy.ts';
import {wordsOf} from '../../../languages/story-words.ts';

/** How authors begin what they say beside the story: notes, disclaimers, thanks. */

const opening = '^[\\s*_~([{（【<-]{0,6}';
/** In an abbreviation the case decides: “AN” is a note, “An” is an article. */
const initials = new RegExp(`${opening}(?:[Aa]\\/[Nn]s?(?![\\p{L}/])|AN\\s?[:：.-])`, 'u');
const words = lazy(() => {
	const beginnings = wordsOf('notes').map(pattern => pattern.replace(/:$/, '\\s*[:：]'));
	return new RegExp(`${opening}(?:${beginnings.join('|')})`, 'iu');
});
const labelAlone = /^[\s*_~([{（【]{0,4}[\p{L}\p{N}'’/ ]{1,28}[\s*_~\])}）】]{0,4}[:：]?[\s*_~]{0,4}$/u;

export const isNoteStart = (line: string): boolean =>
	line !== '' && (initials.test(line) || words().test(line));

/** Whether a line is a note's label and nothing more: the note stands below it. */
export const isNoteLabel = (line: string): boolean => isNoteStart(line) && labelAlone.test(line);
