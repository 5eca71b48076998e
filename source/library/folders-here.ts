import {homedir, userInfo} from 'node:os';
import {isAbsolute} from 'node:path';
import {platformCache, readerFolders, type Folders} from './folders.ts';

/** The user's home: what `HOME` says, else what the system knows of the user. */
const findHome = (): string | undefined => {
	for (const ask of [homedir, () => userInfo().homedir]) {
		try {
			const home = ask();
			if (isAbsolute(home)) return home;
		} catch {
			// A user whom the system does not know has none.
		}
	}
	return undefined;
};

const surroundings = () => ({environment: process.env, platform: process.platform, home: findHome()});

/** The folders of the user who runs the program. @throws {Fault} where nobody can tell. */
export const foldersHere = (): Folders => readerFolders(surroundings());

/** The platform's folder for caches of this user. @throws {Fault} where nobody can tell. */
export const platformCacheHere = (): string => platformCache(surroundings());
