import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

/**
 * Makes a folder and those above it, for its owner alone. Not by Node's own `recursive`, which never ends where the
 * system says that a folder is not there and cannot be made either (below `/proc`).
 *
 * @throws where it cannot be made.
 */
export const makeFolder = (path: string): void => {
	if (statSync(path, {throwIfNoEntry: false})?.isDirectory() === true) return;
	const above = dirname(path);
	if (above !== path) makeFolder(above);
	try {
		mkdirSync(path, {mode: 0o700});
	} catch (error) {
		// Another process may have made it meanwhile.
		if (statSync(path, {throwIfNoEntry: false})?.isDirectory() !== true) throw error;
	}
};
