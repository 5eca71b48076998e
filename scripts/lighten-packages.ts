import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {ascii, asciiAnd, narrow, narrowSigns} from '../source/core/text/cell-width.ts';
import {changed, loadChanged, type Change} from './change-files.ts';
import {compress} from './compress.ts';
import {withLatePatterns} from './late-patterns.ts';
import {packageFile} from './package-entries.ts';

/** Packages that others name and the reader never uses, and what stands in their place. */
const leftOut: readonly (readonly [name: RegExp, contents: string])[] = [
	// Ink's, for `DEV=true` alone.
	[/^react-devtools-core$/, 'export default {};'],
	// Ink's, that shows the cursor in the end: on standard error, also where that is a file. `terminal/screen.ts` shows it.
	[/^restore-cursor$/, 'export default () => undefined;'],
	// Ink's screen for errors, which we never show. It asks for the current folder when it is loaded, and that may be gone.
	[/^\.\/ErrorOverview\.js$/, 'export default () => null;'],
	// Markdown's, that finds addresses in text. We do not ask for it.
	[/^linkify-it$/, 'export class LinkifyIt {}'],
	// Conf's, for files that are brought up to a new version: it is told of none.
	[/^semver$/, 'export default {};'],
	// Conf's, for files with a schema: ours have none.
	[
		/^ajv(?:\/|-formats$)/,
		`export class Ajv2020 { constructor() { throw new Error('This build keeps files without a schema.'); } }
		export default () => undefined;`,
	],
];

/** Text of which every unit is a grapheme: narrow signs, and the escapes that style them. */
const unitsAreGraphemes = asciiAnd(String.raw`\n\u001b${narrowSigns}`);

/**
 * Packages build a segmenter when they are imported, for 7 ms, and give it all they measure. Here it is built when it
 * is first needed, and prose does not need it.
 */
const sparedSegmenter = (file: string): Change => ({
	file,
	from: /const (\w+) = (new Intl\.Segmenter\([^)]*\));/,
	to: `let built; const $1 = {segment: text => ${String(unitsAreGraphemes)}.test(text)
		? Array.from(text, (segment, index) => ({segment, index}))
		: (built ??= $2).segment(text)};`,
});

/** As above, for a package that asks the segmenter for more than its segments. */
const lateSegmenter = (file: string): Change => ({
	file,
	from: /const (\w+) = (new Intl\.Segmenter\([^)]*\));/,
	to: 'let built; const $1 = {segment: text => (built ??= $2).segment(text)};',
});

/** Units of which one at least is in every sequence of emoji: those of emoji outside ASCII, and what makes one of a figure. */
export const mayBeEmoji = /[\ufe0f\u203c-\u2bff\u3030\u303d\u3297\u3299\ud83c-\ud83e]/;

/**
 * What a sequence of emoji is, Node makes out of tables of Unicode. That takes 10 to 40 ms, which stories without emoji do
 * not need, in whatever script they are.
 */
const lateEmoji: Change = {
	file: 'string-width/index.js',
	from: /const rgiEmojiRegex = (\/.*\/v);/,
	to: `let emoji; const rgiEmojiRegex = {test: text => ${String(mayBeEmoji)}.test(text) && (emoji ??= $1).test(text)};`,
};

