import {findCharset} from '../../charset/find-charset.ts';
import type {Task} from '../../core/task/task.ts';
import {readHeading} from '../compose/line-kinds/headings.ts';
import type {BookHeader} from './book-header.ts';
import {decodeString} from './decode-page.ts';
import {readMobi6} from './mobi6-pages.ts';
import {asBytes, type PagedBook} from './pages.ts';
import type {PalmDatabase} from './palm-database.ts';

const markup = /<(?:html|body|p|br|div)\b[^<>]{0,200}>/i;

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A line of plain text as HTML: a paragraph, a heading where it reads as one, a blank line. */
const toMarkup = (line: string): string => {
	if (line.trim() === '') return '<p>&nbsp;</p>';
	const heading = readHeading(line);
	return heading?.kind === 'named' ? `<h2>${escaped(line.trim())}</h2>` : `<p>${escaped(line)}</p>`;
};

/**
 * Reads a book of PalmDOC. It is plain text with a paragraph a line, or HTML as in Mobipocket. Neither says its charset.
 */
export function* readPlainPages(
	bytes: Uint8Array,
	database: PalmDatabase,
	header: BookHeader,
	chosen: string | null,
): Task<PagedBook> {
	const {encoding} = yield* findCharset(bytes, chosen);
	if (markup.test(asBytes(bytes.subarray(0, 4096)))) return readMobi6(bytes, database, {...header, encoding});
	const lines = decodeString(bytes, encoding).split(/\r\n|[\r\n]/);
	yield;
	const page = {id: 'page-1', bytes: new TextEncoder().encode(lines.map(toMarkup).join('\n'))};
	return {
		pages: [page],
		encoding: 'utf-8',
		contents: [],
		machinery: new Set(),
		places: [],
		sheets: new Map(),
		drawings: new Map(),
	};
}
