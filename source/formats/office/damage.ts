import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';

/** What of a document could not be read whole, in a sentence; null where all could. */
export const damagedSentence = (paths: readonly string[]): CleanText | null =>
	paths.length === 0
		? null
		: cleanLine(`${paths.slice(0, 3).join(', ')} could not be read to the end: what is missing is left out.`);
