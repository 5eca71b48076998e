import {Bench} from 'tinybench';
import {type RecordedCase, measureCases} from '../measure-cases.ts';
import type {Suite} from '../suite.ts';
import {coreTasks, type Language, languages, stringWidthOf, type Task, wrapAnsiOf} from './core-tasks.ts';

/** Milliseconds that a task is repeated for in one round; three times at least. */
const time = 400;

/** Repeats a task and tells how much text it gets through, by the median time that it took. */
const measureTask = ({subject, bytes, work}: Task): RecordedCase => ({
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

/** The task to compare with that had the same text; undefined where it is no matter of lines. */
const onSameText =
	(nameOf: (language: Language) => string) =>
	(subject: string): string | undefined => {
		const language = languages.find(name => subject.endsWith(`, ${name}`));
		return language && nameOf(language);
	};

/** What the program is made of, each part by itself. */
export const core: Suite = {
	name: 'core',
	title: 'Parts of the program',
	columns: [
		{title: 'MB of UTF-8 per second', measure: 'speed'},
		{title: '× wrap-ansi', measure: 'speed', against: onSameText(wrapAnsiOf)},
		{title: '× string-width', measure: 'speed', against: onSameText(stringWidthOf)},
	],
	run: ({runs}) => measureCases(coreTasks().map(measureTask), Math.ceil(runs / 2)),
};
