import {readFile} from 'node:fs/promises';
import type {Plugin} from 'esbuild';
import {changed, loadChanged, type Change} from './change-files.ts';

/** What waits for something while it is imported, which a file of CommonJS cannot, and what it does instead. */
const waiting: readonly Change[] = [
	{
		file: 'yoga-layout/dist/src/index.js',
		from: 'const Yoga = wrapAssembly(await loadYoga());',
		to: `import enums from './generated/YGEnums.js';
			const Yoga = {...enums};
			let starting;
			export const start = () => starting ??= loadYoga().then(code => Object.assign(Yoga, wrapAssembly(code)));`,
	},
	// Ink's tools for development, for `DEV=true` alone.
	{file: 'ink/build/reconciler.js', from: "await import('./devtools.js');", to: ''},
	{file: 'ink/build/reconciler.js', from: 'await loadPackageJson()', to: '{}'},
];

/** Has nothing wait while it is loaded. */
export const waitForNothing: Plugin = {
	name: 'wait-for-nothing',
	setup: build =>
		loadChanged(build, waiting, async path => changed(waiting, path, await readFile(path, 'utf8'))),
};
