/**
 * Saves the record of a story again and again, a new bookmark each time, and says so once each is on disk; a program
 * to be killed while it does.
 *
 *     node scripts/stress/saver.ts FOLDER NUMBER NAME COUNT
 */
import {writeSync} from 'node:fs';
import {libraryIn} from '../../test/library/library-in.ts';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from './sample-record.ts';

const [folder = '', number = '0', name = '', count = '0'] = process.argv.slice(2);
const library = libraryIn(folder);
const id = idOf(Number(number));
let record = library.read(id) ?? sampleRecord(Number(number), {path: null});
const first = (record.place?.offset ?? 0) + 1;

writeSync(1, 'ready\n');
for (let step = first; step < first + Number(count); step++) {
	record = {
		...record,
		place: placeAt(step),
		bookmarks: [...record.bookmarks, bookmarkNamed(`${name}${step}`)],
	};
	library.save(record);
	writeSync(1, `${step}\n`);
}
