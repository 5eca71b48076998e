import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		coverage: {provider: 'v8', include: ['source/**'], reporter: ['text-summary', 'html']},
		projects: [
			{
				test: {
					name: 'unit',
					// By default one of two cores is left free, and the tests take half as long again.
					maxWorkers: 2,
					include: ['test/**/*.test.{ts,tsx}'],
					// Programs run in pseudo-terminals on a shared machine: each wait ends by an event, these only bound a hang.
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'stress',
					include: ['scripts/stress/parts/*.ts'],
					// Some attacks measure times: one runs after the other, and each bounds its own waits.
					fileParallelism: false,
					// A quick run must not hang; a full one takes as long as it takes.
					testTimeout: process.env['STRESS_CASES'] === 'full' ? 0 : 180_000,
					hookTimeout: 0,
				},
			},
		],
	},
});
