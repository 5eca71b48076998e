import type {ByteSource} from '../../core/byte-source.ts';
import type {Story} from '../../core/story/story.ts';
import {imageTooLarge, largestImage} from '../container/limits.ts';
import {noRecord} from './book-header.ts';
import type {PagedBook} from './pages.ts';
import type {PalmDatabase} from './palm-database.ts';

/** Records that hold pictures: from one on, up to another one. */
export type RecordRange = {readonly from: number; readonly to: number};

/** The records from a book's first picture on, which is 0 or {@link noRecord} where it has none. */
export const recordsFrom = (base: number, firstImage: number, to: number): RecordRange =>
	firstImage === 0 || firstImage === noRecord ? {from: to, to} : {from: base + firstImage, to};

const counted = /^recindex:(\d{1,6})$/;
const embedded = /kindle:embed:([\dA-V]{1,8})/i;
const flow = /^kindle:flow:([\dA-V]{1,8})/i;

/** The number of a picture, from 1, by its name: Mobipocket 6 counts in tens, KF8 in base 32. */
const numberOf = (name: string): number | undefined => {
	const index = counted.exec(name)?.[1];
	if (index !== undefined) return Number(index);
	const digits = embedded.exec(name)?.[1];
	return digits === undefined ? undefined : parseInt(digits, 32);
};

/** The record of a picture that is counted over all ranges. */
const recordOf = (number: number, ranges: readonly RecordRange[]): number | undefined => {
	let left = number - 1;
	if (left < 0) return undefined;
	for (const {from, to} of ranges) {
		const length = Math.max(0, to - from);
		if (left < length) return from + left;
		left -= length;
	}
	return undefined;
};

type Book = {
	readonly source: ByteSource;
	readonly database: PalmDatabase;
	readonly drawings: PagedBook['drawings'];
	/** Where its pictures are. A file that holds a book twice has those of both in the first one, and more behind the second. */
	readonly ranges: readonly RecordRange[];
};

/**
 * Makes what reads images of a book by what its pages call them: each is a record of the file, which is read again. A drawing
 * stands for the picture in it.
 */
export const imageInDatabase =
	({source, database, drawings, ranges}: Book): NonNullable<Story['imageBytes']> =>
	name => {
		const drawing = drawings.get(parseInt(flow.exec(name)?.[1] ?? '', 32));
		const number = numberOf(drawing ?? name);
		if (number === undefined) return drawing === undefined ? undefined : new TextEncoder().encode(drawing);
		const record = recordOf(number, ranges);
		if (record === undefined) return undefined;
		try {
			if (database.lengthOf(record) > largestImage) throw imageTooLarge();
			const bytes = database.record(record, largestImage);
			return bytes.length === 0 ? undefined : bytes;
		} finally {
			source.release();
		}
	};
