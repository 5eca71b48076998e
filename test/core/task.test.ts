import {expect, it} from 'vitest';
import {
	andThen,
	createPace,
	finish,
	type SharedTask,
	type Task,
	Waiting,
	withoutValues,
} from '../../source/core/task/task.ts';

function* count(to: number): Task<number> {
	for (let index = 0; index < to; index++) yield;
	return to;
}

it('does work to its end', () => {
	expect(finish(count(3))).toBe(3);
	expect(finish(count(0))).toBe(0);
});

it('goes on with what was found, and pauses where both do', () => {
	const steps = andThen(count(3), found => count(found * 2));
	const pauses = [...{[Symbol.iterator]: () => steps}];
	expect(pauses).toHaveLength(9);
	expect(finish(andThen(count(0), found => count(found + 4)))).toBe(4);
});

it('lets an error through, of the first and of the second', () => {
	// oxlint-disable-next-line require-yield -- work that fails at once
	function* fail(): Task<number> {
		throw new Error('torn');
	}
	expect(() => finish(andThen(fail(), count))).toThrow('torn');
	expect(() => finish(andThen(count(2), fail))).toThrow('torn');
});

it('ends a step when so much has been done', () => {
	const isDue = createPace(10);
	expect([4, 4, 4, 9, 1, 100, 1].map(isDue)).toEqual([false, false, true, false, true, true, false]);
});

it('waits where another thread does the work', () => {
	const sent: string[] = [];
	const waiting = new Waiting(Promise.resolve(), () => void sent.push('a word'));
	function* receive(): SharedTask<string, number> {
		yield 1;
		while (sent.length < 2) yield waiting;
		return sent.join(', ');
	}
	expect(finish(receive())).toBe('a word, a word');
	sent.length = 0;
	expect(withoutValues(receive()).next().value).toBeUndefined();
	const steps = withoutValues(receive());
	steps.next();
	expect(steps.next().value).toBe(waiting);
});

it('gives up what it is made of when it is given up', () => {
	let isOver = false;
	function* work(): Task<void> {
		try {
			for (;;) yield;
		} finally {
			isOver = true;
		}
	}
	const steps = withoutValues(work());
	steps.next();
	steps.return?.();
	expect(isOver).toBe(true);
});
