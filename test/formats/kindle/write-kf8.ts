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

/** Records of a book of KF8: each file is a skeleton, and one fragment that is put into it. `drawings` are flows of SVG. */
export const kf8Records = (
	files: readonly WrittenFile[],
	facts: BookFacts & {readonly drawings?: readonly string[]} = {},
): readonly Uint8Array[] => {
	const {pictures = [], drawings = []} = facts;
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
	const others = ['p { color: red } .said { font-style: italic } ', ...drawings].map(utf8);
	const parts = [text, ...others];
	const whole = concat(...parts);
	let end = 0;
	const places = parts.map(({length}) => concat(u32(end), u32((end += length))));
	const flows = concat(ascii('FDST'), u32(12), u32(parts.length), ...places);
	const records = textRecords(whole, facts);
	const lists = [writeIndex(skeletons), writeIndex(fragments), contents];
	const first = 1 + records.length;
	const indexes = {
		252: first,
		248: first + 2,
		...(items.length > 0 && {244: first + 4}),
		192: first + lists.flat().length,
		108: first + lists.flat().length + 1,
	};
	const header = headerRecord(whole, records.length, 8, facts, indexes);
	return [header, ...records, ...lists.flat(), flows, ...pictures];
};

export const writeKf8 = (...book: Parameters<typeof kf8Records>): Uint8Array =>
	writeDatabase('A_Book', 'BOOKMOBI', kf8Records(...book));
