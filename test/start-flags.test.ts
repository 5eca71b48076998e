import {cachedDataVersionTag} from 'node:v8';
import {afterEach, describe, expect, it} from 'vitest';
import type {Task} from '../source/core/task/task.ts';
import {underUsualFlags} from '../source/held-flags.ts';
import {inShortStart, setStartFlags, setUsualFlags} from '../source/start-flags.ts';

/** V8 takes code that was kept only where this number is the same. */
const usual = (() => {
	setStartFlags();
	setUsualFlags();
	return cachedDataVersionTag();
})();

afterEach(setUsualFlags);

describe('flags of the start', () => {
	it('are others than the usual ones, and are taken back', () => {
		setStartFlags();
		expect(cachedDataVersionTag()).not.toBe(usual);
		setUsualFlags();
		expect(cachedDataVersionTag()).toBe(usual);
	});

	it('make way for what needs the usual ones', () => {
		setStartFlags();
		const atStart = cachedDataVersionTag();
		expect(underUsualFlags(cachedDataVersionTag)).toBe(usual);
		expect(() =>
			underUsualFlags(() => {
				throw new Error('not loaded');
			}),
		).toThrow('not loaded');
		expect(cachedDataVersionTag()).toBe(atStart);
	});

	it('end where something takes longer than a start', () => {
		function* long(): Task<string> {
			const end = performance.now() + 300;
			while (performance.now() < end) yield;
			return 'read';
		}
		setStartFlags();
		const steps = inShortStart(long());
		steps.next();
		expect(cachedDataVersionTag()).not.toBe(usual);
		let step = steps.next();
		while (step.done !== true) step = steps.next();
		expect(step.value).toBe('read');
		expect(cachedDataVersionTag()).toBe(usual);
	});
});
