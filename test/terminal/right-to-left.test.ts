import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {kitty, orderingTerminal, type FacedCell} from '../core/model-terminals.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, open} from './open-reader.ts';
import type {PseudoTerminal} from './pseudo-terminal.ts';
import {hasInkDrawn} from './updates.ts';

const text = `Title: הדואר
Author: שרה

שומרת המגדלור מיינה את המכתבים פעמיים, ואמרה: "שבעה, ואף לא אחד לנמל (2026)." הגשם חזר כ-40% *לרדת* לאט.

فرزت حارسة المنارة الرسائل مرتين وقالت: «سبع رسائل، وليس بينها واحدة للميناء 2026». ثم عاد المطر بطيئا.

She read "שלום עולם" (aloud), and 3 letters more.
`;

type Environment = Readonly<Record<string, string>>;

/** Variables of the terminal that the tests are run in. */
const nobody: Environment = Object.fromEntries(
	['TMUX', 'STY', 'VTE_VERSION', 'KONSOLE_VERSION', 'KITTY_WINDOW_ID', 'TERM_PROGRAM', 'XTERM_VERSION'].map(
		name => [name, ''],
	),
);

const start = async (environment: Environment, preferences = '{}'): Promise<PseudoTerminal> => {
	const home = temporaryFolder();
	const file = join(home, 'letters.txt');
	writeFileSync(file, text);
	writeFileSync(join(home, 'preferences.json'), preferences);
	const terminal = open([file, '--no-title'], {
		home,
		environment: {...nobody, TERM: 'xterm-256color', ...environment},
	});
	await terminal.until('scene 1 of 1');
	await terminal.until(() => hasInkDrawn(terminal), 'Ink’s first frame');
	return terminal;
};

/** What is to be seen, whatever the terminal; letters without the forms that join them. */
const asSeen = (rows: readonly string[]): readonly string[] =>
	rows.map(row => row.normalize('NFKC').trimEnd());

const facedRows = ({terminal}: PseudoTerminal): readonly (readonly FacedCell[])[] =>
	Array.from({length: terminal.rows}, (_, row) => {
		const line = terminal.buffer.active.getLine(row);
		return Array.from({length: terminal.cols}, (_column, column) => {
			const cell = line?.getCell(column);
			const face = `${cell?.isBold() ? 'bold' : ''}${cell?.isItalic() ? 'italic' : ''}`;
			const characters = cell?.getChars() ?? '';
			return {text: characters === '' ? ' ' : characters, face};
		});
	});

/* oxlint-disable no-control-regex -- control characters are what this is about */
const orderingOff = /\u001b\[8l/;
/* oxlint-enable no-control-regex */
const marks = /[\u200e\u200f\u061c\u2066-\u2069]|\u{e01ef}/u;

const reference = async (): Promise<readonly string[]> => {
	await using terminal = await start({TERM: 'alacritty'});
	return asSeen(terminal.screen());
};

describe('a page in Hebrew and Arabic', () => {
	it('is ordered and joined by us where nobody else does it; VTE over ssh is told so, and told again when we leave', async () => {
		await using terminal = await start({SSH_TTY: '/dev/pts/1'});
		expect(terminal.text()).toContain('רולדגמה תרמוש');
		// سبع, from its last letter on.
		expect(terminal.text()).toContain('\ufeca\ufe92\ufeb3»');
		expect(terminal.bytes()).toMatch(orderingOff);
		expect(terminal.bytes()).not.toMatch(marks);
		await leave(terminal);
		expect(terminal.bytes().lastIndexOf('\u001b[8h')).toBeGreaterThan(
			terminal.bytes().lastIndexOf('\u001b[8l'),
		);
	});

	it.each([true, false])('reads the same in kitty, whose font has the letters: %s', async hasLetters => {
		const expected = await reference();
		await using terminal = await start({TERM: 'xterm-kitty'});
		const shown = facedRows(terminal).map(row => kitty(row, hasLetters).join(''));
		expect(asSeen(shown)).toEqual(expected);
		expect(terminal.bytes()).not.toMatch(orderingOff);
		expect(terminal.bytes()).not.toMatch(marks);
		await leave(terminal);
	});

	it.each([
		['VTE', {VTE_VERSION: '7006'}, {base: 'ltr', mirrors: true}],
		['Konsole', {KONSOLE_VERSION: '221203'}, {base: 'ltr', mirrors: false}],
		['mlterm', {TERM: 'mlterm'}, {base: 'auto', mirrors: true}],
	] as const)('reads the same in %s', async (_, environment, ways) => {
		const expected = await reference();
		await using terminal = await start(environment);
		const shown = terminal.screen().map(row => orderingTerminal(row, ways).join(''));
		expect(asSeen(shown)).toEqual(expected);
		expect(terminal.bytes()).not.toMatch(orderingOff);
		expect(terminal.bytes()).toContain('\u200e');
		expect(terminal.bytes().replaceAll('\u200e', '')).not.toMatch(marks);
		await leave(terminal);
	});

	it.each([
		['app', {TERM: 'mlterm'}, false],
		['terminal', {TERM: 'tmux-256color'}, true],
	])('is ordered as the preference says: %s', async (direction, environment, hasMarks) => {
		await using terminal = await start(environment, JSON.stringify({direction}));
		expect(marks.test(terminal.bytes())).toBe(hasMarks);
		await leave(terminal);
	});
});
