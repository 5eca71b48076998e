import {describe, expect, it} from 'vitest';
import {frameOf} from '../../source/ui/frame.ts';
import {currentView} from '../../source/ui/state/move.ts';
import type {Preferences} from '../../source/ui/preferences/preferences.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {keepSpeaking, type OpenVoice} from '../../source/reading/keep-speaking.ts';
import {speechDispatcher} from '../../source/speech/speech-dispatcher.ts';
import {Refusal} from '../../source/core/refusal.ts';
import {fakeDispatcher, type FakeDispatcher} from '../speech/fake-dispatcher.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const story = storyFrom(
	`Title: T\nLanguage: English\n\nThe first words. ${prose(12)}\n\n* * *\n\nAnother scene. ${prose(2, 5)}`,
);
const size = {columns: 60, rows: 16};

const open = (openVoice: OpenVoice, preferences: Partial<Preferences> = {}): Play => {
	const game = play(story, {...size, showsTitle: false, preferences});
	keepSpeaking(game.store, openVoice);
	return game;
};

/** A reader whose voice speaks word by word when the test says so. */
const listen = async (): Promise<{readonly game: Play; readonly server: FakeDispatcher}> => {
	const server = await fakeDispatcher({waits: true});
	return {server, game: open((_, language) => speechDispatcher(server.path, language))};
};

const lit = (game: Play): string =>
	frameOf(game.state(), {size, now: ''})
		.rows.flat()
		.filter(({style}) => style === 'currentHit')
		.map(({text}) => text)
		.join('');
const notice = (game: Play): string | null => game.store.state().notice;
const view = (game: Play) => currentView(game.state(), {size});

describe('reading aloud', () => {
	it('lights the word that is spoken, in the language of the story', async () => {
		const {game, server} = await listen();
		game.press('a');
		expect(notice(game)).toBe('Reading aloud (a stops)');
		await server.waiting();
		server.speak(1);
		await expect.poll(() => lit(game)).toBe('The');
		server.speak(2);
		await expect.poll(() => lit(game)).toBe('words');
		expect(server.heard).toContain('SET SELF LANGUAGE en');
	});

	it('turns the page with the voice, and the place goes along', async () => {
		const {game, server} = await listen();
		const first = view(game);
		game.press('a');
		for (let paragraph = 0; paragraph < 40 && view(game).start === first.start; paragraph++) {
			await server.waiting();
			server.speak();
			await new Promise(resolve => void setImmediate(resolve));
		}
		expect(view(game).start).toBe(first.next);
		expect(game.state().furthest.offset).toBeGreaterThan(first.end);
		expect(notice(game)).toBeNull();
	});

	it.each(['page', 'flow'] as const)(
		'stops at the end of the scene and says so; the key reads on in the next one (%s)',
		async sceneBreaks => {
			const server = await fakeDispatcher();
			const game = open((_, language) => speechDispatcher(server.path, language), {sceneBreaks});
			game.press('a');
			await expect.poll(() => notice(game)).toBe('The scene ends here (a reads on)');
			expect(server.heard.join('')).not.toContain('>Another <');
			game.press('a');
			await expect.poll(() => notice(game)).toBe('The scene ends here (a reads on)');
			expect(server.heard.filter(line => line.includes('>Another <')).length).toBe(1);
			expect(view(game)).toMatchObject({endsStory: true});
			expect(notice(game.press('a'))).toBe('The story ends here (a reads the page again)');
			expect(game.state().speech ?? null).toBeNull();
		},
	);

	it('stops with the same key and with Esc, and goes on at the same word', async () => {
		const {game, server} = await listen();
		game.press('a');
		await server.waiting();
		server.speak(3);
		await expect.poll(() => lit(game)).toBe('words');
		expect(notice(game.press('a'))).toBe('Reading aloud stopped (a goes on)');
		expect(lit(game)).toBe('');
		await expect.poll(() => server.heard).toContain('STOP SELF');
		game.press('a');
		await server.waiting();
		expect(server.heard.at(-1)).toMatch(/^<speak><s><mark name="\d+"\/>words/);
		expect(topScreen(game.press('escape').state()).name).toBe('reading');
		expect(game.state().speech).toBeNull();
		expect(topScreen(game.press('escape').state()).name).not.toBe('reading');
	});

	it('goes on from the page that the reader turns to', async () => {
		const {game, server} = await listen();
		game.press('a');
		await server.waiting();
		server.speak(1);
		await expect.poll(() => lit(game)).toBe('The');
		game.press('space');
		const {start} = view(game);
		await expect.poll(() => server.heard.at(-1)).toContain(`<speak><s><mark name="${start}"/>`);
		server.speak(1);
		await expect.poll(() => game.state().speech?.spoken?.start).toBe(start);
	});

	it('is silent under another screen, and goes on afterwards', async () => {
		const {game, server} = await listen();
		game.press('a');
		await server.waiting();
		server.speak(2);
		await expect.poll(() => lit(game)).toBe('first');
		game.press('t');
		await expect.poll(() => server.heard.at(-1)).toBe('QUIT');
		game.press('escape');
		await expect.poll(() => server.heard.at(-1)).toMatch(/^<speak><s><mark name="\d+"\/>first/);
	});

	it('says why there is no voice', async () => {
		const game = open(() => Promise.reject(new Refusal('There is no voice.'))).press('a');
		await expect.poll(() => notice(game)).toBe('! There is no voice.');
		expect(game.state().speech).toBeNull();
	});
});