/** Its table of Unicode is unpacked when it is first needed: most pages do without (`core/layout/known-pairs.ts`). */
const lateBreaks: readonly Change[] = [
	{
		file: 'linebreak/dist/module.mjs',
		from: /const (\S+\$data) = (\S+\.toByteArray\("[^"]*"\));/,
		to: 'const $1 = () => $2;',
	},
	{
		file: 'linebreak/dist/module.mjs',
		from: /const (\S+\$classTrie) = new (\S+)\((\S+)\);/,
		to: 'let unpacked; const $1 = {get: point => (unpacked ??= new $2($3())).get(point)};',
	},
];

/** ASCII is spared the segmenter; so is all else that is as wide as it is long, where that does not depend on the terminal. */
const narrowInsteadOfAscii = (file: string, from: string, isNarrow?: string): Change => ({
	file,
	from,
	to: isNarrow === undefined ? String(narrow) : `(${isNarrow} ? ${String(narrow)} : ${String(ascii)})`,
});

/**
 * Where a row begins as it did before, Ink writes the rest alone, from a column on. Terminals reckon columns otherwise
 * behind what they take to be of another width, and those of ambiguous width are many: behind all but ASCII the whole row
 * is written, or words are lost between the two.
 */
const sureColumns: Change = {
	file: 'ink/build/line-update.js',
	from: 'if (column === 0 ||',
	to: `if (!${String(ascii)}.test(nextText.slice(0, textLength)) || column === 0 ||`,
};

/** Yoga's machine code is 72 KB that compress to 25; as text it is a third longer. */
const compressedYoga: readonly Change[] = [
	{
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		from: /(?<=;base64,)[\w+/=]{1000,}/,
		to: code => compress(Buffer.from(code, 'base64')).toString('base64'),
	},
	{
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		from: /var b=xa\(a\.slice\(37\)\),c=new Uint8Array\(b\.length\);for\(.*?\)c\[a\]=b\.charCodeAt\(a\);var d=c/,
		to: "var d=require('node:zlib').brotliDecompressSync(Buffer.from(a.slice(37),'base64'))",
	},
];

export const changes: readonly Change[] = [
	sparedSegmenter('string-width/index.js'),
	sparedSegmenter('wrap-ansi/index.js'),
	lateSegmenter('slice-ansi/tokenize-ansi.js'),
	sparedSegmenter('ansi-tokenize/build/tokenize.js'),
	sparedSegmenter('ink/build/line-update.js'),
	lateEmoji,
	...lateBreaks,
	narrowInsteadOfAscii('string-width/index.js', String.raw`/^[\u0020-\u007E]*$/`, 'ambiguousIsNarrow'),
	narrowInsteadOfAscii('ink/build/line-update.js', '/^[ -~]*$/u'),
	sureColumns,
	// Meow is given our package.json: it need not look for one, nor have what it takes to correct it.
	...['requireNormalize()', 'requireLib$1()'].map(call => ({
		file: 'meow/build/dependencies.js',
		from: `Exports = ${call};`,
		to: 'Exports = undefined;',
	})),
	// Node loads all of its HTTP client where `fetch` is only mentioned, and this mention is never reached: its code is in the
	// file itself. Without the change the first page took 1.2 times the processor time (median of 21 pairs of runs).
	{file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js', from: /\bfetch\b/g, to: 'undefined'},
	...compressedYoga,
	// These are bundled with the rest, where a call of `require` has them wait until they are asked for.
	{file: 'source/library/write-conf.ts', from: "loadLazily('conf')", to: "require('conf')"},
	// Files that `require` can load in every version of Node 22 (`packageOptions`), relative to `dist/chunks`.
	...(
		[
			['source/charset/decode-legacy.ts', '@exodus/bytes/encoding.js', 'exodus-bytes'],
			['source/charset/detect-charset.ts', 'jschardet', 'jschardet'],
			['source/formats/markdown/markdown-it.ts', 'markdown-it', 'markdown-it'],
			['source/formats/markup/parse-markup.ts', 'htmlparser2', 'htmlparser2'],
			['source/formats/plain-text/dumps/tags.ts', 'htmlparser2', 'htmlparser2'],
			['source/formats/parse-toml.ts', 'smol-toml', 'smol-toml'],
			['source/formats/parse-yaml.ts', 'yaml', 'yaml'],
			['source/compile-pattern.ts', 're2js', 're2js'],
			['source/hyphenation/load-hyphenator.ts', 'hyphenopoly', 'hyphenopoly'],
			// The folder of its patterns stands beside it, as in the package.
			['source/hyphenation/read-patterns.ts', 'hyphenopoly', 'hyphenopoly'],
		] as const
	).map(([file, name, bundled]) => ({
		file,
		from: new RegExp(`(?<=\\()'${name}'(?=\\))`, 'g'),
		to: `'${packageFile(bundled)}'`,
	})),
	{file: 'source/library/jsonc.ts', from: "loadLazily('jsonc-parser')", to: "require('jsonc-parser')"},
	// What Ink lays out with does not start by itself any more (`wait-for-nothing.ts`).
	{
		file: 'source/terminal/ink-display.tsx',
		from: /^/,
		to: "export {start as startLayout} from 'yoga-layout'; ",
	},
	{
		file: 'source/terminal/run-on-terminal.ts',
		from: "import('./ink-display.tsx')",
		to: found => `${found}.then(async display => (await display.startLayout(), display))`,
	},
];

const late = (path: string, contents: string): string =>
	/\.tsx?$/.test(path) ? withLatePatterns(path, contents) : contents;

/** What the bundle has of a file, its own or a package's. */
export const lightened = async (path: string): Promise<string> =>
	late(path, changed(changes, path, await readFile(path, 'utf8')));

/** Leaves out of packages what the reader does not need, puts off what it does not need at once, and mends one. */
export const lightenPackages: Plugin = {
	name: 'lighten-packages',
	setup(build) {
		for (const [filter, contents] of leftOut) {
			build.onResolve({filter}, ({path}) => ({path, namespace: 'left-out'}));
			build.onLoad({filter, namespace: 'left-out'}, () => ({contents}));
		}
		loadChanged(build, changes, lightened);
		build.onLoad({filter: /\.tsx?$/}, async ({path}) => ({
			contents: await lightened(path),
			loader: 'default',
		}));
	},
};
