import {resolve} from 'node:path';
import {cleanLine} from '../core/text/clean-text.ts';
import {Refusal} from '../core/refusal.ts';

/**
 * The absolute path of a file that was named.
 *
 * @throws {Refusal} where it is named from the current folder, and that folder has been removed.
 */
export const absolutePath = (name: string): string => {
	try {
		return resolve(name);
	} catch (error) {
		throw new Refusal(
			`cannot read ${cleanLine(name)}: the current folder no longer exists. Change to another one, or give the file’s full path.`,
			{cause: error},
		);
	}
};
