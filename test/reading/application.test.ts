import {readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Library} from '../../source/library/library.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import {topScreen} from '../../source/ui/state/screen-stack.ts';
import {createDesk, type Desk, scenes} from '../library/desk.ts';
import {prose} from '../story-from.ts';
import type {Play} from '../ui/play.ts';
import {openProgram, type Program} from './open-program.ts';

let desk: Desk;

const start = (
	first: {readonly file?: string; readonly showsTitle?: boolean} = {},
	library: Library = desk.library(),
): Program => openProgram({folder: desk.kept, library, ...first});

const screen = ({store}: Play): string => topScreen(store.state()).name;
const notice = ({store}: Play): string | null => store.state().notice;
const recordOf = (title: string) =>
	desk
		.library()
		.list()
		.find(record => record.title === title);

beforeEach(() => {
	desk = createDesk();
	desk.read('lamp.txt', `Title: Lamp\n\n${scenes(1, 2, 3)}`, 0.1, 1);
	desk.read('rain.txt', `Title: Rain\n\n${scenes(4, 5, 6)}`, 0.1, 2);
	desk.restart();
});

describe('the shelf', () => {
	it('opens a story, is come back to with Esc, and opens another', () => {
		const program = start();
		expect(screen(program)).toBe('shelf');
		expect(program.frame()).toMatch(/2 stories[^]*› Rain[^]*10%[^]*Lamp/);
		program.press('enter');
		expect(program.frame()).toContain('You are in scene 1 of 3');
		program.press('enter ] ]');
		expect(program.rows().at(-1)).toContain('scene 3 of 3');
		program.press('escape escape');
		expect(screen(program)).toBe('shelf');
		expect(program.frame()).toMatch(/› Rain[^]*now[^]*(?:read|\d\d%)/);
		program.press('j enter enter ]');
		expect(program.state().reading.title).toBe('Lamp');
		program.press('escape escape');
		expect(program.frame()).toMatch(/› Lamp[^]*\d\d%[^]*Rain/);
		expect(program.press('q').store.state().leaving).toBe(true);
	});

	it('keeps the place of each story in its own record, and its bookmarks', () => {
		const program = start();
		program.press('enter enter ] m escape escape');
		desk.restart();
		expect(recordOf('Rain')).toMatchObject({place: {scene: 2}, bookmarks: [{}, {}]});
		program.press('j enter enter ] ] m');
		program.leave();
		desk.restart();
		expect(recordOf('Lamp')).toMatchObject({place: {scene: 3}, bookmarks: [{}, {}]});
		expect(recordOf('Rain')).toMatchObject({place: {scene: 2}, bookmarks: [{}, {}]});
		expect(desk.library().list()).toHaveLength(2);
	});

	it('is below a story that is opened by its file, too', () => {
		const program = start({file: desk.pathOf('lamp.txt'), showsTitle: false});
		expect(screen(program)).toBe('reading');
		program.press('] escape');
		expect(screen(program)).toBe('title');
		program.press('escape');
		expect(program.frame()).toMatch(/2 stories[^]*› Lamp[^]*\d\d%[^]*Rain/);
		expect(program.application.lastWords()).toBe('');
	});

	it('is where Esc ends', () => {
		const program = start();
		const before = program.store.state();
		expect(program.press('escape escape').store.state()).toEqual(before);
	});

	it('takes all keys of a burst, across stories', () => {
		const program = start().press('enter enter ] escape escape j enter enter ] ] escape escape enter enter');
		expect(program.state().reading.title).toBe('Lamp');
		expect(program.rows().at(-1)).toContain('scene 3 of 3');
	});

	it('has help and themes, which are kept; what needs a story does nothing', () => {
		const program = start();
		program.press('?');
		expect(screen(program)).toBe('help');
		for (const key of ['t', 'B', ':', 'i', 'm', ']', 'n', 'r', 'e']) {
			program.press(key);
			expect(screen(program)).toBe('help');
			expect(program.store.state()).toMatchObject({reading: null, prompt: null});
		}
		program.press('escape c');
		expect(screen(program)).toBe('shelf');
		expect(notice(program)).toBe('Theme: light');
		return Promise.resolve().then(() => {
			expect(readFileSync(join(desk.kept, 'preferences.json'), 'utf8')).toContain('"light"');
			expect(program.press('enter').state().preferences.theme).toBe('light');
		});
	});

	it('keeps a story whose file is gone, and says so; before it is listed and after', () => {
		const program = start();
		rmSync(desk.pathOf('rain.txt'));
		program.press('enter');
		expect(screen(program)).toBe('shelf');
		expect(notice(program)).toMatch(/^! cannot read .*rain\.txt: .*\.$/);
		program.press('j enter escape');
		expect(program.frame()).toContain('missing: ');
		program.press('j enter');
		expect(notice(program)).toBe('! The file is not there. Your place is kept.');
		expect(program.press('k enter').state().reading.title).toBe('Lamp');
	});

	it('says what could not be saved when a story is closed', () => {
		const kept = desk.library();
		let isFull = false;
		const save: Library['save'] = record => {
			if (isFull) throw new Error('the disk is full');
			return kept.save(record);
		};
		const program = start({}, {...kept, save}).press('enter enter ]');
		isFull = true;
		program.press('escape escape');
		expect(screen(program)).toBe('shelf');
		expect(notice(program)).toBe('Your place is not kept: the disk is full');
	});

	it('shows what was read without being saved', () => {
		const program = start({file: desk.pathOf('lamp.txt')}, createUnsavedLibrary(desk.library()));
		program.press('enter ] ] escape escape');
		expect(program.frame()).toMatch(/Lamp[^]*(?:read|\d\d%)/);
		desk.restart();
		expect(recordOf('Lamp')).toMatchObject({place: {scene: 1}});
	});

	it('does not take a bug for a story that cannot be read', () => {
		const library = {
			...desk.library(),
			idsOf() {
				throw new TypeError('Cannot read properties of undefined');
			},
		};
		expect(() => start({}, library).press('enter')).toThrow(TypeError);
	});
});

