import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build, type Metafile} from 'esbuild';
import {beforeAll, describe, expect, it} from 'vitest';
import {packageOptions} from '../../scripts/bundle.ts';
import {changes} from '../../scripts/lighten-packages.ts';
import {programOptions} from '../../scripts/program-bundle.ts';
import {root} from '../../scripts/root.ts';

const entry = 'dist/cli.js';
const isDisplay = (path: string): boolean => /^dist\/chunks\/ink-display-\w+\.js$/.test(path);

describe('the bundle', () => {
	let meta: Metafile;
	let metaOfPackages: Metafile;
	let text: string;
	beforeAll(async () => {
		const result = await build({...(await programOptions()), write: false});
		meta = result.metafile;
		metaOfPackages = (await build({...packageOptions, write: false})).metafile;
		text = result.outputFiles.map(file => file.text).join('\n');
	});

	it('has a notice of every package that it is made of, with its licence', () => {
		const notices = readFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
		const bundled = [meta, metaOfPackages]
			.flatMap(({outputs}) => Object.values(outputs))
			.flatMap(({inputs}) => Object.keys(inputs))
			.filter(path => path.includes('node_modules/'))
			.map(path => {
				const [, above = '', name = ''] = /^(.*node_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(path) ?? [];
				return {name, manifest: join(root, above, name, 'package.json')};
			});
		expect(new Set(bundled.map(({name}) => name)).size).toBeGreaterThan(40);
		for (const {name, manifest} of bundled) {
			const {version} = JSON.parse(readFileSync(manifest, 'utf8')) as {version: string};
			expect(notices).toContain(`\n${name} ${version}\nLicence: `);
		}
	});

	/** The files that are loaded with a file, whatever is asked of the program, before React and Ink are. */
	const loadedWith = (path: string, reached = new Set<string>()): ReadonlySet<string> => {
		if (reached.has(path) || isDisplay(path)) return reached;
		reached.add(path);
		for (const imported of meta.outputs[path]?.imports ?? []) {
			if (!imported.external) loadedWith(imported.path, reached);
		}
		return reached;
	};

	it('is made of the production files of React, without development tools and schemas', () => {
		const inputs = Object.keys(meta.inputs);
		const unwanted = /\.development\.js$|\/(?:react-devtools-core|ajv|ajv-formats|stack-utils)\//;
		expect(inputs.filter(path => path.endsWith('react-reconciler.production.js'))).toHaveLength(1);
		expect(inputs.filter(path => unwanted.test(path))).toEqual([]);
	});

	it('holds the parser of JSON with comments in the form that a bundler can read', () => {
		const parts = Object.keys(meta.inputs).filter(path => path.includes('/jsonc-parser/'));
		expect(parts.filter(path => path.endsWith('/lib/esm/impl/parser.js'))).toHaveLength(1);
		expect(parts.filter(path => path.includes('/umd/'))).toEqual([]);
	});

	it('holds no parser that few stories need: each is a file of its own, loaded when a story asks for it', () => {
		const parsers = /node_modules\/(?:htmlparser2|entities|markdown-it|smol-toml|yaml|jschardet|@exodus)\//;
		expect(Object.keys(meta.inputs).filter(path => parsers.test(path))).toEqual([]);
	});

	it('holds every file that is made lighter', () => {
		const inputs = Object.keys(meta.inputs);
		for (const {file} of changes) {
			expect(inputs.filter(path => path.endsWith(file)).length, file).toBeGreaterThan(0);
		}
	});

	it('loads no format beside plain text with the program: what few files need must not delay the page of others', () => {
		const reading =
			Object.keys(meta.outputs).find(path => /^dist\/chunks\/reading-\w+\.js$/.test(path)) ?? '';
		const reached = new Set<string>();
		const visit = (path: string): void => {
			if (reached.has(path)) return;
			reached.add(path);
			for (const imported of meta.outputs[path]?.imports ?? [])
				if (imported.kind === 'import-statement' && !imported.external) visit(imported.path);
		};
		visit(reading);
		const inputs = [...reached].flatMap(path => Object.keys(meta.outputs[path]?.inputs ?? {}));
		expect(inputs).toContain('source/formats/plain-text/plain-text.ts');
		expect(inputs.filter(path => /^source\/formats\/(?:epub|markup|kindle|makers)\//.test(path))).toEqual([]);
	});

	it('loads React and Ink in a file of their own, behind all the rest', () => {
		const drawing = /(?:^|\/)node_modules\/(?:ink|react|react-reconciler|yoga-layout)\//;
		const withInk = Object.entries(meta.outputs)
			.filter(([, {inputs}]) => Object.keys(inputs).some(path => drawing.test(path)))
			.map(([path]) => path);
		expect(withInk.some(isDisplay)).toBe(true);
		const before = loadedWith(entry);
		expect(before.size).toBeGreaterThan(3);
		expect(withInk.filter(path => before.has(path))).toEqual([]);
	});

	it('imports nothing before the entry has looked at the version of Node', () => {
		const kinds = meta.outputs[entry]?.imports.map(({kind}) => kind);
		expect([...new Set(kinds)]).toEqual(['dynamic-import']);
	});

	it('imports none of Node’s own modules, and never asks the network', () => {
		const external = Object.values(meta.outputs).flatMap(({imports}) => imports.filter(one => one.external));
		expect(external.filter(({kind}) => kind === 'import-statement')).toEqual([]);
		expect(text).not.toMatch(/\bfetch\(/);
	});
});
