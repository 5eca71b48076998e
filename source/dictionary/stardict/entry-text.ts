import {markupText} from '../markup-text.ts';

/** A field of an entry: what kind of data it holds, and the data. */
type Field = {readonly type: string; readonly data: Buffer};

/** A type that is a capital has its length before its data, in four bytes; the data of any other ends with a zero. */
const hasLength = (type: string): boolean => type >= 'A' && type <= 'Z';

/** One field from an offset on; the last one of a fixed sequence has neither length nor end. */
const fieldAt = (
	bytes: Buffer,
	at: number,
	type: string,
	isLast: boolean,
): Field & {readonly next: number} => {
	if (isLast) return {type, data: bytes.subarray(at), next: bytes.length};
	if (hasLength(type)) {
		const start = at + 4;
		const end = start > bytes.length ? bytes.length : start + bytes.readUInt32BE(at);
		return {type, data: bytes.subarray(start, end), next: end};
	}
	const end = bytes.indexOf(0, at);
	const stop = end === -1 ? bytes.length : end;
	return {type, data: bytes.subarray(at, stop), next: stop + 1};
};

/** The fields of an entry, of the types that all entries have, or of those that each field says. */
const fieldsOf = (bytes: Buffer, types: string): readonly Field[] => {
	const fields: Field[] = [];
	let at = 0;
	if (types !== '') {
		for (let index = 0; index < types.length; index++) {
			const field = fieldAt(bytes, at, types.charAt(index), index === types.length - 1);
			fields.push(field);
			at = field.next;
		}
		return fields;
	}
	while (at < bytes.length) {
		const field = fieldAt(bytes, at + 1, String.fromCharCode(bytes[at] ?? 0), false);
		fields.push(field);
		at = field.next;
	}
	return fields;
};

const readers: ReadonlyMap<string, (text: string) => string> = new Map([
	['m', text => text],
	['l', text => text],
	['y', text => text],
	['t', text => (text.trim() === '' ? '' : `[${text.trim()}]`)],
	['g', text => markupText(text, 'kept')],
	['x', text => markupText(text, 'kept')],
	['h', text => markupText(text, 'collapsed')],
]);

/** What an entry says, as plain text: sounds, pictures and lists of files are left out. Not cleaned yet. */
export const entryText = (bytes: Buffer, types: string): string =>
	fieldsOf(bytes, types)
		.map(({type, data}) => readers.get(type)?.(data.toString('utf8')) ?? '')
		.filter(text => text !== '')
		.join('\n');
