import {createHash} from 'node:crypto';
import {finish, type Steps} from '../core/steps/steps.ts';
import type {Identity} from './library.ts';

const digits = 32;

/** Bytes hashed at one step. */
const stepLength = 2 * 1024 * 1024;

function* hash(value: string | Uint8Array): Steps<string> {
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
export function* identityInSteps(bytes: Uint8Array, path: string | null): Steps<Identity> {
	return {content: yield* hash(bytes), path};
}

/** What a story file is known by. */
export const identityOf = (bytes: Uint8Array, path: string | null): Identity =>
	finish(identityInSteps(bytes, path));

/** Name of the file that remembers which story lies at a path. */
export const pathName = (path: string): string => finish(hash(`path:${path}`));
