import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {widestWidth} from '../../source/core/text/cell-width.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave} from './open-reader.ts';
import {programPath} from '../cli/reader.ts';
import {startEmulator} from './emulator.ts';
import {readScreen, startInTerminal, type PseudoTerminal, type TerminalOptions} from './pseudo-terminal.ts';

/** Words that some terminal takes to be of another width than we do. */
const words = ['मोहसिन', '👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 'กำกำ', '1️⃣', '❤️❤️', '🇩🇪'];
const letters = Array.from({length: 20}, (_, index) => String.fromCharCode(97 + index));

test.each(words.flatMap(word => [true, false].map(graphemes => [word, graphemes] as const)))(
	'a row that begins as the one before it did shows its own words: %s, clusters %s',
	async (word, graphemes) => {
		const home = temporaryFolder();
		const path = join(home, 'story.txt');
		writeFileSync(path, letters.map(letter => `${word} as before ${letter} end.`).join('\n\n'));
		await using terminal = startInTerminal(process.execPath, [programPath, 'open', '--no-title', path], {
			columns: 40,
			rows: 20,
			graphemes,
			env: {READER_HOME: home, HOME: home},
		});
		const shown = async (page: number): Promise<string> => {
			await terminal.until(new RegExp(`page ${page} of`));
			return terminal
				.screen()
				.filter(row => row.includes('end.'))
				.map(row => row.slice(row.indexOf('as')))
				.join('\n');
		};
		const rows = (from: number, to: number): string =>
			letters
				.slice(from, to)
				.map(letter => `as before ${letter} end.`)
				.join('\n');
		expect(await shown(1)).toBe(rows(0, 9));
		terminal.send(' ');
		expect(await shown(2)).toBe(rows(9, 18));
		await leave(terminal);
	},
);

/** A story of one paragraph, open in an emulator. */
const openText = (text: string, options: Partial<TerminalOptions> = {}) => {
	const home = temporaryFolder();
	// A hint would take the place of the page number.
	writeFileSync(join(home, 'preferences.json'), '{"hints": false}');
	const path = join(home, 'story.txt');
	writeFileSync(path, `Title: Widths\n\n${text}\n`);
	return startInTerminal(process.execPath, [programPath, 'open', '--no-title', path], {
		columns: 80,
		rows: 24,
		...options,
		env: {READER_HOME: home, HOME: home, ...options.env},
	});
};

/** The column of a sign on the screen, from 0. */
const columnOf = ({terminal}: PseudoTerminal, sign: string): number => {
	const {active} = terminal.buffer;
	for (let row = 0; row < terminal.rows; row++) {
		const line = active.getLine(active.baseY + row);
		for (let column = 0; column < terminal.cols; column++)
			if (line?.getCell(column)?.getChars() === sign) return column;
	}
	return -1;
};

describe('emoji whose width terminals disagree about', () => {
	const emoji = ['🌧️', '❤️', '1️⃣', '🇫🇷', '👩‍🚀', '👍🏽', '👨‍👩‍👧‍👦', '🏳️‍🌈'];
	const signs = Array.from('ABCDEFGH');
	const text = emoji.map((cluster, index) => `xy${cluster}${signs[index]}z`).join('\n\n');
	/** Columns of the margin and of the two letters. */
	const before = 9;
	const columns = (terminal: PseudoTerminal): readonly number[] =>
		signs.map(sign => columnOf(terminal, sign) - before);

	test.each([
		['is taken apart', {graphemes: false}],
		['nobody answers', {answers: false}],
	])('neither hide nor move what follows, and keep all their parts, where %s', async (_, options) => {
		await using terminal = openText(text, options);
		await terminal.until('scene 1 of 1');
		expect(columns(terminal)).toEqual(emoji.map(cluster => widestWidth(cluster)));
		await leave(terminal);
	});

	it('take two columns where the terminal joins them', async () => {
		await using terminal = openText(text);
		await terminal.until(
			() => columns(terminal).every(column => column === 2),
			'all signs behind two columns',
		);
		await leave(terminal);
	});
});

describe('signs of ambiguous width', () => {
	const words = Array.from({length: 40}, (_, index) => `“слово${index}”—well…`);
	const shownIn = (terminal: PseudoTerminal): readonly string[] =>
		words.filter(word => terminal.text().replaceAll(/\s/g, '').includes(word));

	it('are asked about, and no word is lost where they are wide', async () => {
		await using terminal = openText(words.join(' '), {wideAmbiguous: true});
		await terminal.until('scene 1 of 1 | page 1 of 1');
		expect(shownIn(terminal)).toEqual(words);
		await leave(terminal);
	});

	it('are wide where the reader says so and nobody answers', async () => {
		const home = temporaryFolder();
		writeFileSync(join(home, 'preferences.json'), '{"ambiguous": "wide"}');
		await using terminal = openText(words.join(' '), {
			wideAmbiguous: true,
			answers: false,
			env: {READER_HOME: home},
		});
		await terminal.until('page 1 of 1');
		expect(shownIn(terminal)).toEqual(words);
		await leave(terminal);
	});

	it('are narrow where nobody answers', async () => {
		await using terminal = openText(words.join(' '), {answers: false});
		await terminal.until('scene 1 of 1 · page 1 of 1');
		expect(shownIn(terminal)).toEqual(words);
		await leave(terminal);
	});
});

it('a terminal that knows few sequences shows what any other does, through 50 turns', async () => {
	const words = Array.from({length: 900}, (_, index) => `word${index}`);
	await using terminal = openText(words.join(' '));
	const simple = startEmulator({columns: 80, rows: 24, knowsFew: true, alternateScreen: false});
	let fed = 0;
	const expectSame = async (): Promise<void> => {
		const [bytes, text] = [terminal.bytes(), terminal.text()];
		await new Promise<void>(resolve => simple.write(bytes.slice(fed), resolve));
		fed = bytes.length;
		expect(readScreen(simple).join('\n')).toBe(text);
	};
	await terminal.until('page 1 of');
	const pages = Number(/page 1 of (\d+)/.exec(terminal.text())?.[1]);
	let page = 1;
	for (const wanted of fc.sample(fc.boolean(), {numRuns: 50, seed: 17})) {
		// On the last page, a notice takes the place of its number.
		const forward = wanted && page < pages - 1;
		page = Math.max(1, page + (forward ? 1 : -1));
		terminal.send(forward ? ' ' : 'b');
		await terminal.until(`page ${page} of`);
		await expectSame();
	}
	for (const [keys, shown] of [
		['?', 'Turning pages'],
		['\u001b', 'scene 1 of 1'],
		['/word8\r', 'matches'],
	] as const) {
		terminal.send(keys);
		await terminal.until(shown);
		await expectSame();
	}
	await leave(terminal);
});

it('leaves no sign that it asked with where erasing the screen does not remove all of it, as in mlterm', async () => {
	await using terminal = openText('Salt.');
	terminal.terminal.parser.registerCsiHandler({final: 'J'}, () => true);
	await terminal.until('page 1 of');
	expect(terminal.screen()[0]).toBe('');
	await leave(terminal);
});
