import type {Task} from '../../../core/task/task.ts';
import type {LineNumbers} from '../../compose/lines.ts';
import {findAdverts} from './adverts.ts';
import {closeUp} from './close-up.ts';
import {findPageHeads} from './page-heads.ts';
import {readTags} from './tags.ts';

/** A text's lines without what sites, programs and scans put between them, as many as before. */
export type TidyLines = {readonly lines: string[]; readonly numbers?: LineNumbers};

/** Takes adverts, stamps, page numbers and running heads out of a text, and reads its tags. */
export function* tidyLines(source: string[]): Task<TidyLines> {
	const marked = (yield* readTags(source)) ?? source;
	const adverts = yield* findAdverts(marked);
	const pages = yield* findPageHeads(marked);
	if (adverts.length === 0 && pages.lines.size === 0) return {lines: marked};
	const rests = marked.slice();
	for (const {line, rest} of adverts) rests[line] = rest;
	const gone = new Set([...adverts.filter(({rest}) => rest === '').map(({line}) => line), ...pages.lines]);
	return closeUp(rests, gone, pages.torn);
}
