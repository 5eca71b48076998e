import {readFileSync} from 'node:fs';

/** Where the terms stand, of the program and of what is bundled with it: from `dist/chunks` as from this folder. */
const names = ['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/packages/patterns/NOTICES.txt'];

/** The terms of the program and of everything that it is made of, one text for each file. */
export const readNotices = (): readonly string[] =>
	names.map(name => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
