/**
 * Compares what the reader prints of files in many formats with what pandoc, lynx, Calibre and epy make of them, as a table in
 * Markdown: `node scripts/compare-formats.ts FOLDER`. The folder holds the files and an `expected.json` of facts about them
 * (`scene_breaks`, `not_prose`, `verse_lines_sample`, `error`). Tools that are not installed are left out; where epy's
 * sources lie is said by `EPY`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from './root.ts';

/** What is known of a file. */
type Facts = {
	readonly scene_breaks?: number;
	readonly not_prose?: readonly string[];
	readonly verse_lines_sample?: readonly string[];
	readonly error?: boolean;
};

/** Turns a file into text; undefined where the tool refuses it. */
type Convert = (path: string) => string | undefined;

type Tool = {
	readonly name: string;
	/** Endings of the files that it says it reads. */
	readonly reads: RegExp;
	readonly convert: Convert;
};

const longest = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'reader-compare-'));

const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string | undefined => {
	const {status, stdout} = spawnSync(command, args, {
		encoding: 'utf8',
		timeout: longest,
		maxBuffer: 64 * 1024 * 1024,
		env: {...process.env, ...env},
	});
	return status === 0 && stdout.trim() !== '' ? stdout : undefined;
};

const isInstalled = (command: string): boolean => spawnSync('which', [command]).status === 0;

const calibre: Convert = path => {
	const text = join(folder, 'out.txt');
	rmSync(text, {force: true});
	run('ebook-convert', [path, text, '--max-line-length', '72']);
	return existsSync(text) ? readFileSync(text, 'utf8') : undefined;
};

const epy = process.env['EPY'];

const tools: readonly Tool[] = [
	{
		name: 'reader',
		reads: /./,
		convert: path =>
			run(process.execPath, [join(root, 'dist/cli.js'), 'print', '--no-title', '--width', '72', path], {
				READER_HOME: join(folder, 'home'),
			}),
	},
	...(isInstalled('pandoc')
		? [
				{
					name: 'pandoc → plain',
					reads: /\.(?:epub|html?|md|fb2|docx|odt|rtf)$/,
					convert: (path: string) => run('pandoc', ['-t', 'plain', '--columns', '72', path]),
				},
			]
		: []),
	...(isInstalled('ebook-convert')
		? [{name: 'Calibre → txt', reads: /\.(?!zip$|gz$)\w+$/, convert: calibre}]
		: []),
	...(isInstalled('lynx')
		? [
				{
					name: 'lynx',
					reads: /\.html?$/,
					convert: (path: string) => run('lynx', ['-dump', '-nolist', '-width', '74', path]),
				},
			]
		: []),
	...(epy === undefined
		? []
		: [
				{
					name: 'epy',
					reads: /\.(?:epub|fb2|mobi|azw3?)$/,
					convert: (path: string) =>
						run('python3', ['-m', 'epy_reader', '-d', path], {
							PYTHONPATH: epy,
							HOME: folder,
						}),
				},
			]),
];

/** Letters and digits alone, in one case. */
const bare = (text: string): string =>
	text
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Columns of a line that is prose, not a heading. */
const longLine = 38;

const ornament = /^[^\p{L}\p{N}]{1,30}$|^(?:x\s*){3,}$|^(?:o\s*){3,}$/iu;

/** Breaks that an eye sees in a text: ornaments between prose, and gaps wider than those between paragraphs. */
const visibleBreaks = (text: string): number => {
	const lines = text.split('\n').map(line => line.trim());
	const said = lines.flatMap((line, index) => (line === '' ? [] : [{line, index}]));
	const gaps = said.slice(1).map(({index}, order) => index - (said[order]?.index ?? 0) - 1);
	const counts = Map.groupBy(
		gaps.filter(gap => gap > 0),
		gap => gap,
	);
	const [usual = 1] = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([gap]) => gap);
	let breaks = 0;
	for (const [order, {line}] of said.entries()) {
		const before = said[order - 1];
		const next = said[order + 1];
		if (!before || !next || before.line.length < longLine / 2) continue;
		if (ornament.test(line)) {
			if (next.line.length >= longLine) breaks++;
		} else if (line.length >= longLine && !ornament.test(before.line) && (gaps[order - 1] ?? 0) > usual)
			breaks++;
	}
	return breaks;
};

type Score = {
	files: number;
	refused: number;
	shown: number;
	forbidden: number;
	breaks: number;
	asked: number;
	verse: number;
	verses: number;
};

const scoreOf = ({reads, convert}: Tool, facts: ReadonlyMap<string, Facts>): Score => {
	const score: Score = {
		files: 0,
		refused: 0,
		shown: 0,
		forbidden: 0,
		breaks: 0,
		asked: 0,
		verse: 0,
		verses: 0,
	};
	for (const [path, known] of facts) {
		if (!reads.test(path) || known.error === true) continue;
		score.files++;
		const text = convert(path);
		if (text === undefined) {
			score.refused++;
			continue;
		}
		const words = bare(text);
		const lines = new Set(text.split('\n').map(line => line.trim()));
		score.forbidden += known.not_prose?.length ?? 0;
		score.shown += known.not_prose?.filter(phrase => words.includes(bare(phrase))).length ?? 0;
		score.verses += known.verse_lines_sample?.length ?? 0;
		score.verse += known.verse_lines_sample?.filter(line => lines.has(line.trim())).length ?? 0;
		if (known.scene_breaks !== undefined) {
			score.asked++;
			if (Math.abs(visibleBreaks(text) - known.scene_breaks) <= 1) score.breaks++;
		}
	}
	return score;
};

const [, , corpus] = process.argv;
if (corpus === undefined) {
	process.stderr.write('Usage: node scripts/compare-formats.ts FOLDER\n');
	process.exit(2);
}
const expected = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as Record<string, Facts>;
const facts = new Map(Object.entries(expected).map(([name, known]) => [join(corpus, name), known]));
const rows = tools.map(tool => {
	const {files, refused, shown, forbidden, breaks, asked, verse, verses} = scoreOf(tool, facts);
	return `| ${tool.name} | ${files} | ${refused} | ${shown} of ${forbidden} | ${breaks} of ${asked} | ${verse} of ${verses} |`;
});
process.stdout.write(
	[
		'| tool | files | refused | machinery shown | scene breaks seen | verse lines kept |',
		'| --- | --- | --- | --- | --- | --- |',
		...rows,
		'',
	].join('\n'),
);
rmSync(folder, {recursive: true, force: true});
