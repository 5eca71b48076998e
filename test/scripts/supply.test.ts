import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {root} from '../../scripts/root.ts';

type Locked = {
	readonly version?: string;
	readonly integrity?: string;
	readonly link?: boolean;
	readonly os?: string;
	readonly cpu?: string;
	readonly hasInstallScript?: boolean;
};
type Manifest = {
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly allowScripts?: Readonly<Record<string, boolean>>;
};

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));
const lock = readJson('package-lock.json') as {readonly packages: Readonly<Record<string, Locked>>};
const manifest = readJson('package.json') as Manifest;
const pinned = Object.entries((readJson('tools/node/package.json') as Manifest).optionalDependencies ?? {});

/** What comes from a registry: neither a folder of this project nor a link to one. */
const installed = Object.entries(lock.packages).filter(
	([path, {link}]) => path.includes('node_modules/') && link !== true,
);
const nameOf = (path: string): string =>
	path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the lock file', () => {
	it('has a checksum of every package', () => {
		expect(installed.length).toBeGreaterThan(250);
		expect(installed.filter(([, {integrity = ''}]) => !integrity.startsWith('sha512-'))).toEqual([]);
	});

	it('has the Node of every platform, for that platform alone', () => {
		expect(pinned.length).toBeGreaterThan(2);
		for (const [name, version] of pinned) {
			const {os = '', cpu, integrity, ...locked} = lock.packages[`node_modules/${name}`] ?? {};
			expect(locked.version, name).toBe(version);
			expect(integrity, name).toMatch(/^sha512-/);
			expect(name).toBe(`node-${os.replace('win32', 'win')}-${cpu ?? ''}`);
		}
	});

	it('has no package that runs a script of its own when it is installed', () => {
		const scripted = installed.filter(([, {hasInstallScript}]) => hasInstallScript === true);
		const allowed = scripted.filter(([path]) => manifest.allowScripts?.[nameOf(path)] !== false);
		expect(allowed).toEqual([]);
	});
});

it('whoever installs the package gets no Node with it', () => {
	const needed = Object.keys({...manifest.dependencies, ...manifest.optionalDependencies});
	expect(needed.filter(name => name === 'pinned-node' || pinned.some(([other]) => other === name))).toEqual(
		[],
	);
});

const here = pinned.find(([name]) => name === `node-${process.platform}-${process.arch}`);

it.runIf(here)('scripts run on the Node of this platform', () => {
	const node = join(root, 'node_modules', '.bin', 'node');
	expect(execFileSync(node, ['--version'], {encoding: 'utf8'})).toBe(`v${here?.[1] ?? ''}\n`);
});
