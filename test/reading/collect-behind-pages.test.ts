import {setImmediate} from 'node:timers/promises';
import {cachedDataVersionTag} from 'node:v8';
import {beforeEach, expect, it} from 'vitest';
import {collectBehindPages} from '../../source/reading/collect-behind-pages.ts';
import {collectGarbage} from '../../source/reading/garbage-collector.ts';
import {fillNewSpace, newSpaceFree} from '../../source/reading/new-space.ts';

/** What V8 compares of its flags. */
const tagAtStart = cachedDataVersionTag();

const fillUntil = (share: number): void => {
	for (const steps = fillNewSpace(); newSpaceFree() > share && steps.next().done !== true;);
};

/** Begins to collect behind the pages of a store; returns what says that a page has changed. */
const begin = (): (() => void) => {
	let change = (): void => undefined;
	collectBehindPages({
		subscribe(listener) {
			change = listener;
			return () => undefined;
		},
	});
	return () => change();
};

beforeEach(() => collectGarbage('minor'));

it('the garbage of a page is collected when less than half of the memory is free', async () => {
	const change = begin();
	fillUntil(0.4);
	change();
	change();
	expect(newSpaceFree()).toBeLessThan(0.5);
	await setImmediate();
	expect(newSpaceFree()).toBeGreaterThan(0.5);
});

it('nothing is collected while there is room', async () => {
	const change = begin();
	fillUntil(0.8);
	const before = newSpaceFree();
	change();
	await setImmediate();
	expect(newSpaceFree()).toBeLessThanOrEqual(before);
});

it('V8 takes kept code after that, too', () => {
	collectGarbage('major');
	expect(cachedDataVersionTag()).toBe(tagAtStart);
});
