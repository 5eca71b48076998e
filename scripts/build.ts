/** Bundles `source` into an empty `dist`, with hyphenation patterns and the notices of what is bundled, and makes the command executable. */
import {chmodSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {packageOptions} from './bundle.ts';
import {compress} from './compress.ts';
import {copyPatterns, patternNotices} from './hyphenation/patterns.ts';
import {packageEntries} from './package-entries.ts';
import {programOptions} from './program-bundle.ts';
import {root} from './root.ts';
import {bundledPackages, thirdPartyNotices} from './third-party-notices.ts';

const dist = join(root, 'dist');
rmSync(dist, {recursive: true, force: true});
const built = await Promise.all([build(await programOptions()), build(packageOptions)]);
for (const name of Object.keys(packageEntries)) {
	const file = join(dist, 'packages', `${name}.cjs`);
	writeFileSync(`${file}.br`, compress(readFileSync(file)));
	rmSync(file);
}
const packages = bundledPackages(built.map(({metafile}) => metafile));
writeFileSync(
	join(dist, 'THIRD-PARTY-NOTICES.txt'),
	thirdPartyNotices(packages.map(folder => join(root, folder))),
);
const patterns = join(dist, 'packages', 'patterns');
copyPatterns(join(root, 'node_modules', 'hyphenopoly', 'patterns'), patterns);
writeFileSync(join(patterns, 'NOTICES.txt'), patternNotices());
chmodSync(join(dist, 'cli.js'), 0o755);
