import {pathToFileURL} from 'node:url';
import type {Plugin} from 'esbuild';
import {detectedCharsets} from '../source/charset/detect-charset.ts';
import {toSparse} from './bundled/sparse.ts';
import {compress} from './compress.ts';
import {root} from './root.ts';

/** Length of the table of a model: a weight for each pair of bytes. */
const tableLength = 256 * 256;

/** Length of what precedes the models: the mark of the format and their number. */
const headLength = 8;

/** The charset of a model by its entry: the length of its name, the name (`language/charset`), its norm. */
const charsetOf = (entry: Buffer): string => entry.toString('utf8', 4, entry.length - 8).replace(/^.*\//, '');

/**
 * The models of the charsets that are asked for, in the detector's own format: the head, an entry for each model, and
 * their tables in the same order.
 */
export const keptModels = (data: Uint8Array): Uint8Array => {
	const file = Buffer.from(data);
	const entries: Buffer[] = [];
	for (let start = headLength; entries.length < file.readUInt32BE(4);) {
		const end = start + 4 + file.readUInt32BE(start) + 8;
		entries.push(file.subarray(start, end));
		start = end;
	}
	const tables = file.subarray(file.length - entries.length * tableLength);
	const kept = entries
		.map((entry, index) => ({entry, table: tables.subarray(index * tableLength, (index + 1) * tableLength)}))
		.filter(({entry}) => detectedCharsets.includes(charsetOf(entry)));
	const head = Buffer.from(file.subarray(0, headLength));
	head.writeUInt32BE(kept.length, 4);
	return Buffer.concat([head, ...kept.map(({entry}) => entry), ...kept.map(({table}) => table)]);
};

const bytesOf = (module: unknown): Uint8Array => (module as {readBytes: () => Uint8Array}).readBytes();

/** A module that gives bytes as the detector's own modules do. */
const packedBytes = (bytes: Uint8Array): string =>
	`import {brotliDecompressSync} from 'node:zlib';
	import {fromSparse} from './scripts/bundled/sparse.ts';
	const packed = '${compress(toSparse(bytes)).toString('base64')}';
	let bytes;
	export const readBytes = () => (bytes ??= fromSparse(brotliDecompressSync(Buffer.from(packed, 'base64'))));`;

/** Charsets in which the detector reads the head of a page, beside those that are asked for. */
const charsetsOfHeads = ['ascii', 'cp037'];

type Tables = {readonly BYTE_DECODE_TABLES: Readonly<Record<string, unknown>>};

const keptTables = ({BYTE_DECODE_TABLES: all, ...rest}: Tables): Tables => ({
	...rest,
	BYTE_DECODE_TABLES: Object.fromEntries(
		Object.entries(all).filter(([name]) => [...detectedCharsets, ...charsetsOfHeads].includes(name)),
	),
});

const constants = (values: object): string =>
	Object.entries(values)
		.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
		.join('\n');

/** Files of the detector, and what stands in their place. */
const lighter: readonly (readonly [file: RegExp, contents: (module: unknown) => string])[] = [
	[/jschardet[\\/]build[\\/]models[\\/]models\.bin\.js$/, module => packedBytes(keptModels(bytesOf(module)))],
	[/jschardet[\\/]build[\\/]models[\\/]idf\.bin\.js$/, module => packedBytes(bytesOf(module))],
	[
		/jschardet[\\/]build[\\/]pipeline[\\/]_byte-decode-tables\.js$/,
		module => constants(keptTables(module as Tables)),
	],
	// Names the language of what has been found. Nobody asks for it, and it has models of its own.
	[
		/jschardet[\\/]build[\\/]pipeline[\\/]language\.js$/,
		() => 'export const fillLanguages = (data, results) => results;',
	],
];

/** Leaves out of the charset detector what it knows of charsets that are not asked for. What it answers stays the same. */
export const lightenDetector: Plugin = {
	name: 'lighten-detector',
	setup(build) {
		for (const [filter, contents] of lighter) {
			build.onLoad({filter}, async ({path}) => ({
				contents: contents(await import(pathToFileURL(path).href)),
				resolveDir: root,
			}));
		}
	},
};
