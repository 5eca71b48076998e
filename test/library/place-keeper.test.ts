import {describe, expect, it} from 'vitest';
import {createPlaceKeeper} from '../../source/library/place-keeper.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';

/** A keeper in a world of its own: time goes when it is told to. */
const setUp = (fails = (): boolean => false) => {
	let time = 0;
	let timers: {due: number; callback: () => void}[] = [];
	const saved: string[] = [];
	const failures: unknown[] = [];
	const keeper = createPlaceKeeper({
		save(record) {
			if (fails()) throw new Error('no space left on device');
			saved.push(record.id);
		},
		now: () => time,
		after(milliseconds, callback) {
			const timer = {due: time + milliseconds, callback};
			timers.push(timer);
			return () => {
				timers = timers.filter(other => other !== timer);
			};
		},
		onFailure: error => failures.push(error),
	});
	const wait = (milliseconds: number): void => {
		time += milliseconds;
		const due = timers.filter(timer => timer.due <= time);
		timers = timers.filter(timer => timer.due > time);
		for (const {callback} of due) callback();
	};
	return {keeper, saved, failures, wait};
};

const record = (id: string): StoryRecord => ({id}) as StoryRecord;

describe('the keeper', () => {
	it('writes the first place at once and the latest one within a second', () => {
		const {keeper, saved, wait} = setUp();
		for (const id of ['1', '2', '3', '4']) keeper.keep(record(id));
		expect(saved).toEqual(['1']);
		wait(1000);
		expect(saved).toEqual(['1', '4']);
		wait(5000);
		expect(saved).toEqual(['1', '4']);
	});

	it('writes at once when asked, and not again', () => {
		const {keeper, saved, wait} = setUp();
		keeper.keep(record('1'));
		keeper.keep(record('2'));
		keeper.flush();
		keeper.flush();
		wait(2000);
		expect(saved).toEqual(['1', '2']);
	});

	it('tells of a failure, spares the keys for a while, and writes the latest when the disk is back', () => {
		let isFull = true;
		const {keeper, saved, failures, wait} = setUp(() => isFull);
		keeper.keep(record('1'));
		keeper.keep(record('2'));
		expect(failures).toHaveLength(1);
		isFull = false;
		wait(40_000);
		keeper.keep(record('3'));
		expect(saved).toEqual(['3']);
	});
});
