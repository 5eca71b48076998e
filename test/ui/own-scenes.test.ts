import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {Refusal} from '../../source/core/refusal.ts';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {noChoices, type ReadingChoices} from '../../source/core/story/reading-choices.ts';
import type {Story} from '../../source/core/story/story.ts';
import {previewRules} from '../../source/reading/preview-rules.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {prose, storyFrom} from '../story-from.ts';
import {inSteps, play, type Play} from './play.ts';

const text = `Title: Rain\n\n${[1, 2, 3].map(seed => prose(3, seed)).join('\n\n---\n\n')}\n\nEND OF PART\n\n${prose(3, 4)}`;
const window = {columns: 80, rows: 24};

/** As the command line reads a story again: what is no rule is refused. */
const reread = (choices: ReadingChoices): Story => {
	if (choices.split === '/(/') throw new Refusal('No rule: missing closing ).');
	return storyFrom(text, 'test.txt', choices);
};
const open = (keys = 'enter'): Play => play(reread(noChoices), {...window, reread}).press(keys);
const wordsHere = (game: Play): string => {
	const {reading, session} = game.state();
	return chapterAt(reading.story, session.place.chapter).text.slice(session.place.offset).slice(0, 40);
};
const scenes = (game: Play): number => game.state().outline.scenes.length;
const typed = (rule: string): string => Array.from(rule, key => (key === ' ' ? 'space' : key)).join(' ');
const hint = (game: Play): string => game.rows().at(-2)?.trim() ?? '';

describe('a rule of the reader’s own', () => {
	it('is asked for, with what may be typed, and makes other scenes at the same place', () => {
		const game = open('enter ] ]');
		const words = wordsHere(game);
		expect(scenes(game)).toBe(3);
		game.press('S');
		expect(game.rows().at(-1)?.trim()).toBe('Scenes break at:');
		expect(hint(game)).toBe('3 blank lines · a line such as *** · /pattern/ · empty: detect');
		game.press(`${typed('END  OF PART')} enter`);
		expect(game.state().choices.split).toBe('END  OF PART');
		expect(scenes(game)).toBe(2);
		expect(game.rows().at(-1)?.trim()).toBe('Scenes: 2, as you set');
		expect(wordsHere(game)).toBe(words);
		expect(game.press('x').rows().at(-1)).toContain('scene 1 of 2');
	});

	it('stands in the prompt to be changed, and empty is automatic again', () => {
		const game = open('enter space').press(`S ${typed('/^-+$/')} enter`);
		const before = open('enter space').rows();
		expect(game.press('S').state().prompt?.value).toBe('/^-+$/');
		game.press('ctrl-u enter');
		expect(game.state().choices).toEqual(noChoices);
		expect(game.frame()).toContain(', detected');
		expect(game.press('x').rows()).toEqual(before);
	});

	it('leaves all as it was on Esc, and where it is what it was', () => {
		const game = open('enter space');
		const {reading} = game.state();
		const before = game.rows();
		game.press('S 3 escape');
		expect(game.rows()).toEqual(before);
		game.press('S enter');
		expect(game.state().reading).toBe(reading);
		expect(game.rows()).toEqual(before);
	});

	it('that is none stays in the prompt, and it is said why', () => {
		const game = open('enter').press(`S ${typed('/(/')} enter`);
		expect(game.state().prompt?.value).toBe('/(/');
		expect(hint(game)).toBe('No rule: missing closing ).');
		expect(game.state().choices).toEqual(noChoices);
		expect(scenes(game.press(`ctrl-u ${typed('---')} enter`))).toBe(3);
	});

	it('can be made in the contents, which stay open where the reader is', () => {
		const game = open('enter G t').press('S 1 enter');
		expect(topScreen(game.state()).name).toBe('contents');
		expect(scenes(game)).toBeGreaterThan(5);
		expect(game.rows().find(row => row.includes('›'))).toMatch(/here$/);
		expect(game.press('x').frame()).toMatch(new RegExp(`Contents +${scenes(game)} scenes`));
	});

	it('holds for raw lines, too', () => {
		const game = open('enter').press(`S ${typed('END OF PART')} enter r`);
		expect(game.state().choices).toEqual({...noChoices, raw: true, split: 'END OF PART'});
		expect(game.press('x').rows().at(-1)).toContain('raw · Rain · scene 1 of 2');
	});
});

describe('while a rule is typed', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	const preview = (): {game: Play; read: ReturnType<typeof vi.fn>; stop: () => void} => {
		const game = open('enter');
		const read = vi.fn(reread);
		return {game, read, stop: previewRules(game.store, inSteps(read))};
	};

	it('an error that is a bug ends the program', () => {
		const game = open('enter');
		previewRules(game.store, () => {
			throw new TypeError('Cannot read properties of undefined');
		});
		game.press('S / a /');
		expect(() => vi.runAllTimers()).toThrow(TypeError);
	});

	it('it is said how many scenes it would make, once typing pauses', () => {
		const {game, read} = preview();
		game.press(`S ${typed('END OF PART')}`);
		expect(hint(game)).toBe('…');
		expect(read).not.toHaveBeenCalled();
		vi.runAllTimers();
		expect(hint(game)).toBe('2 scenes · Enter use · Esc cancel');
		expect(read).toHaveBeenCalledOnce();
		game.press('!');
		expect(hint(game)).toBe('…');
		vi.runAllTimers();
		expect(hint(game)).toBe('! That makes one scene. Type “auto” or nothing to detect.');
		expect(game.state().reading.choices).toEqual(noChoices);
	});

	it('it is said that a pattern is none', () => {
		const {game} = preview();
		game.press(`S ${typed('/(/')}`);
		vi.runAllTimers();
		expect(hint(game)).toBe('No rule: missing closing ).');
	});

	it('nothing is read for an empty rule, nor when the prompt is left or the story closed', () => {
		const {game, read, stop} = preview();
		game.press('S 3 backspace');
		vi.runAllTimers();
		game.press('3 escape');
		vi.runAllTimers();
		game.press('S 3');
		stop();
		vi.runAllTimers();
		expect(read).not.toHaveBeenCalled();
	});
});
