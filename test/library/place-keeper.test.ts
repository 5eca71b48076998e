import {describe, expect, it} from 'vitest';
import {createPlaceKeeper} from '../../source/library/place-keeper.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';

const record = (id: string): StoryRecord => ({id}) as StoryRecord;

/** A keeper in a world of its own: time goes when it is told to. */
const setUp = ({fails = (): boolean => false, cost = 1} = {}) => {
	let time = 0;
	let drawing: (() => void)[] = [];
	let timers: {due: number; callback: () => void}[] = [];
	const saved: string[] = [];
	const failures: unknown[] = [];
	const keeper = createPlaceKeeper({
		save(record) {
			time += cost;
			if (fails()) throw new Error('no space left on device');
			saved.push(record.id);
		},
		now: () => time,
		afterDrawing: callback => drawing.push(callback),
		after(milliseconds, callback) {
			const timer = {due: time + milliseconds, callback};
			timers.push(timer);
			return () => {
				timers = timers.filter(other => other !== timer);
			};
		},
		onFailure: error => failures.push(error),
	});
	const draw = (): void => {
		for (const callback of drawing) callback();
		drawing = [];
	};
	const wait = (milliseconds: number): void => {
		draw();
		time += milliseconds;
		const due = timers.filter(timer => timer.due <= time);
		timers = timers.filter(timer => timer.due > time);
		for (const {callback} of due) callback();
	};
	/** Keeps a record, and has its page drawn. */
	const show = (id: string): void => {
		keeper.keep(record(id));
		wait(0);
	};
	return {keeper, saved, failures, draw, wait, show};
};

describe('the keeper', () => {
	it('writes as soon as the page has been drawn, and no more than half of the time', () => {
		const {keeper, saved, wait, show} = setUp();
		keeper.keep(record('1'));
		expect(saved).toEqual([]);
		for (const id of ['1', '2']) show(id);
		for (const id of ['3', '4', '5']) keeper.keep(record(id));
		wait(0);
		expect(saved).toEqual(['1', '2']);
		wait(1);
		expect(saved).toEqual(['1', '2', '5']);
	});

	it('writes what the reader has made before it is drawn, but not each of many', () => {
		const {keeper, saved, wait} = setUp();
		for (const id of ['1', '2', '3', '4']) keeper.keep(record(id), true);
		expect(saved).toEqual(['1', '2']);
		wait(1);
		expect(saved).toEqual(['1', '2', '4']);
	});

	it('has no page wait for a slow disk, and the disk for no page longer than half a second', () => {
		const {keeper, saved, wait, show} = setUp({cost: 800});
		for (const id of ['1', '2']) show(id);
		expect(saved).toEqual(['1', '2']);
		keeper.keep(record('3'), true);
		wait(499);
		expect(saved).toEqual(['1', '2']);
		wait(1);
		expect(saved).toEqual(['1', '2', '3']);
	});

	it('is never two pages behind, however quickly keys come', () => {
		const {keeper, saved, draw} = setUp({cost: 20});
		for (const id of ['1', '2', '3', '4']) {
			keeper.keep(record(id));
			draw();
		}
		expect(saved).toEqual(['2', '4']);
	});

	it.each([
		[100, ['1', '2', '4']],
		[101, ['1', '2']],
	])('is not when each of its writes takes %s ms', (cost, kept) => {
		const {saved, wait, show} = setUp({cost});
		for (const id of ['1', '2', '3']) show(id);
		wait(20);
		show('4');
		expect(saved).toEqual(kept);
	});

	it('writes at once when asked, and not again', () => {
		const {keeper, saved, wait} = setUp();
		for (const id of ['1', '2', '3']) keeper.keep(record(id));
		keeper.flush();
		keeper.flush();
		wait(2000);
		expect(saved).toEqual(['3']);
	});

	it('tells of a failure, spares the keys for a while, and writes the latest when the disk is back', () => {
		let isFull = true;
		const {saved, failures, wait, show} = setUp({fails: () => isFull});
		for (const id of ['1', '2']) show(id);
		expect(failures).toHaveLength(1);
		isFull = false;
		wait(40_000);
		show('3');
		expect(saved).toEqual(['3']);
	});
});
