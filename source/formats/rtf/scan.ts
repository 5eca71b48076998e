/** What the scanner reports, in the order of the file (RTF 1.9.1, “RTF Syntax”). */
export type RtfEvents = {
	readonly open: () => void;
	readonly close: () => void;
	/** A control word with its number. */
	readonly word: (name: string, parameter: number | undefined) => void;
	/** A control symbol: `\~`, `\*`. */
	readonly symbol: (sign: string) => void;
	/** A byte of text, written as it is or as `\'e9`. */
	readonly byte: (value: number) => void;
	/** Raw bytes (`\bin`), and where they are; passed over where nobody asks. Their end may lie behind the file's. */
	readonly raw?: (from: number, to: number) => void;
};

export const backslash = 0x5c;
export const openBrace = 0x7b;
export const closeBrace = 0x7d;
const space = 0x20;
const quote = 0x27;
const minus = 0x2d;
const tab = 0x09;

const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** Letters of the longest control word, and digits of its number. */
const longestWord = 40;
const longestNumber = 10;

/** What a digit of a hexadecimal number stands for; -1 for what is none. */
export const hexValue = (byte: number): number =>
	isDigit(byte)
		? byte - 0x30
		: byte >= 0x61 && byte <= 0x66
			? byte - 0x57
			: byte >= 0x41 && byte <= 0x46
				? byte - 0x37
				: -1;

/** The bytes of a group: where it begins and ends. */
export type GroupRange = {readonly from: number; readonly to: number};

/** A scanner over the bytes of a file: it keeps its place, so that work may pause and what does not matter be skipped. */
export type Scanner = {
	readonly position: () => number;
	/** Reports what stands up to about a position; false where the file has ended. */
	readonly scan: (until: number) => boolean;
	/** Goes to the end of the group that is open, without reporting what is in it; gives where it began and ends. */
	readonly skipGroup: () => GroupRange;
};

type Control = {readonly name: string; readonly parameter: number | undefined; readonly end: number};

/** Reads a control word at its first letter. */
const readControl = (bytes: Uint8Array, start: number): Control => {
	let end = start;
	let name = '';
	for (; end < bytes.length && isLetter(bytes[end] ?? 0); end++)
		if (name.length < longestWord) name += String.fromCharCode(bytes[end] ?? 0);
	const isNegative = bytes[end] === minus && isDigit(bytes[end + 1] ?? 0);
	if (isNegative) end++;
	const digits = end;
	let number = 0;
	for (; end < bytes.length && isDigit(bytes[end] ?? 0); end++)
		if (end - digits < longestNumber) number = number * 10 + (bytes[end] ?? 0) - 0x30;
	const parameter = end === digits ? undefined : isNegative ? -number : number;
	if (bytes[end] === space) end++;
	return {name, parameter, end};
};

/** Where the group ends that is open at a position. Raw bytes (`\bin`) may look like anything. */
const groupEnd = (bytes: Uint8Array, from: number): number => {
	let depth = 1;
	let at = from;
	while (at < bytes.length) {
		const byte = bytes[at];
		if (byte === openBrace) depth++;
		else if (byte === closeBrace && --depth === 0) return at;
		else if (byte === backslash) {
			if (isLetter(bytes[at + 1] ?? 0)) {
				const {name, parameter, end} = readControl(bytes, at + 1);
				at = name === 'bin' ? end + Math.max(0, parameter ?? 0) : end;
			} else at += 2;
			continue;
		}
		at++;
	}
	return bytes.length;
};

type Place = {at: number};

/** Reads what a backslash begins. */
export const readEscape = (
	bytes: Uint8Array,
	place: Place,
	{word, symbol, byte, raw}: Pick<RtfEvents, 'word' | 'symbol' | 'byte' | 'raw'>,
): void => {
	const {at} = place;
	const next = bytes[at + 1] ?? 0;
	if (isLetter(next)) {
		const {name, parameter, end} = readControl(bytes, at + 1);
		place.at = name === 'bin' ? end + Math.max(0, parameter ?? 0) : end;
		if (name === 'bin') raw?.(end, place.at);
		else word(name, parameter);
	} else if (next === quote) {
		const [high, low] = [hexValue(bytes[at + 2] ?? 0), hexValue(bytes[at + 3] ?? 0)];
		const isWhole = high >= 0 && low >= 0;
		place.at += isWhole ? 4 : 2;
		if (isWhole) byte(high * 16 + low);
	} else {
		place.at += 2;
		if (next > 0) symbol(String.fromCharCode(next));
	}
};

export const createScanner = (bytes: Uint8Array, events: RtfEvents): Scanner => {
	const place = {at: 0};
	return {
		position: () => place.at,
		scan(until) {
			while (place.at < bytes.length && place.at < until) {
				const byte = bytes[place.at] ?? 0;
				if (byte === backslash) readEscape(bytes, place, events);
				else {
					place.at++;
					if (byte === openBrace) events.open();
					else if (byte === closeBrace) events.close();
					else if (byte >= space || byte === tab) events.byte(byte);
				}
			}
			return place.at < bytes.length;
		},
		skipGroup() {
			const from = place.at;
			place.at = groupEnd(bytes, from);
			return {from, to: place.at};
		},
	};
};
