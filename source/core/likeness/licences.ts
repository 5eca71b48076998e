import {licenceHashes} from './licence-hashes.ts';
import {createShingler} from './shingles.ts';

/** The hashes of a text that stands at the end of thousands of books, and is longer than many stories. */
let known: ReadonlySet<number> | undefined;

const decode = (): ReadonlySet<number> => {
	const bytes = Uint8Array.from(atob(licenceHashes), character => character.charCodeAt(0));
	const view = new DataView(bytes.buffer);
	return new Set(Array.from({length: bytes.length / 4}, (_, place) => view.getUint32(place * 4, true)));
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
