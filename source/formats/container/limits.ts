import {Refusal} from '../../core/refusal.ts';
import {UnreadableStory} from '../../core/story/unreadable-story.ts';

/** Bytes that one entry of an archive may become: the largest chapter seen in a book is 2 MB. */
export const largestEntry = 32 * 1024 * 1024;

/** Bytes that all entries of a book together may become. */
export const largestBook = 256 * 1024 * 1024;

/** Entries of an archive: the largest book seen has 3,000. */
export const mostEntries = 20_000;

/** How many times a file may be larger than it is packed and be a text: prose packs to a third, markup to a tenth. */
const mostPacked = 40;

/** Whether so many bytes were packed into so few that they are one thing again and again. */
export const isFiller = (size: number, packedSize: number): boolean => size > packedSize * mostPacked;

/** Says that a file would become too large; `what` with its article. */
export const tooLarge = (what: string): UnreadableStory =>
	new UnreadableStory(
		`${what} would unpack to more than ${largestBook / 1024 / 1024} MB. No story is that large.`,
	);

/** Bytes of the largest picture that is read. */
export const largestImage = 20 * 1024 * 1024;

export const imageTooLarge = (): Refusal => new Refusal('The picture is too large to be shown');
