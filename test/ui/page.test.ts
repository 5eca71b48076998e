import {describe, expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import type {Piece} from '../../source/ui/rows.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play} from './play.ts';

const size = {columns: 80, rows: 24};

/** The styled pieces of a story's first page after some keys, by their text. */
const stylesOf = (text: string, ...keys: readonly string[]): Readonly<Record<string, Piece['style']>> => {
	const game = play(storyFrom(text), {...size, showsTitle: false});
	for (const key of keys) game.press(key);
	const {rows} = frameOf(game.state(), {size, now: '2026-01-10T12:00:00.000Z'});
	const pieces = rows.flat().filter(({text: words, style}) => words.trim() !== '' && style !== 'text');
	return Object.fromEntries(pieces.map(({text: words, style}) => [words, style]));
};

it('shows a word in the styles of all spans around it', () => {
	expect(stylesOf('It rained. **She said *no* twice**, and _then_ ***left***.\n')).toEqual({
		'She said ': 'strong',
		no: ['strong', 'emphasis'],
		' twice': 'strong',
		then: 'emphasis',
		left: ['emphasis', 'strong'],
	});
});

it('shows a span that encloses others on every line that it reaches', () => {
	const words = 'The rain came down on every roof of the town and went on. '.repeat(4);
	const styles = stylesOf(`It rained. **_One_ ${words}_two_ ${words}end**.\n`);
	expect(styles['One']).toEqual(['strong', 'emphasis']);
	expect(styles['two']).toEqual(['strong', 'emphasis']);
	expect(Object.values(styles).filter(style => style === 'strong').length).toBeGreaterThan(5);
});

it('shows hits in their own style, whatever is around them', () => {
	const styles = stylesOf(
		'It rained. **She said *no more* twice**.\n',
		...'/ m o r e enter enter'.split(' '),
	);
	expect(styles).toEqual({
		'She said ': 'strong',
		'no ': ['strong', 'emphasis'],
		more: 'currentHit',
		' twice': 'strong',
	});
});

describe('pages side by side', () => {
	const wide = {columns: 160, rows: 20};
	const rowOf = (words: string, text: string): string =>
		play(storyFrom(text), wide)
			.press('enter')
			.rows()
			.find(row => row.includes(words)) ?? '';

	it('go to the right, and to the left where the script does', () => {
		const latin = `First words.\n\n${prose(30)}`;
		expect(rowOf('First words.', latin).indexOf('First')).toBeLessThan(80);
		const hebrew = `מלים ראשונות.\n\n${'שבעה מכתבים באו היום אל המגדלור.\n\n'.repeat(60)}`;
		expect(rowOf('תונושאר', hebrew).indexOf('תונושאר')).toBeGreaterThan(80);
	});

	it('are numbered together, with what is read at the left and the place at the right', () => {
		const status = play(storyFrom(`Title: Rain\n\n${prose(40)}`), wide)
			.press('enter space')
			.rows()
			.at(-1);
		expect(status).toMatch(/^ +Rain {4,}scene 1 of 1 · pages 3–4 of \d+ · .* · \d+%$/);
	});
});
