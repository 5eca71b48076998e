import {createHash} from 'node:crypto';
import {finish, type Task} from '../core/task/task.ts';
import {foldText} from '../core/text/fold-text.ts';
import type {Identity, Work} from './library.ts';
import {realPathOf} from './real-path.ts';

const digits = 32;

/** Bytes hashed at one step. */
const stepLength = 2 * 1024 * 1024;

function* hash(value: string | Uint8Array): Task<string> {
	const sum = createHash('sha256');
	if (typeof value === 'string') sum.update(value);
	else {
		for (let from = 0; from < value.length; from += stepLength) {
			sum.update(value.subarray(from, from + stepLength));
			yield;
		}
	}
	return sum.digest('hex').slice(0, digits);
}

/** What a story file is known by, in steps: a large one takes a while. */
export function* identityInSteps(bytes: Uint8Array, path: string | null): Task<Identity> {
	return {content: yield* hash(bytes), path, realPath: path === null ? null : realPathOf(path)};
}

/** What a story file is known by. */
export const identityOf = (bytes: Uint8Array, path: string | null): Identity =>
	finish(identityInSteps(bytes, path));

/** Id of a record for a copy whose content is another one's id. */
export const copyId = ({content, path}: Identity): string => finish(hash(`copy:${content}:${path ?? ''}`));

/** Name of the file that remembers which stories have lain at a path. */
export const pathName = (path: string): string => finish(hash(`path:${path}`));

/** Name of the file that remembers which stories call themselves this; undefined where there is no title. */
export const workName = ({title, authors, source}: Work): string | undefined =>
	title === null ? undefined : finish(hash(`work:${foldText([title, ...authors, source ?? ''].join('\n'))}`));
