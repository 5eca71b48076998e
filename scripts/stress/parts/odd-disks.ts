import {mkdirSync} from 'node:fs';
import {attack} from '../attack.ts';
import {installFailingDisk, whileRefusing} from '../failing-disk.ts';
import {bookmarkNamed, idOf, leftoversIn, placeAt, sampleRecord} from '../sample-record.ts';

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

// Only modules that are loaded from now on are on the disk that refuses.
installFailingDisk();
const {libraryIn} = await import('../../../test/library/library-in.ts');

const all = Object.entries(refusals).flatMap(([what, calls]) =>
	codes.flatMap(code => [false, true].map(hasFormer => ({what, calls, code, hasFormer}))),
);

/** Saves twice on such a disk; gives all that is wrong. */
const faultsOf = ({calls, code, hasFormer}: (typeof all)[number], folder: string): readonly string[] => {
	const faults: string[] = [];
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
				!hasFormer && calls.some(call => call === 'fsyncSync' || (call === 'chmodSync' && code !== 'ENOSYS'));
			if ((isDue && !told[0]) || (hasFormer && told[0]) || told[1])
				faults.push(`the caveat was told ${told.join(', ')}`);
			library.sweep();
		});
	} catch (error) {
		faults.push(String(error));
	}
	const found = libraryIn(folder).read(idOf(1));
	if (found?.place?.offset !== 7 || found.bookmarks.length !== 2 || found.secondsRead !== 3)
		faults.push('not kept');
	const left = leftoversIn(folder);
	return left.length > 0 ? [...faults, `left behind ${left.join(', ')}`] : faults;
};

attack(
	'P20: records are saved where modes, owners, flushing, links or times are refused, as on FAT, FUSE and network shares',
	'they are kept, and nothing is left behind',
	{quick: 1, full: 1},
	({each}) =>
		each(all, (one, folder) => {
			const faults = faultsOf(one, folder);
			const where = `${one.what} refused by ${one.code}, ${one.hasFormer ? 'a later' : 'the first'} save`;
			return faults.length > 0 ? `${where}: ${faults.join('; ')}` : undefined;
		}),
);
