/** Makes the README's pictures from the running program: each is what a reader sees at 80×24 after some keys. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type PseudoTerminal, startInTerminal} from '../test/terminal/pseudo-terminal.ts';
import {screenToSvg} from './screen-to-svg.ts';
import {background, foreground} from './terminal-palette.ts';

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
	{name: 'title', story: ao3, caption: `reader open ${ao3}`, steps: [['', ' chapters · ']]},
	{
		name: 'page',
		story: ao3,
		caption: 'A page of an EPUB like AO3’s',
		steps: [
			['\r', 'page 1 of'],
			['}]', 'scene 5 of 7'],
		],
	},
	{
		name: 'note',
		story: gutenberg,
		caption: 'A note in an EPUB like Project Gutenberg’s: Tab, Enter',
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

/** Tells the program the colours of the pictures when it asks for them: what is quiet is mixed from these. */
const answerColours = ({terminal, send}: PseudoTerminal): void => {
	for (const [number, colour] of [
		[10, foreground],
		[11, background],
	] as const)
		terminal.parser.registerOscHandler(number, () => {
			const parts = colour.match(/[\da-f]{2}/g) ?? [];
			send(`\u001b]${number};rgb:${parts.join('/')}\u001b\\`);
			return true;
		});
};

/** Whether the last row has a colour: it is quiet below every picture, once the program knows which colour that is. */
const isLastRowQuiet = ({terminal: {buffer, rows, cols}}: PseudoTerminal): boolean => {
	const {active} = buffer;
	const row = active.getLine(active.baseY + rows - 1);
	const cells = Array.from({length: cols}, (_, column) => row?.getCell(column));
	return cells.some(cell => cell?.getChars().trim() !== '' && cell?.isFgDefault() === false);
};

const take = async ({name, story, caption, steps}: Picture): Promise<void> => {
	const home = mkdtempSync(join(tmpdir(), 'reader-screens-'));
	await using terminal = startInTerminal(
		process.execPath,
		[join(root, 'dist', 'cli.js'), 'open', join(root, story)],
		{columns: 80, rows: 24, env: {READER_HOME: home, HOME: home}},
	);
	answerColours(terminal);
	for (const [keys, words] of [['', 'Enter begins'] as const, ...steps]) {
		terminal.send(keys);
		await terminal.until(words);
	}
	await terminal.until(() => isLastRowQuiet(terminal), 'quiet last row');
	writeFileSync(join(pictures, `${name}.svg`), screenToSvg(terminal.terminal, caption));
	terminal.send('q');
	await terminal.exited;
	rmSync(home, {recursive: true, force: true});
};

mkdirSync(pictures, {recursive: true});
for (const shot of shots) await take(shot);
