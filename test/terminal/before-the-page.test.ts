import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {programPath} from '../cli/reader.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {leave, salt} from './open-reader.ts';
import {startInTerminal} from './pseudo-terminal.ts';

/** Writes the names of Node's public modules, and of the program's files, that are loaded when the first page is written. */
const listing = `
const {stdout} = process;
const before = new Set(process.moduleLoadList);
const write = stdout.write;
stdout.write = (text, ...rest) => {
	if (String(text).includes('The key to the weigh-house')) {
		stdout.write = write;
		const names = process.moduleLoadList.filter(name => !before.has(name) && /^NativeModule (?!internal)/.test(name));
		const files = Object.keys(require.cache).map(path => require('node:path').basename(path));
		require('node:fs').writeFileSync(
			process.env.LISTED,
			JSON.stringify({names: names.map(name => name.split(' ')[1]).sort(), files}),
		);
	}
	return write.call(stdout, text, ...rest);
};
`;

it('nothing is loaded before the first page that this page does not need', async () => {
	const home = temporaryFolder();
	const [hook, listed] = [join(home, 'hook.cjs'), join(home, 'listed')];
	writeFileSync(hook, listing);
	const words = ['--require', hook, programPath, 'open', salt, '--no-title'];
	await using terminal = startInTerminal(process.execPath, words, {
		columns: 80,
		rows: 24,
		env: {READER_HOME: home, HOME: home, LISTED: listed},
	});
	await terminal.until('scene 1 of 6 · page 1');
	await leave(terminal);
	// Each of them takes a millisecond or more of the time to the page: see docs/performance.md before adding one.
	const {names, files} = JSON.parse(readFileSync(listed, 'utf8')) as Record<'names' | 'files', string[]>;
	expect(names).toEqual(['crypto', 'module', 'os', 'perf_hooks', 'v8', 'vm']);
	// If a first page has come to need one of the late modules, `npm run late-modules` makes their list anew.
	expect(files.some(name => name.startsWith('reading-'))).toBe(true);
	expect(files.filter(name => name.startsWith('late_modules-'))).toEqual([]);
});
