import {hasSignature} from '../core/has-signature.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {notAStory} from './story-format.ts';

/** A kind of file that holds no story that can be read here: what it is, with its article, and what would help. */
type Foreign = {
	readonly what: string;
	/** A sentence; null where nothing would. */
	readonly help: string | null;
	readonly isIt: (bytes: Uint8Array) => boolean;
};

const has =
	(signature: string | readonly number[], at = 0) =>
	(bytes: Uint8Array): boolean =>
		hasSignature(bytes, signature, at);

type Test = Foreign['isIt'];

const both =
	(...tests: readonly Test[]): Test =>
	bytes =>
		tests.every(test => test(bytes));

const any =
	(...tests: readonly Test[]): Test =>
	bytes =>
		tests.some(test => test(bytes));

/** Whether a pattern is found in a text's beginning. */
const says =
	(pattern: RegExp): Test =>
	bytes =>
		pattern.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));

const hasZero: Test = bytes => bytes.subarray(0, 256).includes(0);

const convert = 'Convert it to EPUB, for example with Calibre, and open that.';
const unpack = 'Unpack it and open a story from it.';
const asDocx = 'Save it as DOCX, for example with LibreOffice, and open that.';
const asEpub = 'Download the story as EPUB or HTML instead.';

/** Kinds of files known by their bytes, whatever a file is called. Formats that are read are asked before. */
const foreign: readonly Foreign[] = [
	{
		what: 'a PDF document',
		help: convert,
		isIt: says(/^[^]{0,1024}?%PDF-\d/),
	},
	{what: 'a DjVu document', help: convert, isIt: has('AT&TFORM')},
	{what: 'a PostScript document', help: convert, isIt: has('%!PS')},
	{what: 'an old Word document', help: asDocx, isIt: has([0xd0, 0xcf, 0x11, 0xe0])},
	{what: 'a WordPerfect document', help: asDocx, isIt: has([0xff, 0x57, 0x50, 0x43])},
	{what: 'an RTF document', help: asDocx, isIt: has('{\\rtf')},
	{what: 'a Microsoft Reader book', help: convert, isIt: has('ITOLITLS')},
	{what: 'a Windows help file', help: convert, isIt: has('ITSF')},
	{
		what: 'a Kindle KFX book',
		help: 'Download it as AZW3 (for an older Kindle) and open that.',
		isIt: any(both(has('CONT'), hasZero), has([0xea, 0x44, 0x52, 0x4d, 0x49, 0x4f, 0x4e, 0xee])),
	},
	{what: 'a Kindle Topaz book', help: 'Download it as AZW3 or EPUB and open that.', isIt: has('TPZ0')},
	{what: 'a Sony Reader book', help: convert, isIt: has([0x4c, 0, 0x52, 0, 0x46, 0])},
	{what: 'a Palm book', help: convert, isIt: any(has('PNRdPPrs', 60), has('DataPlkr', 60))},
	{
		what: 'a Safari web archive',
		help: asEpub,
		isIt: any(has('bplist0'), says(/<key>WebMainResource<\/key>/)),
	},
	{
		what: 'a web page saved as MHTML',
		help: 'Save it as HTML and open that.',
		isIt: says(/^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*content-type:\s*multipart\/related/i),
	},
	{what: 'a PNG image', help: null, isIt: has([0x89, 0x50, 0x4e, 0x47])},
	{what: 'a JPEG image', help: null, isIt: has([0xff, 0xd8, 0xff])},
	{what: 'a GIF image', help: null, isIt: has('GIF8')},
	{what: 'a WebP image', help: null, isIt: both(has('RIFF'), has('WEBP', 8))},
	{what: 'a TIFF image', help: null, isIt: any(has([0x49, 0x49, 0x2a, 0]), has([0x4d, 0x4d, 0, 0x2a]))},
	{what: 'a BMP image', help: null, isIt: both(has('BM'), has([0, 0, 0, 0], 6))},
	{what: 'a video or an image', help: null, isIt: both(has('ftyp', 4), hasZero)},
	{
		what: 'an audio file',
		help: null,
		isIt: any(
			both(has('ID3'), hasZero),
			both(has('OggS'), hasZero),
			both(has('fLaC'), hasZero),
			both(has('RIFF'), has('WAVE', 8)),
		),
	},
	{what: 'an empty ZIP archive', help: null, isIt: has([0x50, 0x4b, 5, 6])},
	{what: 'a ZIP archive', help: unpack, isIt: has([0x50, 0x4b, 3, 4])},
	{what: 'a gzip archive', help: unpack, isIt: has([0x1f, 0x8b])},
	{what: 'a 7-Zip archive', help: unpack, isIt: has([0x37, 0x7a, 0xbc, 0xaf])},
	{what: 'a RAR archive', help: unpack, isIt: has('Rar!')},
	{what: 'an XZ archive', help: unpack, isIt: has([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0])},
	{what: 'a bzip2 archive', help: unpack, isIt: both(has('BZh'), has([0x31, 0x41, 0x59, 0x26], 4))},
	{what: 'a Zstandard archive', help: unpack, isIt: has([0x28, 0xb5, 0x2f, 0xfd])},
	{what: 'a tar archive', help: unpack, isIt: has('ustar', 257)},
	{what: 'a cabinet archive', help: unpack, isIt: both(has('MSCF'), hasZero)},
	{
		what: 'a program',
		help: null,
		isIt: any(
			has([0x7f, 0x45, 0x4c, 0x46]),
			both(has('MZ'), hasZero),
			has([0xcf, 0xfa, 0xed, 0xfe]),
			has([0xca, 0xfe, 0xba, 0xbe]),
		),
	},
	{what: 'an SQLite database', help: null, isIt: has('SQLite format 3')},
];

const find = (bytes: Uint8Array): Foreign | undefined => foreign.find(({isIt}) => isIt(bytes));

/** What a file is, when it is of a kind that holds no story that can be read here; in words, with its article. */
export const foreignFormat = (bytes: Uint8Array): string | undefined => find(bytes)?.what;

/** The refusal of a file that no format has claimed, by its first bytes. */
export const refusalOf = (bytes: Uint8Array): UnreadableStory => {
	const {what = 'not a text file', help = null} = find(bytes) ?? {};
	return help === null ? notAStory(what) : new UnreadableStory(`it is ${what}. ${help}`);
};
