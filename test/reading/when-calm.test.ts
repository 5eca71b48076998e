import {describe, expect, it} from 'vitest';
import {finish, type SharedTask} from '../../source/core/task/task.ts';
import {whenCalm} from '../../source/reading/when-calm.ts';
import {workInBackground} from '../../source/reading/work-in-background.ts';

const work = function* (): SharedTask<string> {
	yield;
	return 'read';
};

/** A store that somebody presses keys in until it is stopped. */
const setUp = (waits = false) => {
	const listeners = new Set<() => void>();
	const store = {
		waits: () => waits,
		subscribe(listener: () => void) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
	const press = (): void => {
		for (const listener of listeners) listener();
	};
	return {store, press, listeners};
};

const ended = (task: SharedTask<string>): Promise<number> => {
	const began = performance.now();
	return new Promise(resolve => {
		workInBackground(task, {onDone: () => resolve(performance.now() - began)});
	});
};

describe('work that waits for calm', () => {
	it('comes a moment after the last key, and listens no longer', async () => {
		const {store, press, listeners} = setUp();
		let pressed = 0;
		const keys = setInterval(() => {
			if (++pressed === 5) clearInterval(keys);
			press();
		}, 20);
		await ended(whenCalm(store, work()));
		expect(pressed).toBe(5);
		expect(listeners.size).toBe(0);
	});

	it('comes while a key is held down, too', async () => {
		const {store, press} = setUp();
		const keys = setInterval(press, 10);
		await ended(whenCalm(store, work()));
		clearInterval(keys);
	});

	it('comes at once where somebody waits for it, or asks for it', async () => {
		expect(await ended(whenCalm(setUp(true).store, work()))).toBeLessThan(40);
		const {store, listeners} = setUp();
		expect(finish(whenCalm(store, work()))).toBe('read');
		expect(listeners.size).toBe(0);
	});
});
