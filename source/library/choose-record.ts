import {areCopies, type ComparedRecord} from './compare-records.ts';
import type {Identity} from './library.ts';
import {hasFile, isSameFile, isStillThere} from './same-file.ts';
import type {StoryRecord} from './story-record.ts';

/**
 * How a record is a story's: its latest content in the `same` file, or in another one since that file is gone (`moved`);
 * another content in its file, or in another one since that file is gone (`edited`); another content while there is still
 * a file at its path (`copied`); a part of its text in its file, which may still be on its way (`partial`).
 */
export type FoundRecord = {
	readonly record: StoryRecord;
	readonly how: 'same' | 'moved' | 'edited' | 'copied' | 'partial';
};

export const howFound = (
	{record, relation}: Pick<ComparedRecord, 'record' | 'relation'>,
	identity: Identity,
): FoundRecord['how'] => {
	const isHere = isSameFile(record, identity);
	if (isHere && relation === 'part') return 'partial';
	if (record.contents.at(-1) === identity.content) {
		// What comes through a pipe has no path to be moved to or from.
		const hasPaths = record.path !== null && identity.path !== null;
		return isHere || !hasPaths || isStillThere(record) ? 'same' : 'moved';
	}
	// The file there may have been edited, too. A record too many costs less than a place.
	return !isHere && hasFile(record) ? 'copied' : 'edited';
};

/** Of records that would do, the one of this file, else one whose file is gone, else the one opened last. */
const likeliest = (records: readonly StoryRecord[], identity: Identity): StoryRecord | undefined => {
	// Whether a file holds what it held is known only when it has been read.
	if (records.length < 2) return records[0];
	const [first] = records
		.map(record => ({record, isHere: isSameFile(record, identity), isThere: isStillThere(record)}))
		.toSorted(
			(a, b) =>
				Number(b.isHere) - Number(a.isHere) ||
				Number(a.isThere) - Number(b.isThere) ||
				b.record.lastOpened.localeCompare(a.record.lastOpened),
		);
	return first?.record;
};

/** The likeliest of the records that hold these very bytes. */
export const findByContent = (records: readonly StoryRecord[], identity: Identity): StoryRecord | undefined =>
	likeliest(
		records.filter(({contents}) => contents.includes(identity.content)),
		identity,
	);

/** Samples of 256 hashes tell texts apart that differ by more than this. */
const closenessStep = 0.02;
/** Words are counted exactly: a serial that has grown by a chapter is nearer to the next version than it was before. */
const lengthStep = 0.002;

/** The records whose texts are nearest to one of so many words. */
const nearest = (fits: readonly ComparedRecord[], words: number): readonly ComparedRecord[] => {
	const most = Math.max(...fits.map(({closeness}) => closeness));
	const close = fits.filter(({closeness}) => closeness >= most - closenessStep);
	const distance = (one: ComparedRecord): number => Math.abs(one.words - words);
	const least = Math.min(...close.map(distance));
	return close.filter(one => distance(one) <= least + lengthStep * words);
};

/**
 * The one record that is certainly the story's; undefined where there is none, or where several could be. That is this
 * file's own unless another one, whose file is gone, is nearer: a name says little, for new versions are saved under the
 * names of old ones. Of copies of each other it is the nearest.
 */
export const chooseRecord = (
	fits: readonly ComparedRecord[],
	identity: Identity,
	words: number,
): ComparedRecord | undefined => {
	const isHere = ({record}: ComparedRecord): boolean => isSameFile(record, identity);
	const claimants = fits.some(isHere) ? fits.filter(one => isHere(one) || !hasFile(one.record)) : fits;
	const near = nearest(claimants, words);
	const record = likeliest(
		near.map(one => one.record),
		identity,
	);
	const first = near.find(one => one.record === record);
	if (!first || isHere(first)) return first;
	return claimants.every(one => one === first || areCopies(one.record, first.record)) ? first : undefined;
};
