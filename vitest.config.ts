import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {extent} from './scripts/stress/extent.ts';

const parts = 'scripts/stress/parts';

/** A quick run only tells what hangs (see `scripts/stress/extent.ts`); others measure. */
const isQuick = extent === 'quick';

/** Attacks that measure times: one runs after the other, with nothing beside it, unless the run is quick. */
const timed = [
	'enormous-windows',
	'floods',
	'heavy-files',
	'hostile-stories',
	'long-readings',
	'many-stories',
	'mutated-books',
	'mutated-files',
	'refusals',
	'resizes',
	'sanitiser',
	'special-files',
	'stalled-terminal',
].map(name => `${parts}/${name}.ts`);

/** Attacks whose kinds have tests of their own, with as many cases as a quick run has: it leaves them out. */
const tested = [
	'enormous-windows',
	'failing-calls',
	'floods',
	'hostile-stories',
	'job-control',
	'other-protocols',
	'pipes',
	'preferences',
	'resizes',
	'ways-out',
	'width-clusters',
].map(name => `${parts}/${name}.ts`);
const leftOut = isQuick ? tested : [];

/** Tests that no others may share a worker with: they put another module in the place of one of ours, or look at V8's flags. */
const apart = [
	'test/charset/sample-of-others.test.ts',
	'test/cli/lazy-stories.test.ts',
	'test/languages/new-language.test.ts',
	'test/reading/collect-behind-pages.test.ts',
	'test/reading/follow-lazy.test.ts',
	'test/start-flags.test.ts',
	'test/thread-flags.test.ts',
];

/** Tests that start programs: workers of their own, for the system needs longer to start one the more memory the worker takes. */
const withPrograms = [
	'test/cli/**/*.test.ts',
	'test/scripts/**/*.test.ts',
	'test/terminal/**/*.test.ts',
	'test/library/compiled-code.test.ts',
	'test/library/file-lock.test.ts',
	'test/library/preferences-file.test.ts',
	'test/reading/finder-for.test.ts',
];

/** One worker more than processors: a program in a terminal is waited for a third of its time. No more than have room in memory. */
const maxWorkers = Math.min(availableParallelism(), 7) + 1;

const unit = {
	maxWorkers,
	// Programs run in pseudo-terminals on a shared machine: each wait ends by an event, these only bound a hang.
	testTimeout: 60_000,
	hookTimeout: 60_000,
};

/** A worker for each file would load the source anew each time, a quarter of the whole. */
const shared = {isolate: false};

const stress = {
	// A quick run must not hang; a full one takes as long as it takes. Each attack bounds its own waits.
	testTimeout: extent === 'full' ? 0 : 180_000,
	hookTimeout: 0,
};

export default defineConfig({
	test: {
		coverage: {provider: 'v8', include: ['source/**'], reporter: ['text-summary', 'html']},
		projects: [
			{
				test: {
					name: 'unit',
					...unit,
					...shared,
					// Most of it reads large texts: with more room for what is new, a tenth of the time is saved.
					execArgv: ['--max-semi-space-size=64'],
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: [...withPrograms, ...apart],
				},
			},
			{
				test: {
					name: 'unit-programs',
					...unit,
					...shared,
					include: withPrograms,
					exclude: apart,
				},
			},
			{test: {name: 'unit-apart', ...unit, include: apart}},
			{
				test: {
					name: 'stress',
					...stress,
					include: [`${parts}/*.ts`],
					exclude: [...timed, ...leftOut],
					// They mostly wait for programs and for disks.
					maxWorkers: isQuick ? maxWorkers : 2,
					sequence: {groupOrder: isQuick ? 0 : 1},
				},
			},
			{
				test: {
					name: 'stress-timed',
					...stress,
					include: timed,
					exclude: leftOut,
					...(isQuick ? {maxWorkers} : {fileParallelism: false}),
					sequence: {groupOrder: isQuick ? 0 : 2},
				},
			},
		],
	},
});
