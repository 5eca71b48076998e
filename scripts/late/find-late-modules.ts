/**
 * Finds the modules that no first page needs, of those that can be loaded late, by drawing first pages, and writes their list
 * to `modules.json`. `test/terminal/before-the-page.test.ts` says when that is to be done again (`npm run late-modules`).
 */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {build} from 'esbuild';
import {startTimed} from '../bench/timed-terminal.ts';
import {bundleOptions} from '../bundle.ts';
import {keeperImports, pageImports} from '../join-chunks.ts';
import {root} from '../root.ts';
import {lateOnes, type LateModules, tracedModules} from './late-modules.ts';
import {modulesLoadedBy} from './loaded-modules.ts';

/** The modules that every page waits for and that can be loaded late. What keeps compiled code is there before that can be. */
const candidates = async (): Promise<LateModules> => {
	const paths = await modulesLoadedBy(pageImports);
	const before = await modulesLoadedBy(keeperImports);
	return lateOnes(paths.filter(path => /^source\/.*\.tsx?$/.test(path) && !before.includes(path)));
};

/** Tells which modules were used when the first screen was drawn, by their numbers. */
const listing = `
	globalThis.used = new Set();
	const write = process.stdout.write;
	process.stdout.write = (text, ...rest) => {
		if (String(text).includes('\\u001b[?2026l')) {
			process.stdout.write = write;
			require('node:fs').writeFileSync(process.env.LISTED, JSON.stringify([...globalThis.used]));
		}
		return write.call(process.stdout, text, ...rest);
	};
`;

const story = (file: string): string => join(root, 'stories', file);

const written = (folder: string, name: string, text: string): string => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

/** A story of more than is read at once. */
const largeStory = (folder: string): string => {
	const paragraphs = Array.from(
		{length: 100_000},
		(_, index) => `Nobody spoke until lamp ${index} went out.`,
	);
	return written(folder, 'large.txt', paragraphs.join('\n\n'));
};

/** A story in Russian with what no sample has: Roman numerals, a quote, verse. */
const numeralStory = (folder: string): string => {
	const prose = 'Никто не сказал ни слова — до самого утра. «Почему?» — спросила она, и ей не ответили.';
	const verse = 'Огни погасли над рекой,\nИ нам пора домой.';
	const chapters = ['I', 'II', 'III'].map(number => `Глава ${number}\n\n${`${prose}\n\n`.repeat(9)}${verse}`);
	return written(folder, 'numerals.txt', `Огни\n\nА. Рудд\n\n${chapters.join('\n\n\n')}\n`);
};

/** A story of one page, with a heading that is cut off and words in a script without a width for each letter. */
const shortStory = (folder: string): string => {
	const title = `The ${'long '.repeat(30)}way`;
	return written(folder, 'short.txt', `${title}\n\nby A. Rudd\n\n\n“नमस्ते,” she said, and went.\n`);
};

type Call = readonly [shown: RegExp, ...words: readonly string[]];

/** First pages, with what is looked for on them: of stories that are new, of some opened before, of books; a title screen; the shelf. */
const calls = (folder: string, large = largeStory(folder)): readonly Call[] => [
	[/page 1/, 'open', story('the-salt-clerk.txt'), '--no-title'],
	[/page 1/, 'open', story('the-salt-clerk.txt'), '--no-title'],
	[/page 1/, 'open', story('nine-bridges-before-midnight.txt'), '--no-title', '--no-save'],
	[/Enter begins/, 'open', story('the-lighthouse-post.txt'), '--no-save'],
	[/Enter begins/, 'open', story('a-small-museum-of-weather.txt'), '--no-save'],
	[/page 1/, 'open', story('nine-o-clock-at-vennick.epub'), '--no-title'],
	[/page 1/, 'open', story('the-wheel-at-pell-mill.epub'), '--no-title', '--no-save'],
	[/page 1/, 'open', story('το-ρολόι-της-αποβάθρας.txt'), '--no-title', '--no-save'],
	[/page 1/, 'open', story('雨宿りの郵便局.txt'), '--no-title', '--no-save'],
	[/page 1/, 'open', numeralStory(folder), '--no-title', '--no-save'],
	[/she said/, 'open', shortStory(folder), '--no-title', '--no-save'],
	[/50%/, 'open', large, '--no-title', '--at', '50%'],
	[/50%/, 'open', large, '--no-title'],
	[/The Salt Clerk/],
];

type Traced = {
	/** Where the program lies that tells what it uses. */
	readonly dist: string;
	/** A module that is loaded before it. */
	readonly hook: string;
	readonly home: string;
};

/** Makes a program that tells which of the modules it uses. */
const buildTraced = async (modules: LateModules, workplace: string): Promise<Traced> => {
	const [dist, hook, home] = [join(workplace, 'dist'), join(workplace, 'hook.cjs'), join(workplace, 'home')];
	await build({
		...bundleOptions,
		outdir: dist,
		plugins: [tracedModules(modules, 'globalThis.used.add(index)'), ...(bundleOptions.plugins ?? [])],
	});
	symlinkSync(join(root, 'dist', 'packages'), join(dist, 'packages'));
	mkdirSync(home);
	writeFileSync(hook, listing);
	return {dist, hook, home};
};

/** Draws a first page, leaves, and gives the numbers of the modules that were used. */
const usedFor = async ([shown, ...words]: Call, {dist, hook, home}: Traced): Promise<readonly number[]> => {
	const listed = join(home, 'listed.json');
	await using program = startTimed(process.execPath, ['--require', hook, join(dist, 'cli.js'), ...words], {
		...{columns: 80, rows: 24},
		env: {HOME: home, READER_HOME: home, LISTED: listed},
	});
	await program.until(shown);
	program.send('q');
	await program.ended;
	return JSON.parse(readFileSync(listed, 'utf8')) as readonly number[];
};

const workplace = mkdtempSync(join(tmpdir(), 'reader-late-'));
try {
	const all = await candidates();
	const traced = await buildTraced(all, workplace);
	const used = new Set<number>();
	for (const call of calls(workplace)) for (const index of await usedFor(call, traced)) used.add(index);
	const late = [...all.keys()].filter((_, index) => !used.has(index)).map(path => relative(root, path));
	writeFileSync(
		join(import.meta.dirname, 'modules.json'),
		`${JSON.stringify(late.sort(), undefined, '\t')}\n`,
	);
	process.stdout.write(`${late.length} of ${all.size} modules that can wait are loaded late.\n`);
} finally {
	rmSync(workplace, {recursive: true, force: true});
}
