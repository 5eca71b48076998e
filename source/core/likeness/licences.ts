import {licenceHashes} from './licence-hashes.ts';
import {createShingler} from './shingles.ts';

/** The hashes of a text that stands at the end of thousands of books, and is longer than many stories. */
let known: ReadonlySet<number> | undefined;

const decode = (): ReadonlySet<number> => {
	const bytes = atob(licenceHashes);
	const unit = (at: number): number => bytes.charCodeAt(at);
	const hashes = new Set<number>();
	// Every new story waits for it: a loop takes a third of the time of `Array.from`.
	for (let at = 0; at < bytes.length; at += 4)
		hashes.add((unit(at) | (unit(at + 1) << 8) | (unit(at + 2) << 16) | (unit(at + 3) << 24)) >>> 0);
	return hashes;
};

/** Whether a shingle is of Project Gutenberg's licence: stories that share no more than that share nothing. */
export const isOfLicence = (hash: number): boolean => (known ??= decode()).has(hash);

/** Which part of a text's shingles is of Project Gutenberg's licence, 0–1. */
export const licenceShare = (text: string): number => {
	let [all, known] = [0, 0];
	const shingler = createShingler(hash => {
		all++;
		if (isOfLicence(hash)) known++;
	});
	shingler.read(text, 0, text.length);
	shingler.endWord();
	return all === 0 ? 0 : known / all;
};
