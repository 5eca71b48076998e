/** Packages that draw: the terminal's folder alone may know them. */
const drawing = ['react', 'react/*', 'ink', 'ink-*'];

const folders = [
	'core',
	'languages',
	'charset',
	'formats',
	'library',
	'hyphenation',
	'dictionary',
	'speech',
	'ui',
	'reading',
	'terminal',
	'cli',
];

/** A layer by what it may reach: every other folder is forbidden to it. */
const layer = (folder: string, mayReach: readonly string[], forbiddenPackages: readonly string[]) => ({
	folder,
	forbiddenPackages,
	forbiddenFolders: folders.filter(other => other !== folder && !mayReach.includes(other)),
});

const below = ['core', 'languages'];
const files = ['node:fs', 'node:fs/*'];

/**
 * Who may import whom inside `source`: the one table behind the lint rule (`oxlint.config.ts`), the dependency check
 * (`.dependency-cruiser.js`) and `test/architecture.test.ts`.
 */
export const layers = [
	layer('core', [], ['node:*', ...drawing, 'conf', 'meow']),
	layer('languages', ['core'], ['node:*', ...drawing, 'conf', 'meow']),
	layer('charset', below, [...files, ...drawing, 'conf', 'meow']),
	layer('formats', [...below, 'charset'], [...files, 'node:process', ...drawing, 'conf', 'meow']),
	layer('library', below, [...drawing, 'meow']),
	layer('hyphenation', below, [...drawing, 'conf', 'meow']),
	layer('dictionary', [...below, 'formats'], [...drawing, 'conf', 'meow']),
	layer('speech', below, [...drawing, 'conf', 'meow']),
	layer('ui', [...below, 'library'], ['node:*', ...drawing, 'conf', 'meow']),
	layer(
		'reading',
		[...below, 'formats', 'library', 'hyphenation', 'dictionary', 'speech', 'ui'],
		[...drawing, 'conf', 'meow'],
	),
	layer('terminal', [...below, 'library', 'ui'], ['conf', 'meow']),
];

/** Inside `core`, left never imports right; folders of one step are strangers to each other. */
export const coreOrder = [
	['task'],
	['text'],
	['story'],
	['layout', 'locator', 'likeness'],
	['search'],
	['session'],
];

/** The same inside `formats`: what the formats share, then the formats, which do not know each other. */
export const formatsOrder = [
	['compose', 'container'],
	['markup'],
	['makers', 'office'],
	['docx', 'epub', 'fb2', 'html', 'kindle', 'markdown', 'odt', 'packed', 'plain-text', 'rtf'],
];

/** The same inside `formats/compose`; what lies beside these folders may use all of them. */
export const composeOrder = [['line-kinds'], ['header']];

/** The same inside `formats/plain-text`. */
export const plainTextOrder = [['inline'], ['structure'], ['blocks', 'envelope']];

/** Packages that one module alone may import, so that a change of library is a change of one file. */
export const soleImporters = [
	{package: 'string-width', module: 'source/core/text/cell-width.ts'},
	{package: 'bidi-js', module: 'source/core/text/direction.ts'},
	{package: 'linebreak', module: 'source/core/layout/break-opportunities.ts'},
	{package: 'approx-string-match', module: 'source/core/locator/find-similar.ts'},
	{package: 'conf', module: 'source/library/write-conf.ts'},
	{package: 'jsonc-parser', module: 'source/library/jsonc.ts'},
	{package: 'leven', module: 'source/core/text/nearest-word.ts'},
	{package: 'meow', module: 'source/cli/parse-with-meow.ts'},
	{package: '@exodus/bytes', module: 'source/charset/decode-legacy.ts'},
	{package: 'jschardet', module: 'source/charset/detect-charset.ts'},
	{package: 'hyphenopoly', module: 'source/hyphenation/load-hyphenator.ts'},
	{package: 'smol-toml', module: 'source/formats/parse-toml.ts'},
	{package: 'yaml', module: 'source/formats/parse-yaml.ts'},
	{package: 'htmlparser2', module: 'source/formats/markup/parse-markup.ts'},
	{package: 'markdown-it', module: 'source/formats/markdown/markdown-it.ts'},
	{package: 're2js', module: 'source/compile-pattern.ts'},
];
