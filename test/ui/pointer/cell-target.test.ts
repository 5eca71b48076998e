import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {WindowSize} from '../../../source/core/layout/page-geometry.ts';
import {graphemes} from '../../../source/core/text/graphemes.ts';
import {rangesOf} from '../../../source/core/session/view.ts';
import {chapterAt} from '../../../source/core/story/chapters.ts';
import {placeAtCell, type PointedCharacter} from '../../../source/ui/pointer/cell-target.ts';
import {currentView} from '../../../source/ui/state/move.ts';
import {story as samples} from './story-with-signs.ts';
import {prose, storyFrom} from '../../story-from.ts';
import {play, type Play} from '../play.ts';

const now = '2026-01-10T12:00:00.000Z';

/** Every cell of a window with the character that it leads to, where that stands in it. */
const pointed = (
	game: Play,
	size: WindowSize,
): readonly (PointedCharacter & {column: number; row: number})[] =>
	Array.from({length: size.rows * size.columns}, (_, index) => ({
		column: index % size.columns,
		row: Math.floor(index / size.columns),
	})).flatMap(cell => {
		const found = placeAtCell(game.store.state(), cell, {size, now});
		return found?.isHit ? [{...found, ...cell}] : [];
	});

/** The characters that are seen on the pages shown, each with its chapter and offset. */
const visible = (game: Play, size: WindowSize): readonly string[] =>
	rangesOf(currentView(game.state(), {size})).flatMap(({chapter, start, end}) => {
		const {text} = chapterAt(game.state().reading.story, chapter);
		return Array.from(graphemes(text.slice(start, end)))
			.filter(({segment}) => segment.trim() !== '')
			.map(({segment, index}) => `${chapter}:${start + index} ${segment}`);
	});

const sizes: readonly WindowSize[] = [
	{columns: 80, rows: 16},
	{columns: 40, rows: 12},
	{columns: 130, rows: 14},
	{columns: 23, rows: 9},
];

const check = (game: Play, size: WindowSize): void => {
	const {story} = game.state().reading;
	const cells = pointed(game, size).map(({chapter, offset, end}) => {
		const sign = chapterAt(story, chapter).text.slice(offset, end);
		return {key: `${chapter}:${offset} ${sign}`, isBlank: sign.trim() === ''};
	});
	const reached = new Set(cells.filter(({isBlank}) => !isBlank).map(({key}) => key));
	expect([...reached].sort()).toEqual([...visible(game, size)].sort());
};

describe('the place at a cell', () => {
	it('is reached for every character on the page, in any script, window and setting', () => {
		const settings = fc.record({
			size: fc.constantFrom(...sizes),
			turns: fc.integer({min: 0, max: 3}),
			preferences: fc.record({
				justified: fc.boolean(),
				hyphenation: fc.constantFrom('always', 'never', 'justified'),
				paragraphs: fc.constantFrom('spaced', 'indented'),
				sceneBreaks: fc.constantFrom('flow', 'page'),
			}),
		});
		fc.assert(
			fc.property(settings, ({size, turns, preferences}) => {
				const game = play(samples, {...size, showsTitle: false, preferences});
				for (let turn = 0; turn < turns; turn++) game.press(turn === 1 ? 'j' : 'space');
				if (game.state().endCursor === null) check(game, size);
			}),
			{numRuns: 6},
		);
	});

	it('is that of the character which stands there', () => {
		const size = {columns: 80, rows: 24};
		// Each letter once: what is seen in a cell tells the offset.
		const letters = Array.from({length: 150}, (_, index) => String.fromCharCode(0x1_00 + index));
		const ideographs = Array.from({length: 150}, (_, index) => String.fromCharCode(0x4e_00 + index));
		const hebrew = Array.from({length: 27}, (_, index) => String.fromCharCode(0x5_d0 + index));
		const words = (signs: readonly string[]): string => signs.join('').replaceAll(/(.{7})/gu, '$1 ');
		const text = `${words(letters)}\n\n${words(ideographs)}\n\n${words(hebrew)} ${words(['1', '2', '3'])}\n`;
		for (const justified of [false, true]) {
			const game = play(storyFrom(text), {...size, showsTitle: false, preferences: {justified}});
			const chapter = chapterAt(game.state().reading.story, 0);
			const rows = game.rows();
			for (const {column, row, offset, end} of pointed(game, size)) {
				let before = 0;
				const seen = Array.from(rows[row] ?? '').find(sign => {
					before += /[\u4e00-\u9fff]/.test(sign) ? 2 : 1;
					return before > column;
				});
				expect(chapter.text.slice(offset, end)).toBe(seen);
			}
		}
	});

	it('is the nearest one of the row beside the text, and none where a row has no text', () => {
		const size = {columns: 80, rows: 24};
		const game = play(storyFrom('One two.\n\nThree.\n'), {...size, showsTitle: false});
		const row = game.rows().findIndex(text => text.includes('One two.'));
		const at = (column: number, line = row) =>
			placeAtCell(game.store.state(), {column, row: line}, {size, now});
		expect(at(0)).toEqual({chapter: 0, offset: 0, end: 1, isHit: false});
		expect(at(79)).toEqual({chapter: 0, offset: 7, end: 8, isHit: false});
		expect(at(20, row + 1)).toBeUndefined();
		expect(at(20, 500)).toBeUndefined();
	});

	it('belongs to the page that is nearer, where two stand side by side', () => {
		const size = {columns: 150, rows: 20};
		const game = play(storyFrom(prose(40)), {...size, showsTitle: false});
		const [left, right] = currentView(game.state(), {size}).columns;
		const at = (column: number) => placeAtCell(game.store.state(), {column, row: 1}, {size, now});
		expect(at(0)?.offset).toBe(left?.start);
		expect(at(149)?.offset).toBeGreaterThan(right?.start ?? Infinity);
	});
});
