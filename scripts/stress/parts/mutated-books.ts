import {attack, type Fault} from '../attack.ts';
import {faultOfReading} from '../fault-of-reading.ts';
import {mutateBook, smallBooks} from '../mutated-book.ts';
import type {Random} from '../random.ts';
import {isOver} from '../extent.ts';

/** Seconds of processor time that a file of some ten thousand bytes may take. */
const longest = 1;

/** Cases of each book in a full run. */
const casesOfEach = 50_000;

attack(
	'H13: Damaged books are read and printed, made of a small one of each format: cut, turned over, with files exchanged, lengths that are wrong, elements inside one another',
	'no exception, no second of the processor for one of them, nothing forbidden in text or metadata, ranges and anchors in the text',
	{quick: 104, full: casesOfEach * smallBooks.length, lanes: 1},
	async ({cases, randomly}) => {
		let slowest = 0;
		const attempt = (random: Random, _: string, index: number): Fault => {
			const book = smallBooks[index % smallBooks.length];
			if (!book) return 'no book';
			const bytes = mutateBook(book, random);
			const before = process.cpuUsage();
			const found = faultOfReading(book.name, bytes, random.below(10) === 0);
			const {user, system} = process.cpuUsage(before);
			const seconds = (user + system) / 1e6;
			slowest = Math.max(slowest, seconds);
			if (found !== undefined) return `${book.kind}: ${found}`;
			return isOver(seconds, longest) ? `${book.kind}: takes ${seconds.toFixed(1)} s` : undefined;
		};
		await randomly(cases, attempt);
		const kinds = new Set(smallBooks.map(({kind}) => kind));
		return {'slowest in s': slowest.toFixed(2), formats: kinds.size};
	},
);
