import {expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import type {Piece} from '../../source/ui/rows.ts';
import {storyFrom} from '../story-from.ts';
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
