import {fstatSync} from 'node:fs';

/** Whether standard input brings something: a pipe or a file, neither a keyboard nor nothing. */
export const hasPipedInput = (): boolean => {
	try {
		const stats = fstatSync(0);
		return stats.isFIFO() || stats.isFile() || stats.isSocket();
	} catch {
		return false;
	}
};
