import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {pageGeometry} from '../../source/core/layout/page-geometry.ts';
import {identityOf} from '../../source/library/identity.ts';
import {programPath, samplePath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {firstWord, leave, open, recordIn, salt, status} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

const usualWishes = {measure: 66, columns: 'auto', isEven: false} as const;

describe('reading in a terminal', () => {
	it('opens on the title screen, turns, jumps, marks, leaves, and opens again at the same words', async () => {
		const home = temporaryFolder();
		await using first = open([salt], {home});
		await first.until('Enter begins');
		expect(first.inAlternateScreen()).toBe(true);
		expect(first.text()).toMatch(/! Warning: \S/);
		first.send('\r');
		await first.until('scene 1 of 6 · page 1');
		expect(first.text()).toContain('The key to the weigh-house');
		first.send(' ');
		await first.until('page 2 of');
		first.send(']]]');
		await first.until('scene 4 of 6 · page 8');
		first.send(' m');
		await first.until('Bookmark added');
		first.send('B');
		await first.until('1 bookmark');
		first.send('egood\r');
		await first.until('good');
		first.send('\u001b');
		await first.until('scene 4 of 6 · page 9');
		const words = first.screen().slice(0, -1);
		await leave(first);
		expect(recordIn(home)).toMatchObject({
			place: {scene: 4},
			bookmarks: [{note: 'good', locator: {scene: 4}}],
		});

		await using second = open([salt], {home});
		await second.until(/You are in scene 4 of 6, \d+%/);
		second.send('\r');
		await second.until('scene 4 of 6 · page 9');
		expect(second.screen().slice(0, -1)).toEqual(words);
		await leave(second);

		await using anew = open([salt, '--from-start', '--no-title'], {home});
		await anew.until('scene 1 of 6 · page 1');
		await leave(anew);
	});

	it('obeys forty keys in one burst', async () => {
		const home = temporaryFolder();
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(`]]]mg${']['.repeat(5)}${' '.repeat(4)}${'b'.repeat(4)}]]]]]gmB`);
		await terminal.until('2 bookmarks');
		await leave(terminal);
		expect(recordIn(home)?.bookmarks.map(({locator}) => locator.scene)).toEqual([1, 4]);
	});

	it('answers keys again after a paste that never ends', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6');
		terminal.send('\u001b[200~');
		terminal.send(']');
		await terminal.until('scene 2 of 6');
		await leave(terminal);
	});

	it('types into the prompt what comes in one burst with the key that opens it', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6');
		terminal.send('/not lock\r');
		await terminal.until('match for “not lock”');
		terminal.send('\r');
		await terminal.until('scene 1 of 6');
		terminal.send('/sall\u007ft');
		await terminal.until(screen => status(screen).startsWith('Find: salt '));
		terminal.send('\u001b[D\u001b[D');
		terminal.send('X');
		await terminal.until(screen => status(screen).startsWith('Find: saXlt '));
		terminal.send('\u0015');
		await terminal.until(screen => status(screen).startsWith('Find: lt '));
		await leave(terminal, '\u0003');
	});

	it('shows the same first word after two hundred resizes, and every line inside the window', async () => {
		await using terminal = open([salt, '--no-title']);
		await terminal.until('scene 1 of 6 · page 1');
		terminal.send(']  ');
		// The time that is left is known when all scenes are counted.
		await terminal.until('scene 2 of 6 · page 5 of 16 · under 1 min left in scene');
		const before = terminal.screen();
		let state = 42;
		const random = (below: number): number =>
			(state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
		for (let count = 0; count < 200; count++) {
			const [columns, rows] = [20 + random(231), 5 + random(66)];
			terminal.resize(columns, rows);
			// Every fourth is looked at, the others come in bursts: nothing of an older frame may be left in the margin.
			const {left, measure, columnCount, gutter} = pageGeometry({columns, rows}, usualWishes);
			const width = columnCount * (measure + gutter) - gutter;
			const isClean = (screen: readonly string[]): boolean =>
				status(screen).includes('%') &&
				screen.every(row => row === '' || (row.startsWith(' '.repeat(left)) && row.length <= left + width));
			if (count % 4 === 0) await terminal.until(isClean, `a clean page of ${columns} by ${rows}`);
		}
		terminal.resize(80, 24);
		await terminal.until(screen => screen.join('\n') === before.join('\n'), 'the first page again');
		expect(firstWord(terminal.screen())).toBe(firstWord(before));
		await leave(terminal);
	});

	test.each([
		[40, 12],
		[200, 50],
		[20, 5],
	])('fills a window of %i by %i', async (columns, rows) => {
		await using terminal = open([salt, '--no-title'], {columns, rows});
		await terminal.until(screen => status(screen).includes('%'));
		expect(terminal.screen()).toHaveLength(rows);
		await leave(terminal);
	});

	it('says so where the window is too small, and comes back', async () => {
		await using terminal = open([salt, '--no-title'], {columns: 12, rows: 3});
		await terminal.until('Too small');
		terminal.resize(80, 24);
		await terminal.until('scene 1 of 6');
		await leave(terminal);
	});

	it('draws on a terminal where CI is set, and without colours where they are unwanted', async () => {
		await using terminal = open([salt], {environment: {CI: '1', NO_COLOR: '1'}});
		await terminal.until('Enter begins');
		// oxlint-disable-next-line no-control-regex -- colours are what is looked for
		expect(terminal.bytes()).not.toMatch(/\u001b\[(?:3[0-7]|9[0-7]|38;)/);
		await leave(terminal);
	});

	it('reads on where the place cannot be kept, and says so', async () => {
		for (const hinder of ['a file', 'a folder in the place of the record']) {
			const home = join(temporaryFolder(), 'home');
			if (hinder === 'a file') writeFileSync(home, '');
			else
				mkdirSync(join(home, 'stories', `${identityOf(readFileSync(salt), salt).content}.json`), {
					recursive: true,
				});
			await using terminal = open([salt, '--no-title'], {home});
			await terminal.until('Your place is not kept');
			terminal.send(' ');
			await terminal.until('page 2 of');
			await leave(terminal);
		}
	});

	it('remembers nothing with --no-save', async () => {
		const home = join(temporaryFolder(), 'none');
		mkdirSync(home);
		await using terminal = open([salt, '--no-title', '--no-save'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(']m');
		await terminal.until('Bookmark added');
		await leave(terminal);
		expect(readdirSync(home)).toEqual([]);
	});
});

describe('the shelf', () => {
	it('lists the stories read before, newest first, and opens one, and is come back to; a missing one stays, marked', async () => {
		const home = temporaryFolder();
		const gone = join(home, 'gone.txt');
		copyFileSync(samplePath('what-the-ferry-owed.txt'), gone);
		for (const file of [gone, salt]) {
			await using terminal = open([file, '--no-title'], {home});
			await terminal.until('scene 1 of');
			terminal.send(']');
			await terminal.until('scene 2 of');
			await leave(terminal);
		}
		rmSync(gone);
		await using shelf = startInTerminal(process.execPath, [programPath], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: home},
		});
		await shelf.until('2 stories');
		expect(shelf.text().indexOf('The Salt Clerk')).toBeLessThan(shelf.text().indexOf('What the Ferry Owed'));
		expect(shelf.text()).toMatch(/\d\d% {2}Teen/);
		expect(shelf.text()).toContain('! a drowning; grief');
		expect(shelf.text()).toContain('missing: ');
		shelf.send('j\r');
		await shelf.until('The file is not there');
		shelf.send('k\r');
		await shelf.until('You are in scene 2 of 6');
		shelf.send('\r');
		await shelf.until('scene 2 of 6 · page 3');
		shelf.send(']');
		await shelf.until('scene 3 of 6 · page 6');
		shelf.send('\u001b');
		await shelf.until('You are in scene 3 of 6');
		shelf.send('\u001b');
		await shelf.until('2 stories');
		expect(shelf.text()).toMatch(/\d\d% {2}Teen/);
		await leave(shelf);
	});
});
