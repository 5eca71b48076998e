import {libraryIn} from '../../../test/library/library-in.ts';
import {attack} from '../attack.ts';
import {extent} from '../extent.ts';
import {startSaver} from '../start-saver.ts';
import {idOf} from '../sample-record.ts';

/** Bookmarks that each of the two makes, one at a time. */
const count = extent === 'quick' ? 60 : 500;

attack(
	`P7: two programs make ${count} bookmarks each in one story at the same time`,
	'all of both are there',
	{quick: 1, full: 10, lanes: 1},
	({cases, each}) =>
		each(Array.from({length: cases}), async (_, folder) => {
			const savers = ['one-', 'other-'].map(name => startSaver([folder, '1', name, String(count)]));
			const codes = await Promise.all(savers.map(({ended}) => ended));
			const kept = libraryIn(folder).read(idOf(1))?.bookmarks.length;
			return kept === 2 * count && codes.join() === '0,0'
				? undefined
				: `${kept} of ${2 * count} bookmarks; the savers ended with ${codes.join(' and ')}`;
		}),
);
