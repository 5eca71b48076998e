import {describe, expect, it, test} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open, recordIn, salt, status} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

const prose = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit. ';

describe('whatever is pasted, Ctrl-C behind it leaves', () => {
	test.each([
		['bookmarks and readings by turns', 'mr'.repeat(20_000)],
		['prose', prose.repeat(10_000)],
		['every key that changes how lines are set', 'rJP-+'.repeat(4000)],
		['searches and jumps', '/e\rnG:50%\rg'.repeat(2000)],
		['arrows', '\u001b[B'.repeat(50_000)],
	])('on the page: %s', async (_, keys) => {
		const home = temporaryFolder();
		await using terminal = open([salt, '--no-title'], {home});
		await terminal.until('scene 1 of 6');
		terminal.send(']');
		await terminal.until('scene 2 of 6');
		await terminal.paste(keys);
		await leave(terminal, '\u0003');
		expect(recordIn(home)?.place).not.toBeNull();
	});

	it('on the shelf', async () => {
		const home = temporaryFolder();
		await using first = open([salt, '--no-title'], {home});
		await first.until('scene 1 of 6');
		await leave(first);
		await using shelf = startInTerminal(process.execPath, [programPath], {
			columns: 80,
			rows: 24,
			env: {READER_HOME: home},
		});
		await shelf.until('1 story');
		await shelf.paste('jkGg'.repeat(50_000));
		await leave(shelf, '\u0003');
	});

	test.each([
		['a search', '/', 'Find: '],
		['a place to go to', ':', 'Go to: '],
		['a rule for scenes', 'S', 'Scenes break at: '],
		['a note', 'mBe', 'Note: '],
	])('in a prompt for %s, which takes what fits and says so', async (_, keys, label) => {
		for (const pasted of [prose.repeat(20_000), `\u001b[200~${prose.repeat(20_000)}\u001b[201~`]) {
			await using terminal = open([salt, '--no-title']);
			await terminal.until('scene 1 of 6');
			terminal.send(keys);
			await terminal.until(screen => status(screen).startsWith(label.trim()));
			await terminal.paste(pasted);
			await terminal.until('the rest was left out');
			terminal.send('\u0015');
			await terminal.until(screen =>
				new RegExp(`^${label.trim()}( {2,}(?:Tab word|12 scene .*))?$`).test(status(screen)),
			);
			await leave(terminal, '\u0003');
		}
	});
});

it('obeys keys that come at once one by one', async () => {
	await using terminal = open([salt, '--no-title']);
	await using other = open([salt, '--no-title']);
	for (const {until} of [terminal, other]) await until('scene 1 of 6 · page 1');
	terminal.send(`${'][j'.repeat(1000)}${']'.repeat(3)}${'j'.repeat(30)}`);
	other.send(']]]');
	// The time that is left is known when all scenes are counted.
	await other.until(/scene 4 of 6 .* left in scene/);
	const before = other.text();
	other.send('30j');
	await other.until(() => other.text() !== before, 'a page scrolled by 30 lines');
	await terminal.until(() => terminal.text() === other.text(), 'the same page');
	await leave(terminal);
	await leave(other);
});
