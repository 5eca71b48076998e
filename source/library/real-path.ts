import {realpathSync} from 'node:fs';

/** The path that a path leads to, links followed; itself where nothing lies there. */
export const realPathOf = (path: string): string => {
	try {
		return realpathSync.native(path);
	} catch {
		return path;
	}
};
