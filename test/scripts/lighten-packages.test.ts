import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {root} from '../../scripts/bundle.ts';
import {lightenPackages} from '../../scripts/lighten-packages.ts';
import {isNarrow} from '../../source/core/text/cell-width.ts';
import {temporaryFolder} from '../temporary-folder.ts';

/** Bundles an import as the program does, or as it is. */
const bundled = async <Module>(contents: string, isLightened = true): Promise<Module> => {
	const outfile = join(temporaryFolder(), 'bundled.mjs');
	await build({
		stdin: {contents, resolveDir: root},
		bundle: true,
		format: 'esm',
		platform: 'node',
		outfile,
		logLevel: 'silent',
		plugins: isLightened ? [lightenPackages] : [],
	});
	return (await import(pathToFileURL(outfile).href)) as Module;
};

const signs = 'a é “ ” — … ⚠ → 語 ｱ 한 가 ก ำ \u0301 \u200d \ufe0f 👩‍🚀 🇩🇪 1\ufe0f\u20e3 e\u0301'.split(' ');
const escapes = ['\u001b[1m', '\u001b[33m', '\u001b[22;39m', '\n'];
const styledText = fc.string({unit: fc.constantFrom(' ', ...signs, ...escapes), maxLength: 40});

it('Ink changes rows as it did where the width of what they share is certain, and else writes them whole', async () => {
	type Updates = {readonly update: (previous: string, next: string, columns: number) => string};
	const contents = `export {default as update} from './node_modules/ink/build/line-update.js';`;
	const lighter = await bundled<Updates>(contents);
	const real = await bundled<Updates>(contents, false);
	fc.assert(
		fc.property(styledText, styledText, styledText, (before, one, other) => {
			const [previous, next] = [before + one, before + other];
			const wholeRow = `\u001b[1G\u001b[K${next}`;
			const isSure = isNarrow((previous + next).replaceAll(/\u001b\[[\d;]*m/g, '')); // eslint-disable-line no-control-regex
			const expected = real.update(previous, next, 30);
			expect(isSure ? [expected] : [expected, wholeRow]).toContain(lighter.update(previous, next, 30));
		}),
	);
});

it('a package in which there is nothing any more to be made lighter ends the build', async () => {
	const folder = join(temporaryFolder(), 'ink', 'build');
	mkdirSync(folder, {recursive: true});
	writeFileSync(join(folder, 'line-update.js'), 'export default text => text;');
	await expect(bundled(`export * from '${folder}/line-update.js';`)).rejects.toThrow('has no');
});
