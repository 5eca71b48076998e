/** Stories made to do harm, in a table: what a stranger's file may hold. */
import {payloads, type Payload} from './payloads.ts';
import {createRandom} from './random.ts';

export type HostileFile = {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** Words that a reader must still find in it; null where it may be refused. */
	readonly words: string | null;
	/** What must not be obeyed; null where the file has no such thing. */
	readonly payload: Payload | null;
};

/** The last words of every story that can be read. */
const lastWords = 'lastword';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
	Buffer.concat(parts.map(part => Buffer.from(typeof part === 'string' ? utf8(part) : part)));

const fileOf = (
	name: string,
	bytes: Uint8Array,
	words: string | null,
	payload: Payload | null = null,
): HostileFile => ({name, bytes, words, payload});

/** The payload between words of its own line: those behind it must not be lost with it. */
const withPayload = (payload: Payload): HostileFile => {
	const middle = `BEFORE ${payload.text} afterword`;
	const text = `The first line is harmless.\n\n${middle}\n\nSo is the ${lastWords}.\n`;
	return fileOf(`${payload.name.replaceAll(' ', '-')}.txt`, utf8(text), 'afterword', payload);
};

const many = 100_000;
const marks = '\u0301\u0323\u0489';

/** Texts that are hard to show rather than to be obeyed. */
const texts: readonly (readonly [name: string, text: string])[] = [
	['marks-upon-marks', `z${marks.repeat(20)}algo `.repeat(50)],
	['one-letter-with-all-marks', `e${'\u0301'.repeat(2 * many)}`],
	['a-mark-at-the-start', '\u0301\u200d\ufe0f leading marks'],
	['no-width', `pass\u200bword${'\u200b\u2060\ufeff\u00ad'.repeat(many / 4)}`],
	['joiners', '👩\u200d'.repeat(5000)],
	['flags-and-tags', '🏴\u{e0067}\u{e0062}\u{e007f}'.repeat(100) + '\u{e0041}'.repeat(1000)],
	['looks-blank', '\u3164\u2800\u115f\u17b4\uffa0'.repeat(2000)],
	['wide-and-narrow', '雨①…Ω―👨‍👩‍👧🇩🇪กำ क्षि ㊙️'.repeat(200)],
	['right-to-left', '\u200fשלום\u202e עולם \u2067مرحبا\u2069'.repeat(100)],
	['not-characters', '\ufffe\uffff\u{1ffff}\ufff9\ufffb'.repeat(100)],
	['one-line', 'word '.repeat(many)],
	['one-word', 'x'.repeat(5 * many)],
	['tabs', `a${'\t'.repeat(many)}b`],
	['line-ends-of-all-kinds', 'a\rb\r\nc\r\r\nd\u0085e\u2028f\u2029g\vh\fi'],
	['brackets', '['.repeat(many)],
	[
		'front-matter',
		'---\ntitle: "\\e[2JOBEYED"\nauthor: !!js/function "x"\na: &a [1]\nb: *a\n__proto__: {x: 1}\n---\n\nProse.',
	],
	[
		'a-header-of-escapes',
		'Title: \u001b]0;OBEYED\u0007\nAuthor: \u001b[2JOBEYED\nWarnings: \u009b2JOBEYED\n\nProse.',
	],
];

const random = (length: number): readonly number[] => {
	const {below} = createRandom(1);
	return Array.from({length}, () => below(256));
};

const end = `\n\nThe ${lastWords}.\n`;
const utf16 = (text: string): readonly number[] => [...Buffer.from(text, 'utf16le')];

/** Bytes that are no text, or none that says so. */
const binaries: readonly HostileFile[] = [
	fileOf('broken-utf-8.txt', bytesOf('good\n', [0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xf8, 0xff], end), lastWords),
	fileOf('eight-bit-controls.txt', bytesOf('caf', [0xe9, 0x9b], '2J', [0x9d], '0;x', [0x9c], end), lastWords),
	fileOf('utf-16.txt', bytesOf([0xff, 0xfe], utf16(`wide\u001b[2J${end}`)), lastWords),
	fileOf('utf-16-without-a-mark.txt', bytesOf(utf16(`wide\u001b[2J words of a story${end}`)), null),
	fileOf('shift-out.txt', bytesOf([0x1b], '$B', [0x30, 0x21], [0x1b], '(Bx', [0x0e], end), null),
	fileOf('noise.txt', bytesOf(random(65_536)), null),
	fileOf('noughts.txt', new Uint8Array(65_536), null),
	fileOf('a-program.txt', bytesOf([0x7f], 'ELF', random(4096)), null),
	fileOf('an-archive.epub', bytesOf('PK\u0003\u0004', random(4096)), null),
	fileOf('a-page.html', utf8('<!doctype html><title>\u001b]0;OBEYED\u0007</title><p>&#27;[2JOBEYED'), null),
	fileOf('nothing.txt', new Uint8Array(), null),
	fileOf('white-space.txt', utf8(' \n\t\n'.repeat(20_000)), null),
];

export const hostileFiles: readonly HostileFile[] = [
	...payloads.map(withPayload),
	...texts.map(([name, text]) => fileOf(`${name}.txt`, utf8(`${text}${end}`), lastWords)),
	...binaries,
];
