import type {Task} from '../../../core/task/task.ts';
import type {LineNumbers} from '../../compose/lines.ts';
import type {Ledger} from '../ledger.ts';
import {findAdverts} from './adverts.ts';
import {closeUp} from './close-up.ts';
import {findPageHeads} from './page-heads.ts';
import {readTags} from './tags.ts';

/** A text's lines without what sites, programs and scans put between them, as many as before. */
export type TidyLines = {readonly lines: string[]; readonly numbers?: LineNumbers};

/** Lists what is gone of lines that were rewritten without their words. */
const listTags = (source: readonly string[], marked: readonly string[], {list}: Ledger): void => {
	if (marked === source) return;
	for (const [line, text] of source.entries())
		if (text !== marked[line] && !/\p{L}/u.test(marked[line] ?? '')) list('mark', line, text);
};

/**
 * Takes adverts, stamps, page numbers and running heads out of a text, and reads its tags.
 *
 * @param ledger - Where the lines that are gone are listed.
 */
export function* tidyLines(source: string[], ledger: Ledger): Task<TidyLines> {
	const marked = (yield* readTags(source)) ?? source;
	listTags(source, marked, ledger);
	const adverts = yield* findAdverts(marked);
	const pages = yield* findPageHeads(marked);
	if (adverts.length === 0 && pages.lines.size === 0) return {lines: marked};
	const rests = marked.slice();
	for (const {line, rest} of adverts) {
		ledger.list('advertisement', line, source[line] ?? '');
		rests[line] = rest;
	}
	for (const line of pages.lines) ledger.list('page number', line, source[line] ?? '');
	const gone = new Set([...adverts.filter(({rest}) => rest === '').map(({line}) => line), ...pages.lines]);
	return closeUp(rests, gone, pages.torn);
}
