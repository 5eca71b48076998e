import {createHash} from 'node:crypto';
import type {Identity} from './library.ts';

const digits = 32;

const hash = (value: string | Uint8Array): string =>
	createHash('sha256').update(value).digest('hex').slice(0, digits);

/** What a story file is known by. */
export const identityOf = (bytes: Uint8Array, path: string | null): Identity => ({
	content: hash(bytes),
	path,
});

/** Name of the file that remembers which story lies at a path. */
export const pathName = (path: string): string => hash(`path:${path}`);
