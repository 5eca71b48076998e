/** Bundles `source` into an empty `dist`, with hyphenation patterns and the notices of what is bundled, and makes the command executable. */
import {chmodSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {bundleOptions, packageOptions, root} from './bundle.ts';
import {copyPatterns, patternNotices} from './hyphenation/patterns.ts';
import {bundledPackages, thirdPartyNotices} from './third-party-notices.ts';

const dist = join(root, 'dist');
rmSync(dist, {recursive: true, force: true});
const built = await Promise.all([build(bundleOptions), build(packageOptions)]);
const packages = bundledPackages(built.map(({metafile}) => metafile));
writeFileSync(
	join(dist, 'THIRD-PARTY-NOTICES.txt'),
	thirdPartyNotices(packages.map(folder => join(root, folder))),
);
const patterns = join(dist, 'packages', 'patterns');
copyPatterns(join(root, 'node_modules', 'hyphenopoly', 'patterns'), patterns);
writeFileSync(join(patterns, 'NOTICES.txt'), patternNotices());
chmodSync(join(dist, 'cli.js'), 0o755);
