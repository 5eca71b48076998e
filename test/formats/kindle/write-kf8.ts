import {ascii, concat, u32, utf8, writeDatabase, writeIndex, writeStrings} from './write-database.ts';
import {headerRecord, textRecords, type BookFacts} from './write-book.ts';

/** A file of a book of KF8, and its entry in the contents: the words that it leads to. */
export type WrittenFile = {
	readonly body: string;
	readonly items?: readonly {readonly title: string; readonly at: string; readonly depth?: number}[];
};

const opening =
	'<html><head><title>A file</title><link rel="stylesheet" href="kindle:flow:0001?mime=text/css"/></head><body aid="0">';
const closing = '</body></html>';

/** Records of a book of KF8: each file is a skeleton, and one fragment that is put into it. */
export const kf8Records = (files: readonly WrittenFile[], facts: BookFacts = {}): readonly Uint8Array[] => {
	let text = new Uint8Array() as Uint8Array;
	const skeletons: Parameters<typeof writeIndex>[0][number][] = [];
	const fragments: Parameters<typeof writeIndex>[0][number][] = [];
	for (const [index, {body}] of files.entries()) {
		const start = text.length;
		const length = utf8(opening + closing).length;
		skeletons.push({
			name: `SKEL${index}`,
			tags: [
				{tag: 1, values: [1]},
				{tag: 6, values: [start, length]},
			],
		});
		fragments.push({
			name: String(start + utf8(opening).length).padStart(10, '0'),
			tags: [
				{tag: 2, values: [0]},
				{tag: 3, values: [index]},
				{tag: 4, values: [index]},
				{tag: 6, values: [0, utf8(body).length]},
			],
		});
		text = concat(text, utf8(opening + closing), utf8(body));
	}
	const items = files.flatMap(({body, items: own = []}, file) =>
		own.map(({title, at, depth = 0}) => ({
			title,
			depth,
			place: [file, utf8(body.slice(0, body.indexOf(at))).length],
		})),
	);
	const {bytes, offsets} = writeStrings(items.map(({title}) => title));
	const contents = writeIndex(
		items.map(({depth, place}, index) => ({
			name: String(index),
			tags: [
				{tag: 3, values: [offsets[index] ?? 0]},
				{tag: 4, values: [depth]},
				{tag: 6, values: place},
			],
		})),
		bytes,
	);
	const sheet = utf8('p { color: red } .said { font-style: italic } ');
	const whole = concat(text, sheet);
	const flows = concat(
		ascii('FDST'),
		u32(12),
		u32(2),
		u32(0),
		u32(text.length),
		u32(text.length),
		u32(whole.length),
	);
	const records = textRecords(whole, facts);
	const lists = [writeIndex(skeletons), writeIndex(fragments), contents];
	const first = 1 + records.length;
	const indexes = {
		252: first,
		248: first + 2,
		...(items.length > 0 && {244: first + 4}),
		192: first + lists.flat().length,
	};
	const header = headerRecord(whole, records.length, 8, facts, indexes);
	return [header, ...records, ...lists.flat(), flows];
};

export const writeKf8 = (files: readonly WrittenFile[], facts: BookFacts = {}): Uint8Array =>
	writeDatabase('A_Book', 'BOOKMOBI', kf8Records(files, facts));
