import {Bench} from 'tinybench';
import {type Case, measureCases} from '../measure.ts';
import type {Suite} from '../suite.ts';
import {coreTasks, type Task} from './core-tasks.ts';

/** Milliseconds that a task is repeated for in one round; three times at least. */
const time = 400;

/** Repeats a task and tells how much text it gets through, by the median time that it took. */
const measureTask = ({subject, bytes, work}: Task): Case => ({
	subject,
	measure: async record => {
		const bench = new Bench({time, iterations: 3, warmup: false, throws: true});
		bench.add(subject, () => {
			work();
		});
		const [task] = await bench.run();
		if (task?.result.state !== 'completed') throw new Error('not completed');
		record('speed', bytes / 1000 / task.result.latency.p50);
	},
});

export const core: Suite = {
	name: 'core',
	title: 'Parts of the program: MB of UTF-8 in a second',
	run: ({runs}) => measureCases(coreTasks().map(measureTask), Math.ceil(runs / 2)),
};
