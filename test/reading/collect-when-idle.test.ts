import {expect, it, onTestFinished} from 'vitest';
import {collectWhenIdle} from '../../source/reading/collect-when-idle.ts';

const silent = {subscribe: () => () => undefined};

/** Tells of what has been collected. To ask a `WeakRef` for it would keep it. */
const registry = new FinalizationRegistry<() => void>(tell => tell());

/** Makes garbage; resolves when it has been collected. */
const makeGarbage = (): Promise<void> =>
	new Promise(resolve => {
		registry.register({large: 'x'.repeat(1000)}, resolve);
	});

/** After eight seconds without work V8 does it of its own accord, in milliseconds. */
const soonerThanV8 = 7000;

it(
	'what a large story has left behind is collected when nobody presses a key',
	async () => {
		const collected = makeGarbage();
		onTestFinished(collectWhenIdle(silent, 0));
		await collected;
	},
	soonerThanV8,
);

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
