import {refusedIn} from './write-conf.ts';

/** Says once, with the first record on a disk, what that disk cannot promise. */
export type Caveat = {
	/** Remembers, before the first save, whether it makes the first record. */
	readonly expect: (isEmpty: () => boolean) => void;
	/** One sentence; null where there is nothing to say, or it has been said. */
	readonly tell: () => string | null;
};

const sentenceFor = (step: string): string =>
	step.endsWith('sync')
		? 'This disk writes late: a power cut may undo your last page'
		: 'This disk cannot keep files private: others may read your places';

export const createCaveat = (folder: string): Caveat => {
	let isFirst: boolean | undefined;
	return {
		expect(isEmpty) {
			isFirst ??= isEmpty();
		},
		tell() {
			const step = isFirst === true ? refusedIn(folder) : undefined;
			if (step === undefined) return null;
			isFirst = false;
			return sentenceFor(step);
		},
	};
};
