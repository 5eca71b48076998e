import {cleanup, render} from 'ink-testing-library';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {App} from '../../source/terminal/app.tsx';
import {keepCounted} from '../../source/reading/keep-counted.ts';
import {keepReread} from '../../source/reading/keep-reread.ts';
import {keepSearched} from '../../source/reading/keep-searched.ts';
import {startState} from '../reading/start-state.ts';
import {createStore} from '../../source/reading/store.ts';
import {prose, storyFrom} from '../story-from.ts';
import {atOnce, inSteps} from './play.ts';

afterEach(cleanup);

const text = `Title: Rain\nWarning: floods\n\n${prose(8)}\n\n* * *\n\nThe whale came.\n\nThe End`;
const story = storyFrom(text);
const size = {columns: 100, rows: 24};
const now = (): string => '2026-01-10T12:00:00.000Z';

/** The app in Ink, on the testing library's terminal of 100 columns. */
const open = () => {
	const start = {
		reading: {
			story,
			extent: 'whole' as const,
			choices: noChoices,
			layout: createStoryLayout(story),
			title: 'Rain',
			lastRead: null,
		},
		place: {chapter: 0, offset: 0},
		furthest: null,
		isContinued: false,
		showsTitle: true,
		bookmarks: [],
		notice: null,
	};
	const store = createStore(startState({...start, preferences: defaultPreferences}), {
		now,
		size: () => size,
		newId: () => 'id',
	});
	keepCounted(store, () => size);
	keepSearched(store, atOnce);
	keepReread(store, {reread: inSteps(choices => storyFrom(text, 'test.txt', choices))}, atOnce);
	const onSuspend = vi.fn();
	const {lastFrame, stdin} = render(
		<App store={store} now={now} hasColours={false} onSuspend={onSuspend} onRepaint={onSuspend} />,
	);
	const sees = (words: string): Promise<void> =>
		vi.waitFor(() => expect(lastFrame()).toContain(words), {interval: 1});
	/** Sends keys as one chunk, as a terminal would that was pasted into. */
	const send = (keys: string): void => stdin.write(keys);
	return {store, sees, send, onSuspend, lastFrame};
};

describe('the app', () => {
	it('shows the title screen, the page and the lists', async () => {
		const {sees, send} = open();
		await sees('⚠ Warning: floods');
		send('\r');
		await sees('scene 1 of 2 · page 1');
		send('t');
		await sees('Contents: 2 scenes');
		send('\u001b[B\r');
		await sees('The whale came.');
		await sees('The End');
	});

	it('opens help with F1 as with ?', async () => {
		const {sees, send} = open();
		await sees('Rain');
		send('\u001bOP');
		await sees('Turning pages');
		send('\u001b');
		await sees('Enter begins');
		send('?');
		await sees('Turning pages');
	});

	it('types into a prompt letter by letter, in bursts, and by paste', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\r/wha');
		await sees('/wha');
		send('l');
		await sees('/whal');
		send('\u001b[200~e\u001b[201~');
		await sees('/whale');
		send('\u0015sea\u007f\u007fky');
		await sees('/sky');
		send('\u0015whale\r');
		await sees('1 hit for “whale”');
		expect(store.state().prompt).toBeNull();
	});

	it('takes a rule for scenes that is typed, pasted or comes in one burst', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\rS/wh');
		await sees('Scenes at: /wh');
		send('\u001b[200~al\u001b[201~');
		await sees('Scenes at: /whal');
		send('e/\r');
		await sees('Your own scenes');
		expect(store.story().choices.split).toBe('/whale/');
		send('r');
		await sees('own lines: r goes back');
	});

	it('moves the prompt’s cursor with the arrows', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send(':');
		await sees(':');
		for (const [key, value] of [
			['1', '1'],
			['3', '13'],
		] as const) {
			send(key);
			await vi.waitFor(() => expect(store.state().prompt?.value).toBe(value), {interval: 1});
			await sees(`:${value}`);
		}
		send('\u007f');
		await vi.waitFor(() => expect(store.state().prompt?.value).toBe('1'), {interval: 1});
	});

	it('takes reports of the mouse and of the terminal for no keys', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\r\u001b[<0;10;5M\u001b[I\u001b[?1ut');
		await sees('Contents: 2 scenes');
		expect(store.state().leaving).toBe(false);
	});

	it('hands Ctrl-Z to whoever can stop the program', async () => {
		const {sees, send, onSuspend} = open();
		await sees('Rain');
		send('\u001a');
		await vi.waitFor(() => expect(onSuspend).toHaveBeenCalledOnce(), {interval: 1});
	});
});
