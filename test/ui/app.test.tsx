import {cleanup, render} from 'ink-testing-library';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {defaultPreferences} from '../../source/ui/preferences/preferences.ts';
import {keepCounted} from '../../source/reading/keep-counted.ts';
import {keepReread} from '../../source/reading/keep-reread.ts';
import {keepSearched} from '../../source/reading/keep-searched.ts';
import {startState} from '../reading/start-state.ts';
import {createStore} from '../../source/reading/store.ts';
import {PictureView} from '../../source/terminal/ink-display.tsx';
import {runProgram} from '../../source/cli/run-program.ts';
import {prose, storyFrom} from '../story-from.ts';
import {atOnce, inSteps} from './play.ts';
import {createFakeTerminal} from '../terminal/fake-terminal.ts';

const text = `Title: Rain\nWarning: floods\n\n${prose(8)}\n\n* * *\n\nThe whale came.\n\nThe End`;
const story = storyFrom(text);
const now = (): string => '2026-01-10T12:00:00.000Z';

/** A story in a terminal of 100 columns. */
const open = () => {
	const terminal = createFakeTerminal({columns: 100, rows: 24});
	const {size, send} = terminal;
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
		size,
		newId: () => 'id',
	});
	keepCounted(store, size);
	keepSearched(store, atOnce);
	keepReread(store, {reread: inSteps(choices => storyFrom(text, 'test.txt', choices))}, atOnce);
	runProgram(terminal, store, {
		now,
		colours: 0,
		order: 'app',
		hasHyperlinks: false,
		palette: () => null,
		isDark: () => null,
	});
	const sees = (words: string): Promise<void> =>
		vi.waitFor(() => expect(terminal.text()).toContain(words), {interval: 1});
	return {terminal, store, sees, send};
};

describe('the app', () => {
	it('shows the title screen, the page and the lists', async () => {
		const {sees, send} = open();
		await sees('! Warning: floods');
		send('\r');
		await sees('scene 1 of 2 · page 1');
		send('t');
		await sees('2 scenes · 1 min');
		send('\u001b[B\r');
		await sees('The whale came.');
		await sees('The End');
	});

	it('opens help with F1 as with ?', async () => {
		const {sees, send} = open();
		await sees('Rain');
		send('\u001bOP');
		await sees('Keys  ');
		send('\u001b');
		await sees('Enter begins');
		send('?');
		await sees('Keys  ');
	});

	it('types into a prompt letter by letter, in bursts, and by paste', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\r/wha');
		await sees('Find: wha');
		send('l');
		await sees('Find: whal');
		send('\u001b[200~e\u001b[201~');
		await sees('Find: whale');
		send('\u0015sea\u007f\u007fky');
		await sees('Find: sky');
		send('\u0015whale\r');
		await sees('1 match for “whale”');
		expect(store.state().prompt).toBeNull();
	});

	it('takes line ends for spaces in what is pasted into a prompt, even one that opens in the same moment', async () => {
		const {sees, send} = open();
		await sees('Rain');
		send('\r/\u001b[200~the\r\nwhale\u001b[A\u001b[201~');
		await sees('Find: the whale');
		send('\r');
		await sees('1 match for “the whale”');
	});

	it('takes a rule for scenes that is typed, pasted or comes in one burst', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\rS/wh');
		await sees('Scenes break at: /wh');
		send('\u001b[200~al\u001b[201~');
		await sees('Scenes break at: /whal');
		send('e/\r');
		await sees('as you set');
		expect(store.story().choices.split).toBe('/whale/');
		send('r');
		await sees('Raw lines');
	});

	it('moves the prompt’s cursor with the arrows', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send(':');
		await sees('Go to:');
		for (const [key, value] of [
			['1', '1'],
			['3', '13'],
		] as const) {
			send(key);
			await vi.waitFor(() => expect(store.state().prompt?.value).toBe(value), {interval: 1});
			await sees(`Go to: ${value}`);
		}
		send('\u001b[D\u001b[D2');
		await sees('Go to: 213');
		send('\u007f');
		await vi.waitFor(() => expect(store.state().prompt?.value).toBe('13'), {interval: 1});
	});

	it('takes a letter with Alt for no Esc: it moves in a note that is typed, and means nothing to a list', async () => {
		const {sees, send} = open();
		await sees('Rain');
		send('\rmBe');
		await sees('Note:');
		send('it\u001bbso \u001bf is\u001bx');
		await sees('Note: so it is');
		send('\r');
		await sees('so it is');
		// Alone, d removes the bookmark.
		send('\u001bd?');
		await sees('Keys  ');
		send('\u001b');
		await sees('so it is');
	});

	it('takes reports of the mouse and of the terminal for no keys', async () => {
		const {store, sees, send} = open();
		await sees('Rain');
		send('\r\u001b[<0;10;5M\u001b[I\u001b[?1ut');
		await sees('2 scenes · 1 min');
		expect(store.state().leaving).toBe(false);
	});

	it('hands Ctrl-Z and Ctrl-L to the terminal', async () => {
		const {terminal, sees, send} = open();
		await sees('Rain');
		send('\u001a');
		expect(terminal.suspensions()).toBe(1);
		send('\u000c');
		expect(terminal.repaints()).toBe(1);
	});

	it('shows one picture for all keys that come at once, and says where text is typed', async () => {
		const {terminal, sees, send} = open();
		// The scenes are counted, and the picture that says so is drawn.
		await sees('2 scenes');
		const before = terminal.pictures().length;
		send('\r]j/');
		await sees('Find:');
		const [picture, ...more] = terminal.pictures().slice(before);
		expect(more).toEqual([]);
		expect(picture?.isTyping).toBe(true);
		expect(picture?.rows).toHaveLength(24);
	});

	it('draws for the size that the window has now', async () => {
		const {terminal, sees} = open();
		await sees('Rain');
		terminal.resize({columns: 30, rows: 9});
		expect(terminal.pictures().at(-1)?.rows).toHaveLength(9);
		for (const row of terminal.text().split('\n')) expect(row.length).toBeLessThanOrEqual(30);
	});

	it.each(['q', 'jj\u0003j'])('leaves the terminal by %j', async keys => {
		const {terminal, sees, send} = open();
		await sees('Rain');
		send(keys);
		await vi.waitFor(() => expect(terminal.hasLeft()).toBe(true), {interval: 1});
	});
});

describe('Ink', () => {
	it.each([
		['at the edge', ['Rain', '', '\u001b[1mbold\u001b[22m', '/wha\u001b[7m \u001b[27m']],
		['with a margin', ['', '    Rain', '      \u001b[1mbold\u001b[22m 雨', '    /wha\u001b[7m \u001b[27m']],
		['of a prompt alone', ['   /wha\u001b[7m \u001b[27m']],
		['of nothing', ['', '']],
	])('draws the rows of a picture %s, the last one as a prompt where text is typed', (_, rows) => {
		onTestFinished(cleanup);
		const {lastFrame, rerender} = render(<PictureView rows={rows} columns={100} isTyping={false} />);
		const drawn = lastFrame();
		expect(drawn).toBe(rows.join('\n'));
		rerender(<PictureView rows={rows} columns={100} isTyping />);
		expect(lastFrame()).toBe(drawn);
	});
});
