import {execFileSync} from 'node:child_process';
import {root} from '../root.ts';

type Packed = {
	readonly size: number;
	readonly unpackedSize: number;
	readonly files: readonly {readonly path: string; readonly size: number}[];
};

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;

/** What is installed, from the last build: files, and their sizes with and without hyphenation patterns. */
export const describePackage = (): string => {
	const words = ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'];
	const [packed] = JSON.parse(execFileSync('npm', words, {cwd: root, encoding: 'utf8'})) as [Packed];
	const patterns = packed.files
		.filter(({path}) => path.startsWith('dist/packages/patterns/'))
		.reduce((sum, {size}) => sum + size, 0);
	return [
		`Package: 1 package, ${packed.files.length} files`,
		`${inMegabytes(packed.size)} to download`,
		`${inMegabytes(packed.unpackedSize)} installed`,
		`${inMegabytes(packed.unpackedSize - patterns)} without hyphenation patterns`,
	].join(', ');
};
