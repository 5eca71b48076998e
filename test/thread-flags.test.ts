import {cachedDataVersionTag} from 'node:v8';
import {afterEach, expect, it} from 'vitest';
import {underUsualFlags} from '../source/held-flags.ts';
import {setStartFlags, setUsualFlags} from '../source/start-flags.ts';
import {setThreadFlags, setUsualRoom, takeThreadFlags} from '../source/thread-flags.ts';

/** V8 takes code that was kept only where this number is the same. */
const usual = (() => {
	setThreadFlags();
	setUsualRoom();
	return cachedDataVersionTag();
})();

afterEach(() => {
	setUsualRoom();
	setUsualFlags();
});

it('flags for a thread are taken back when it has ended, whether it has come to begin or not', () => {
	for (const begin of [() => undefined, takeThreadFlags]) {
		setThreadFlags();
		begin();
		expect(cachedDataVersionTag()).not.toBe(usual);
		setUsualRoom();
		expect(cachedDataVersionTag()).toBe(usual);
	}
});

it('flags for threads stay until the last one has ended', () => {
	setThreadFlags();
	takeThreadFlags();
	setThreadFlags();
	setUsualRoom();
	expect(cachedDataVersionTag()).not.toBe(usual);
	// The other thread loads something.
	underUsualFlags(() => undefined);
	setUsualRoom();
	expect(cachedDataVersionTag()).toBe(usual);
});

it('flags for a thread make way for what needs the usual ones, and so do those of the start beside them', () => {
	setStartFlags();
	setThreadFlags();
	takeThreadFlags();
	const held = cachedDataVersionTag();
	expect(underUsualFlags(cachedDataVersionTag)).toBe(usual);
	expect(cachedDataVersionTag()).toBe(held);
	setUsualFlags();
	expect(cachedDataVersionTag()).not.toBe(usual);
	setUsualRoom();
	expect(cachedDataVersionTag()).toBe(usual);
});
