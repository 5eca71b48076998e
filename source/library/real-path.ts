import {realpathSync} from 'node:fs';
import {onDisk, pathOfBytes} from './path-bytes.ts';

/** The path that a path leads to, links followed; itself where nothing lies there. */
export const realPathOf = (path: string): string => {
	try {
		return pathOfBytes(realpathSync.native(onDisk(path), {encoding: 'buffer'}));
	} catch {
		return path;
	}
};
