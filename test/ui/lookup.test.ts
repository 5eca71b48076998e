import {describe, expect, it, test} from 'vitest';
import type {Definition} from '../../source/core/definition.ts';
import {Refusal} from '../../source/core/refusal.ts';
import {cleanLine, cleanText} from '../../source/core/text/clean-text.ts';
import {keepLookedUp, type LookUp} from '../../source/reading/keep-looked-up.ts';
import {prose, storyFrom} from '../story-from.ts';
import {sizes, windowOf} from './golden.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(`Title: T\n\n“Hens,” he said. ${prose(20)}`);

const definition = (source: string | null, word: string | null, text: string): Definition => ({
	source: source === null ? null : cleanLine(source),
	word: word === null ? null : cleanLine(word),
	text: cleanText(text).text,
});

const hen: readonly Definition[] = [
	definition(
		'WordNet 3.0',
		'hen',
		'n 1: adult female chicken [syn: {biddy}]\n   2: adult female bird\n   3: flesh of an older chicken suitable for stewing\n   4: female of certain aquatic animals e.g. octopus or lobster',
	),
	definition('Toy', 'Hen', Array.from({length: 12}, (_, index) => `Line ${index + 1}.`).join('\n')),
];

/** A dictionary that answers when it is told to. */
const open = (answer: LookUp = () => Promise.resolve(hen), window = {columns: 80, rows: 24}): Play => {
	const game = play(story, {...window, showsTitle: false});
	keepLookedUp(game.store, answer);
	return game;
};
/** Waits until no answer is awaited any more. */
const answered = (game: Play): Promise<void> =>
	expect.poll(() => game.state().lookup?.found !== null, {interval: 5}).toBe(true);
const notice = (game: Play): string | null => game.store.state().notice;

describe('what a dictionary says', () => {
	test.each([...sizes, '20x5'])('stands over the page at %s', async size => {
		const game = open(undefined, windowOf(size)).press('D h e n enter');
		await answered(game);
		await expect(game.frame()).toMatchFileSnapshot(`frames/lookup-${size}.txt`);
	});

	it('scrolls by rows and by what is shown, and closes with Esc; the page stays where it is', async () => {
		const game = open();
		const {session} = game.state();
		const page = game.frame();
		game.press('D h e n enter');
		await answered(game);
		expect(game.press('j').frame()).not.toContain('WordNet 3.0: hen');
		expect(game.press('k k').frame()).toContain('WordNet 3.0: hen');
		expect(game.press('space space space').frame()).toContain('Line 12.');
		expect(game.frame()).not.toContain('more line');
		expect(game.press('b b b b').frame()).toContain('WordNet 3.0: hen');
		expect(game.state().session).toBe(session);
		expect(game.press('escape').frame()).toBe(page);
	});

	it('goes when a page is turned', async () => {
		const game = open().press('D h e n enter');
		await answered(game);
		expect(game.press('l').state().lookup).toBeNull();
	});
});

describe('the word', () => {
	it('is typed, and comes back with ↑', async () => {
		const asked: string[] = [];
		const game = open(word => {
			asked.push(word);
			return Promise.resolve(hen);
		});
		expect(game.press('D').rows().at(-1)?.trim()).toBe('Look up:');
		game.press('h e n enter');
		await answered(game);
		expect(game.press('D up').rows().at(-1)).toContain('Look up: hen');
		game.press('enter');
		await answered(game);
		expect(asked).toEqual(['hen', 'hen']);
	});

	it('may come from a range of the text, without the signs around it', async () => {
		const asked: string[] = [];
		const game = open(word => {
			asked.push(word);
			return Promise.resolve([]);
		});
		const range = {chapter: 0, start: 0, end: '“Hens,”'.length};
		game.store.dispatch({type: 'lookup', event: {is: 'asked', range}});
		await answered(game);
		expect(asked).toEqual(['Hens']);
		expect(notice(game)).toBe('No entry for “Hens”');
	});

	it('that holds no letter is not looked up', () => {
		const game = open().press('D - space - enter');
		expect(game.state().lookup ?? null).toBeNull();
	});

	it('is said to be looked up until there is an answer', async () => {
		const game = open().press('D h e n enter');
		expect(game.rows().at(-1)).toContain('Looking up “hen”…');
		await answered(game);
		expect(game.rows().at(-1)).not.toContain('Looking up');
	});

	it('that cannot be looked up is told in a sentence', async () => {
		const game = open(() => Promise.reject(new Refusal('There is no dictionary.'))).press('D a enter');
		await answered(game);
		expect(notice(game)).toBe('! There is no dictionary.');
	});

	it('of which the reader has asked another one since opens nothing', async () => {
		const answers: ((found: readonly Definition[]) => void)[] = [];
		const game = open(() => new Promise(resolve => answers.push(resolve))).press('D h e n enter');
		await expect.poll(() => answers.length).toBe(1);
		game.press('D c a t enter');
		answers[0]?.(hen);
		await expect.poll(() => answers.length).toBe(2);
		expect(game.state().lookup).toMatchObject({word: 'cat', found: null});
	});
});
