import {expect, it, onTestFinished} from 'vitest';
import {collectWhenIdle} from '../../source/reading/collect-when-idle.ts';

const silent = {subscribe: () => () => undefined};
const garbage = (): WeakRef<object> => new WeakRef({large: 'x'.repeat(1000)});

it('what a large story has left behind is collected when nobody presses a key', async () => {
	const left = garbage();
	onTestFinished(collectWhenIdle(silent, 0));
	await expect.poll(() => left.deref() === undefined, {timeout: 10_000}).toBe(true);
});

it('nothing is collected after a small story, nor once it is left', () => {
	const subscriptions: string[] = [];
	const store = {
		subscribe: () => {
			subscriptions.push('begun');
			return () => subscriptions.push('ended');
		},
	};
	collectWhenIdle(store, Infinity)();
	expect(subscriptions).toEqual([]);
	collectWhenIdle(store, 0)();
	expect(subscriptions).toEqual(['begun', 'ended']);
});
