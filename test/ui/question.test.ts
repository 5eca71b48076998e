import {describe, expect, it} from 'vitest';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import {type Question, questionLines} from '../../source/ui/state/question.ts';
import {paragraphs, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: The Lantern Maker of the Upper Harbour\n\n${paragraphs(60)}`);
const question: Question = {
	known: 'The Lantern Maker of the Lower Harbour',
	detail: 'lantern.txt, 42%',
	relation: 'same',
};
const window = {columns: 80, rows: 24};

const ask = (size = window): Play => {
	const game = play(story, size);
	game.store.dispatch({type: 'asked', question});
	return game;
};

const bottom = (game: Play): string => game.rows().at(-1)?.trim() ?? '';
const lastRows = (game: Play): string =>
	game
		.rows()
		.slice(-2)
		.map(row => row.trim())
		.join(' ');

describe('a question about the story', () => {
	it('stands at the bottom of the title screen and of the page', () => {
		const game = ask();
		const asked =
			'Is “The Lantern Maker of the Upper Harbour” your “The Lantern Maker of the Lower Harbour” (lantern.txt, 42%)? y yes · n no';
		expect(lastRows(game)).toBe(asked);
		expect(lastRows(game.press('enter'))).toBe(asked);
		expect(lastRows(game.press('t'))).toBe(asked);
	});

	it('says “this” for a story of the same title', () => {
		const game = play(story, {columns: 100, rows: 24});
		const known = game.state().reading.title;
		game.store.dispatch({type: 'asked', question: {...question, known}});
		expect(lastRows(game)).toBe(`Is this your “${known}” (lantern.txt, 42%)? y yes · n no`);
	});

	it('goes when the reader reads on, and when there is nothing more to ask', () => {
		expect(bottom(ask().press('enter space'))).toMatch(/scene 1 of 1/);
		const game = ask();
		game.store.dispatch({type: 'asked', question: null});
		expect(bottom(game)).toMatch(/^Enter begins/);
	});

	it('takes y and n for answers, which mean what they do otherwise where nothing is asked', () => {
		const answers = [ask().store.press('y'), ask().store.press('n')];
		expect(answers).toEqual([
			{type: 'answered', isYes: true},
			{type: 'answered', isYes: false},
		]);
		expect(play(story, window).press('enter').store.press('n')).toEqual({type: 'stepped-hit', by: 1});
	});

	it('leaves letters to a prompt', () => {
		const game = ask().press('/ y n');
		expect(game.state().prompt?.value).toBe('yn');
		expect(game.state().question).toEqual(question);
	});

	it('names a file only where there is room, or where titles look alike', () => {
		const other: Question = {...question, known: 'The Salt Clerk', relation: 'shares'};
		const game = play(story, {columns: 62, rows: 24});
		game.store.dispatch({type: 'asked', question: other});
		expect(lastRows(game)).toBe(
			'Does “The Lantern Maker of the Upper Harbour” contain some of your “The Salt Clerk”? y yes · n no',
		);
	});

	it('fits every window, and names both stories in each', () => {
		const lines = questionLines(question, 'The Lantern Maker of the Upper Harbour', {
			hint: 'y yes · n no',
			keys: ['y', 'n'],
		});
		expect(lines[0]).toBe(
			'Is “The Lantern Maker of the Upper Harbour” your “The Lantern Maker of the Lower Harbour” (lantern.txt, 42%)? y yes · n no',
		);
		expect(cellWidth(lines.at(-1) ?? '')).toBeLessThanOrEqual(18);
		for (const line of lines) expect(line).toMatch(/“T.*r”.*“T.*r”.*y.*n/);
		for (const columns of [20, 30, 40, 60, 100, 200])
			expect(lastRows(ask({columns, rows: 12}))).toMatch(/“T.*r”.*“T.*r”.*y.*n/);
	});
});
