/** Makes the README's pictures from the running program: each is what a reader sees at 80×24 after some keys. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {startInTerminal} from '../test/terminal/pseudo-terminal.ts';
import {screenToSvg} from './screen-to-svg.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'screens');

/** A picture of a story: keys, each with words that tell that they have been obeyed. */
type Picture = {
	readonly name: string;
	readonly story: string;
	readonly caption: string;
	readonly steps: readonly (readonly [keys: string, words: string])[];
};

const ao3 = 'stories/nine-o-clock-at-vennick.epub';
const gutenberg = 'stories/the-wheel-at-pell-mill.epub';
const japanese = 'stories/渡し守の黒板.epub';
const bridges = 'stories/nine-bridges-before-midnight.txt';

const shots: readonly Picture[] = [
	{name: 'title', story: ao3, caption: `reader open ${ao3}`, steps: []},
	{
		name: 'page',
		story: ao3,
		caption: 'A page',
		steps: [
			['\r', 'page 1 of'],
			['}]', 'scene 5 of 7'],
		],
	},
	{
		name: 'note',
		story: gutenberg,
		caption: 'A footnote: Tab, Enter',
		steps: [
			['\r', 'page 1 of'],
			['\t\t', 'Note 2 of 3'],
			['\r', 'Esc close'],
		],
	},
	{
		name: 'contents',
		story: bridges,
		caption: 'Contents: t',
		steps: [
			['\rm   m    ]m', 'Bookmark added'],
			['t', '4 chapters · 12 scenes'],
		],
	},
	{
		name: 'japanese',
		story: japanese,
		caption: `reader open ${japanese}`,
		steps: [
			['\r', 'page 1 of'],
			['}', 'scene 2 of 5'],
		],
	},
	{
		name: 'bookmarks',
		story: bridges,
		caption: 'Bookmarks: B',
		steps: [
			['\rm}m}mBethe hat, the hen, the lease\r', 'the lease'],
			['jk', 'Enter open'],
		],
	},
];

const take = async ({name, story, caption, steps}: Picture): Promise<void> => {
	const home = mkdtempSync(join(tmpdir(), 'reader-screens-'));
	await using terminal = startInTerminal(
		process.execPath,
		[join(root, 'dist', 'cli.js'), 'open', join(root, story)],
		{columns: 80, rows: 24, env: {READER_HOME: home, HOME: home}},
	);
	for (const [keys, words] of [['', 'Enter begins'] as const, ...steps]) {
		terminal.send(keys);
		await terminal.until(words);
	}
	writeFileSync(join(pictures, `${name}.svg`), screenToSvg(terminal.terminal, caption));
	terminal.send('q');
	await terminal.exited;
	rmSync(home, {recursive: true, force: true});
};

mkdirSync(pictures, {recursive: true});
for (const shot of shots) await take(shot);
