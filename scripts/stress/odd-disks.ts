/**
 * Saves records on disks that refuse what FAT, exFAT, FUSE and network shares refuse, and prints what came of it as JSON. A
 * program of its own: what it does to the file system would trouble all others.
 *
 *     node scripts/stress/odd-disks.ts FOLDER
 */
import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {installFailingDisk, whileRefusing} from './failing-disk.ts';
import {bookmarkNamed, idOf, placeAt, sampleRecord} from './sample-record.ts';

const [below = ''] = process.argv.slice(2);

/** What may be refused together. */
const refusals: Readonly<Record<string, readonly string[]>> = {
	modes: ['chmodSync', 'fchmodSync'],
	owners: ['chownSync', 'fchownSync'],
	flushing: ['fsyncSync'],
	links: ['linkSync'],
	times: ['utimesSync'],
	'modes and links': ['chmodSync', 'fchmodSync', 'chownSync', 'fchownSync', 'linkSync'],
	'all of it': ['chmodSync', 'fchmodSync', 'chownSync', 'fchownSync', 'fsyncSync', 'linkSync', 'utimesSync'],
};
const codes = ['EPERM', 'ENOSYS', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP'];

installFailingDisk();
const {libraryIn} = await import('../../test/library/library-in.ts');
const faults: string[] = [];
let cases = 0;
for (const [what, calls] of Object.entries(refusals)) {
	for (const code of codes) {
		for (const hasFormer of [false, true]) {
			cases++;
			const where = `${what} refused by ${code}, ${hasFormer ? 'a later' : 'the first'} save`;
			const folder = join(below, `${what}-${code}-${hasFormer}`);
			mkdirSync(folder);
			const former = sampleRecord(1, {path: null, bookmarks: [bookmarkNamed('a')]});
			if (hasFormer) libraryIn(folder).save(former);
			const latest = {...former, place: placeAt(7), bookmarks: [...former.bookmarks, bookmarkNamed('b')]};
			try {
				whileRefusing(new Set(calls), code, () => {
					const library = libraryIn(folder);
					library.read(idOf(1));
					library.save(latest);
					const told = [library.caveat(), library.caveat()].map(caveat => caveat !== null);
					library.save({...latest, secondsRead: 3});
					// conf itself does without an owner, and without modes where there are none at all.
					const isDue =
						!hasFormer &&
						calls.some(call => call === 'fsyncSync' || (call === 'chmodSync' && code !== 'ENOSYS'));
					if ((isDue && !told[0]) || (hasFormer && told[0]) || told[1])
						faults.push(`${where}: the caveat was told ${told.join(', ')}`);
					library.sweep();
				});
			} catch (error) {
				faults.push(`${where}: ${error instanceof Error ? error.message : String(error)}`);
			}
			const found = libraryIn(folder).read(idOf(1));
			if (found?.place?.offset !== 7 || found.bookmarks.length !== 2 || found.secondsRead !== 3)
				faults.push(`${where}: not kept`);
			const left = readdirSync(join(folder, 'stories')).filter(name => !/\.json(?:\.bak)?$/.test(name));
			if (left.length > 0) faults.push(`${where}: left behind ${left.join(', ')}`);
		}
	}
}
process.stdout.write(`${JSON.stringify({cases, faults})}\n`);
