import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {preferencesFile} from '../../source/library/preferences-file.ts';
import {mountSmallDisk, type SmallDisk} from './small-disk.ts';

/** Sizes of the file, and room left on the disk, in KiB. */
const sizes = [0, 3, 40, 200];
const spaces = Array.from({length: 14}, (_, index) => index * 4);

/** Changes a preference on a disk with little room; what is wrong, undefined if all is well. */
const attempt = ({folder, leave, makeRoom}: SmallDisk, size: number, space: number): string | undefined => {
	const home = join(folder, 'home');
	const path = join(home, 'preferences.json');
	rmSync(home, {recursive: true, force: true});
	mkdirSync(home);
	const text = (theme: string): string => `{"theme": "${theme}"} // ${'mine '.repeat(size * 200)}`;
	writeFileSync(path, text('lamp'));
	leave(space);
	let isTold = false;
	try {
		preferencesFile(home).change('theme', 'sea');
	} catch {
		isTold = true;
	}
	const now = readFileSync(path, 'utf8');
	makeRoom();
	if (now !== text(isTold ? 'lamp' : 'sea'))
		return `${isTold ? 'refused' : 'saved'}, and the file has ${now.length} characters: ${now.slice(0, 40)}`;
	// What conf itself could not write it removes when the program ends.
	const left = readdirSync(home).filter(name => !/^preferences\.json(?:\.tmp-\d+\.tmp-.*)?$/.test(name));
	return left.length > 0 ? `${left.join(', ')} left behind` : undefined;
};

/** Tries all sizes with all amounts of room, on two kinds of disk; gives how many cases there were. */
export const changeOnFullDisks = (folder: string, fault: (what: string) => void): number => {
	let cases = 0;
	for (const kind of ['tmpfs', 'ext4'] as const) {
		let disk: SmallDisk;
		try {
			disk = mountSmallDisk(kind, folder);
		} catch {
			continue;
		}
		try {
			for (const size of sizes)
				for (const space of spaces) {
					cases++;
					const what = attempt(disk, size, space);
					if (what !== undefined) fault(`${kind}, ${size} KiB, ${space} KiB left: ${what}`);
				}
		} finally {
			disk.unmount();
		}
	}
	return cases;
};
