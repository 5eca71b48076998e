import {expect, it} from 'vitest';
import {Refusal} from '../../source/core/refusal.ts';
import {type SharedTask, type Task, Waiting} from '../../source/core/task/task.ts';
import {workInBackground} from '../../source/reading/work-in-background.ts';

/** A step that takes longer than a slice. */
const takeLong = (): void => {
	const end = performance.now() + 7;
	while (performance.now() < end);
};

/** Work of some long steps, each of which notes its name. */
function* work(name: string, notes: string[], steps = 3): Task<string> {
	for (let step = 0; step < steps; step++) {
		takeLong();
		notes.push(name);
		yield;
	}
	return name;
}

const done = (task: Iterator<undefined, string>): Promise<string> =>
	new Promise((resolve, reject) => {
		workInBackground(task, {onDone: resolve, onRefused: reject}, false);
	});

it('takes turns with other work, and lets what else is due in between', async () => {
	const notes: string[] = [];
	const note = (): void => {
		notes.push('key');
		if (notes.length < 12) setImmediate(note);
	};
	setImmediate(note);
	await Promise.all([done(work('a', notes)), done(work('b', notes))]);
	const order = notes.filter(name => name !== 'key').join('');
	expect(order).toBe('ababab');
	// Between any two slices.
	expect(notes.join(' ')).not.toMatch(/[ab] [ab]/);
});

it('does nothing while it waits for another thread', async () => {
	const notes: string[] = [];
	const {promise, resolve} = Promise.withResolvers<undefined>();
	let isSent = false;
	function* receive(): SharedTask<string> {
		notes.push('asked');
		if (!isSent) yield new Waiting(promise, () => undefined);
		notes.push('received');
		return 'done';
	}
	const ended = new Promise(end => workInBackground(receive(), {onDone: end}));
	await done(work('other', notes));
	expect(notes).toEqual(['asked', 'other', 'other', 'other']);
	isSent = true;
	resolve(undefined);
	expect(await ended).toBe('done');
	expect(notes.at(-1)).toBe('received');
});

it('has the work return when it is stopped, between two steps or by a step', async () => {
	const ended: string[] = [];
	function* endless(name: string, step: () => void): Task<never> {
		try {
			for (;;) {
				takeLong();
				step();
				yield;
			}
		} finally {
			ended.push(name);
		}
	}
	const onDone = (): void => void ended.push('never');
	workInBackground(
		endless('between', () => undefined),
		{onDone},
	)();
	expect(ended).toEqual(['between']);
	await new Promise<void>(resolve => {
		const stop = workInBackground(
			endless('by a step', () => {
				stop();
				resolve();
			}),
			{onDone},
			false,
		);
	});
	expect(ended).toEqual(['between', 'by a step']);
	await done(work('other', []));
	expect(ended).toHaveLength(2);
});

it('tells of a refusal', async () => {
	// oxlint-disable-next-line require-yield -- work that fails at once
	function* refuse(): Task<string> {
		throw new Refusal('It is torn.');
	}
	await expect(done(refuse())).rejects.toThrow('It is torn.');
});
