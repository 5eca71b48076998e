import {createPace, type Task, unitsPerStep} from '../task/task.ts';
import {isProse} from '../story/chapters.ts';
import {lettersOf} from '../story/letters.ts';
import {flowOf} from '../story/running-totals.ts';
import type {Story} from '../story/story.ts';
import {HashSet} from './hash-set.ts';
import {isOfLicence} from './licences.ts';
import {createShingler} from './shingles.ts';

export type Fingerprint = {
	/** Words of prose; a sign of a script without spaces is one. */
	readonly words: number;
	/** The hashes of its shingles, in the order in which they first stand in the text. */
	readonly hashes: HashSet;
};

/**
 * Takes the fingerprint of a story's prose, in steps. Headings, notes, marks to notes and end markers are left out, and what there
 * is of a licence: they are alike in many books.
 */
export function* takeFingerprint(story: Story): Task<Fingerprint> {
	const hashes = new HashSet();
	const shingler = createShingler(hash => {
		if (!isOfLicence(hash)) hashes.add(hash);
	});
	const isFull = createPace();
	for (const index of flowOf(story)) {
		const chapter = yield* story.chapters.read(index);
		const {text, indexOf} = lettersOf(chapter);
		for (const block of chapter.blocks) {
			if (!isProse(block)) continue;
			const end = indexOf(block.end);
			for (let from = indexOf(block.start); from < end; from += unitsPerStep) {
				const to = Math.min(end, from + unitsPerStep);
				shingler.read(text, from, to);
				if (isFull(to - from)) yield;
			}
			shingler.endWord();
		}
	}
	return {words: shingler.words(), hashes};
}
