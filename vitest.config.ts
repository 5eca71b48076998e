import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Programs run in pseudo-terminals on a shared machine: each wait ends by an event, these only bound a hang.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		coverage: {provider: 'v8', include: ['source/**'], reporter: ['text-summary', 'html']},
	},
});
