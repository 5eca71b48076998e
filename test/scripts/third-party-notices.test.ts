import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../../scripts/root.ts';
import {isAllowed} from '../../scripts/licences.ts';
import {bundledPackages, thirdPartyNotices} from '../../scripts/third-party-notices.ts';
import {temporaryFolder} from '../temporary-folder.ts';

const notices = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');

describe('the notices in the package', () => {
	// That they name all that is bundled, and come with the package: bundle.test.ts, package.test.ts.
	it('hold what other packages have taken in: licences of meow’s parts, the notice of es-toolkit, yoga’s', () => {
		expect(notices).toContain('Name: yargs-parser');
		expect(notices).toContain('Lodash copyright notice');
		expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.');
	});
});

describe('what may not be bundled ends the build', () => {
	/** A package with these files. */
	const packageWith = (files: Readonly<Record<string, string>>): string => {
		const folder = join(temporaryFolder(), 'node_modules', 'thing');
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), {recursive: true});
			writeFileSync(join(folder, name), text);
		}
		return folder;
	};
	const manifest = (license?: unknown): string => JSON.stringify({name: 'thing', version: '1.0.0', license});

	it('a package that names no licence', () => {
		const folder = packageWith({'package.json': manifest(), LICENSE: 'do as you like'});
		expect(() => thirdPartyNotices([folder])).toThrow('thing 1.0.0 is bundled and names no licence.');
	});

	it.each(['GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE', 'MIT AND GPL-2.0-only', 'toString'])(
		'a package under %s',
		license => {
			const folder = packageWith({'package.json': manifest(license), LICENSE: 'terms'});
			expect(() => thirdPartyNotices([folder])).toThrow(`thing 1.0.0 is bundled, and ${license} is not on`);
		},
	);

	it('a package without the text of its licence', () => {
		for (const files of [
			{},
			{LICENSE: '\n'},
			{NOTICE: 'a notice'},
			{'node_modules/other/LICENSE': 'terms'},
		]) {
			const folder = packageWith({'package.json': manifest('MIT'), ...files});
			expect(() => thirdPartyNotices([folder])).toThrow('thing 1.0.0 is bundled without its licence');
		}
	});

	it('a file of nobody’s', () => {
		const output = {inputs: {'elsewhere/file.js': {bytesInOutput: 1}}};
		const metafile = {inputs: {}, outputs: {'dist/cli.js': output}} as never;
		expect(() => bundledPackages([metafile])).toThrow('elsewhere/file.js is bundled');
	});

	it('a package in order has its terms and its notice kept', () => {
		const folder = packageWith({
			'package.json': manifest('Apache-2.0'),
			'LICENSE-APACHE': 'the terms',
			NOTICE: 'the notice',
		});
		expect(thirdPartyNotices([folder])).toContain(
			'\nthing 1.0.0\nLicence: Apache-2.0\n\nthe terms\n\nthe notice\n',
		);
	});
});

it('a choice of licences needs one that is allowed, several need all', () => {
	expect(isAllowed('(MIT OR GPL-3.0-only)')).toBe(true);
	expect(isAllowed('(MIT AND Zlib)')).toBe(true);
	expect(isAllowed('(MIT AND GPL-3.0-only)')).toBe(false);
	expect(isAllowed('MIT AND (GPL-3.0-only OR MIT)')).toBe(false);
});
