import {writeFileSync} from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import {beforeEach, describe, expect, it} from 'vitest';
import {formats} from '../../source/formats/open-story.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {createDesk, type Desk, prose} from '../library/desk.ts';
import {tome, writeTome, type TomeChapter} from '../formats/tome.ts';
import {openProgram, type Program} from './open-program.ts';

const chapter = (id: string, seed: number, isLinear = true): TomeChapter => ({
	id,
	title: `About ${id}`,
	paragraphs: prose(seed, 30).split('\n\n'),
	isLinear,
});
const chapters = [chapter('a', 1), chapter('b', 2), chapter('licence', 3, false)];
const licence = {type: 'jumped', to: {chapter: 2, offset: 0}} as const;

let desk: Desk;

/** Opens the story, and waits until it is there whole. */
const open = async (showsTitle = false): Promise<Program> => {
	writeFileSync(desk.pathOf('a.tome'), writeTome('A tome', chapters));
	const program = openProgram({
		folder: desk.kept,
		library: desk.library(),
		file: desk.pathOf('a.tome'),
		showsTitle,
		formats: [tome(() => undefined), ...formats],
	});
	program.application.begin();
	while (!program.state().outline.complete) await setImmediate();
	return program;
};

const kept = (): StoryRecord | undefined => {
	desk.restart();
	return desk.library().list()[0];
};

beforeEach(() => {
	desk = createDesk();
});

describe('a page outside the reading order', () => {
	it('is looked at, and the place that was left for it is kept', async () => {
		const program = await open();
		program.press('space space');
		const {place} = program.state().session;
		program.store.dispatch(licence);
		program.press('space space');
		expect(program.state().session.place.chapter).toBe(2);
		expect(program.rows().at(-1)).not.toMatch(/scene \d+ of/);
		program.leave();
		expect(kept()?.place).toMatchObject(place);
		expect(kept()?.furthest?.chapter).toBe(0);
		const again = await open();
		expect(again.state().session.place).toEqual(place);
		again.leave();
	});

	it('is no place of a story that was not begun, and does not end one', async () => {
		const program = await open(true);
		program.store.dispatch(licence);
		program.press('space');
		program.leave();
		expect(kept()?.place ?? null).toBeNull();
		expect(kept()?.furthest?.totalProgression ?? 0).toBeLessThan(0.2);
	});

	it('can be left by going back, and the story is read on from there', async () => {
		const program = await open();
		program.press('space');
		program.store.dispatch(licence);
		program.store.dispatch({type: 'went-back'});
		program.press('space space');
		const {place} = program.state().session;
		program.leave();
		expect(kept()?.place).toMatchObject(place);
	});

	it('can be bookmarked, and the bookmark leads there again', async () => {
		const program = await open();
		program.press('space');
		program.store.dispatch(licence);
		program.press('space m');
		const {place} = program.state().session;
		program.leave();
		expect(kept()?.bookmarks).toMatchObject([{locator: {...place, scene: null}}]);
		const again = await open();
		expect(again.state().bookmarks.lost.size).toBe(0);
		expect(again.state().bookmarks.list).toMatchObject([{locator: place}]);
		again.leave();
	});
});