describe('a large story', () => {
	const text = `Title: Long\n\n${prose(2000)}\n\n\n* * *\n\n\n${prose(2000, 2)}`;

	it('that is left before its end has been read keeps its place, and is found on the shelf', () => {
		const program = start({file: desk.write('long.txt', text), showsTitle: false});
		expect(program.state().reading.extent).toBe('beginning');
		program.press('space space escape escape');
		expect(screen(program)).toBe('shelf');
		expect(program.frame()).toMatch(/3 stories[^]*› Long[^]* 0%/);
		program.press('enter enter');
		expect(program.rows().at(-1)).toMatch(/scene 1.* · page 3/);
	});

	it('that was only looked at is closed without its rest', () => {
		const program = start({file: desk.write('long.txt', text)}).press('escape');
		expect(program.frame()).toContain('2 stories');
	});
});

describe('the end of a story', () => {
	const bridges = (...numbers: readonly number[]): void => {
		for (const number of numbers) {
			const header = `Title: Bridge ${number}\nAuthor: Me\nSeries: Bridges ${number}`;
			desk.read(`b${number}.txt`, `${header}\n\n${scenes(number)}`, 0.1, number);
		}
		desk.restart();
	};

	it('leads to the next one of the series, and back to the shelf', async () => {
		bridges(1, 2, 3);
		const program = start({file: desk.pathOf('b1.txt'), showsTitle: false});
		program.press('G');
		await expect.poll(() => program.state().end?.next?.title).toBe('Bridge 2');
		program.press('space enter');
		expect(program.state().reading.title).toBe('Bridge 2');
		expect(screen(program)).toBe('title');
		program.press('enter G space j j enter');
		expect(screen(program)).toBe('shelf');
		expect(program.frame()).toMatch(/› Bridge 2[^]*Bridge 1[^]*read/);
	});

	it('says nothing of a next one whose file is gone', async () => {
		bridges(1, 2);
		rmSync(desk.pathOf('b2.txt'));
		const program = start({file: desk.pathOf('b1.txt'), showsTitle: false});
		program.press('G');
		await expect.poll(() => program.state().end).not.toBeNull();
		expect(program.state().end?.next).toBeNull();
		program.press('space enter');
		expect(screen(program)).toBe('shelf');
	});
});
