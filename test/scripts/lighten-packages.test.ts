import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import wrapAnsi from 'wrap-ansi';
import {root} from '../../scripts/root.ts';
import {lightenPackages, mayBeEmoji} from '../../scripts/lighten-packages.ts';
import {requireBuiltins} from '../../scripts/require-builtins.ts';
import {ascii} from '../../source/core/text/cell-width.ts';
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
		plugins: isLightened ? [lightenPackages, requireBuiltins] : [],
	});
	return (await import(pathToFileURL(outfile).href)) as Module;
};

const signs = 'a é “ ” — … ⚠ → 語 ｱ 한 가 ก ำ \u0301 \u200d \ufe0f 👩‍🚀 🇩🇪 1\ufe0f\u20e3 e\u0301'.split(' ');
const escapes = ['\u001b[1m', '\u001b[33m', '\u001b[22;39m', '\n'];
const styledText = fc.string({unit: fc.constantFrom(' ', ...signs, ...escapes), maxLength: 40});

it('no emoji is passed over', () => {
	const [emoji, whole] = [/^\p{Emoji}$/u, new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v')];
	for (let point = 0; point <= 0x10_ff_ff; point++) {
		const sign = String.fromCodePoint(point);
		if (!emoji.test(sign) || mayBeEmoji.test(sign)) continue;
		// Figures and signs that are emoji only in a sequence with U+FE0F, which is asked for.
		if (whole.test(sign)) expect.unreachable(point.toString(16));
		expect(whole.test(`${sign}\ufe0f`) || whole.test(`${sign}\ufe0f\u20e3`), point.toString(16)).toBe(true);
	}
});

describe('a package that has been made lighter does what it did', () => {
	it('string-width', async () => {
		const {width} = await bundled<{width: typeof stringWidth}>(
			`export {default as width} from 'string-width';`,
		);
		fc.assert(
			fc.property(styledText, fc.boolean(), (text, ambiguousIsNarrow) => {
				expect(width(text, {ambiguousIsNarrow})).toBe(stringWidth(text, {ambiguousIsNarrow}));
			}),
		);
	});

	it('wrap-ansi', async () => {
		const {wrap} = await bundled<{wrap: typeof wrapAnsi}>(`export {default as wrap} from 'wrap-ansi';`);
		const options = fc.record({hard: fc.boolean(), trim: fc.boolean(), wordWrap: fc.boolean()});
		fc.assert(
			fc.property(styledText, fc.integer({min: 1, max: 20}), options, (text, columns, chosen) => {
				expect(wrap(text, columns, chosen)).toBe(wrapAnsi(text, columns, chosen));
			}),
		);
	});

	it('what Ink cuts its rows and its changes of rows with', async () => {
		type Cutters = {
			readonly tokenize: (text: string) => unknown;
			readonly update: (previous: string, next: string, columns: number) => string;
		};
		const contents = `export {tokenize} from '@alcalzone/ansi-tokenize';
			export {default as update} from './node_modules/ink/build/line-update.js';`;
		const lighter = await bundled<Cutters>(contents);
		const real = await bundled<Cutters>(contents, false);
		fc.assert(
			fc.property(styledText, styledText, styledText, (before, one, other) => {
				expect(lighter.tokenize(one)).toEqual(real.tokenize(one));
				const [previous, next] = [before + one, before + other];
				const wholeRow = `\u001b[1G\u001b[K${next}`;
				// What the rows share has a width on which all terminals agree, or the whole row is written.
				const isSure = ascii.test((previous + next).replaceAll(/\u001b\[[\d;]*m/g, '')); // oxlint-disable-line no-control-regex
				const expected = real.update(previous, next, 30);
				expect(isSure ? [expected] : [expected, wholeRow]).toContain(lighter.update(previous, next, 30));
			}),
		);
	});
});

it('a package in which there is nothing any more to be made lighter ends the build', async () => {
	const folder = join(temporaryFolder(), 'wrap-ansi');
	mkdirSync(folder);
	writeFileSync(join(folder, 'index.js'), 'export default text => text;');
	await expect(bundled(`export * from '${folder}/index.js';`)).rejects.toThrow('has no');
});
