import {cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import headless, {type Terminal} from '@xterm/headless';
import {describe, expect, it, vi} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, recordIn, salt} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';
import {initialModes} from './terminal-modes.ts';
import {hasInkDrawn, ownUpdates, updates} from './updates.ts';

const count = (text: string, part: string): number => text.split(part).length - 1;

/** Each cell of the screen: its sign and how it looks. */
const cells = (terminal: Terminal): readonly string[] => {
	const {active} = terminal.buffer;
	return Array.from({length: terminal.rows * terminal.cols}, (_, index) => {
		const line = active.getLine(active.baseY + Math.floor(index / terminal.cols));
		const cell = line?.getCell(index % terminal.cols);
		const looks = [cell?.isBold(), cell?.isDim(), cell?.isItalic(), cell?.isInverse(), cell?.getFgColor()];
		const sign = cell?.getChars() ?? '';
		return `${sign === '' ? ' ' : sign}${looks.join()}`;
	});
};

describe('the first frame', () => {
	it('is the first update, and Ink writes what stands there over it', async () => {
		await using terminal = open([salt]);
		await terminal.until(() => hasInkDrawn(terminal), 'Ink’s first frame');
		const [first = ''] = updates(terminal);
		expect(first).toContain('The Salt Clerk');
		expect(first).toMatch(/! Warning: \S*grief/);
		expect(first).toContain('Enter begins');
		const own = new headless.Terminal({cols: 80, rows: 24, allowProposedApi: true});
		await new Promise<void>(resolve => own.write(ownUpdates(terminal).at(-1) ?? '', resolve));
		expect(cells(terminal.terminal)).toEqual(cells(own));
		expect(terminal.modes()).toMatchObject({alternateScreen: true, cursorHidden: true, autowrap: false});
		expect(count(terminal.bytes(), '\u001b[?1049h')).toBe(1);
		// A second time where more has become known of the story in the meantime.
		expect(ownUpdates(terminal).length).toBeLessThanOrEqual(2);
		await leave(terminal);
	});

	it('stays while keys come that were pressed before it, which are obeyed and never shown', async () => {
		const home = temporaryFolder();
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6 · page 1');
		// Behind the first frame Ink is still being loaded.
		terminal.send(']]');
		await terminal.until('scene 3 of 6 · page 6');
		for (const row of terminal.screen()) expect(row).not.toContain(']');
		await leave(terminal);
		expect(recordIn(home)?.place?.scene).toBe(3);
	});

	it.each([
		['SIGTERM', 15],
		['SIGHUP', 1],
	] as const)('is taken away by a %s before Ink is there', async (signal, number) => {
		const home = temporaryFolder();
		await using terminal = open([salt], {home});
		await terminal.until('Enter begins');
		terminal.kill(signal);
		expect(await terminal.exited).toMatchObject({signal: number});
		expect(terminal.modes()).toEqual(initialModes);
		expect(recordIn(home)?.title).toBe('The Salt Clerk');
	});

	/** Starts a copy of the program in a folder, of which the compressed file that holds Ink was changed. */
	const openWithoutInk = (folder: string, change: (ink: string) => void, words: readonly string[]) => {
		const program = join(folder, 'dist');
		cpSync(dirname(programPath), program, {recursive: true});
		writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
		const chunks = join(program, 'chunks');
		for (const name of readdirSync(chunks))
			if (/^ink-display-\w+\.cjs\.br$/.test(name)) change(join(chunks, name));
		return startInTerminal(process.execPath, [join(program, 'cli.js'), ...words], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: folder},
		});
	};

	it('is followed by what keys lead to, for as long as Ink is not there', async () => {
		const folder = temporaryFolder();
		const never = (ink: string): void =>
			writeFileSync(ink, brotliCompressSync('exports.startLayout = () => new Promise(() => {});'));
		await using terminal = openWithoutInk(folder, never, ['open', '--no-title', salt]);
		await terminal.until('scene 1 of 6 · page 1');
		terminal.send(' ');
		await terminal.until('scene 1 of 6 · page 2');
		terminal.send(']');
		await terminal.until('scene 2 of 6');
		await leave(terminal);
		expect(terminal.modes()).toEqual(initialModes);
		expect(recordIn(folder)?.place?.scene).toBe(2);
	});

	it('is taken away where Ink cannot be loaded', async () => {
		await using terminal = openWithoutInk(temporaryFolder(), rmSync, [salt]);
		expect(await terminal.exited).toMatchObject({exitCode: 1});
		expect(terminal.bytes()).toContain('Enter begins');
		expect(terminal.modes()).toEqual(initialModes);
		expect(terminal.text()).toMatch(/^reader: /);
	});

	it('of the shelf is the first update, too', async () => {
		const home = temporaryFolder();
		await using reading = open([salt], {home});
		await reading.until('Enter begins');
		await leave(reading);
		await using shelf = startInTerminal(process.execPath, [programPath], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: home},
		});
		await shelf.until('1 story');
		expect(updates(shelf)[0]).toContain('The Salt Clerk');
		await leave(shelf);
	});
});

it('a story is read in a folder that has been removed', async () => {
	const home = temporaryFolder();
	const folder = join(home, 'gone');
	mkdirSync(folder);
	const script = `cd "${folder}" && rmdir "${folder}" && exec "$@"`;
	const words = [process.execPath, programPath, 'open', '--no-title', salt];
	await using terminal = startInTerminal('sh', ['-c', script, 'sh', ...words], {
		columns: 80,
		rows: 24,
		env: {HOME: home, READER_HOME: home},
	});
	await terminal.until(() => hasInkDrawn(terminal), 'Ink’s first frame');
	await leave(terminal);
	expect(readdirSync(home)).not.toContain('crash.log');
});

describe('compiled code', () => {
	it('is kept in the platform’s cache folder, for its owner alone, even where the reader is killed', async () => {
		const cache = join(temporaryFolder(), 'cache');
		await using terminal = open([salt], {environment: {XDG_CACHE_HOME: cache}});
		await terminal.until('Enter begins');
		const code = join(cache, 'reader', 'code');
		await vi.waitFor(() => expect(readdirSync(code, {recursive: true}).length).toBeGreaterThan(5), {
			interval: 5,
			timeout: 30_000,
		});
		terminal.kill('SIGKILL');
		await terminal.exited;
		for (const name of ['', ...readdirSync(code, {recursive: true, encoding: 'utf8'})])
			expect(statSync(join(code, name)).mode & 0o077).toBe(0);
	});

	it('is done without where it cannot be kept', async () => {
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		await using terminal = open([salt], {
			environment: {READER_HOME: '', XDG_CACHE_HOME: file, XDG_DATA_HOME: temporaryFolder()},
		});
		await terminal.until('Enter begins');
		await leave(terminal);
	});
});
