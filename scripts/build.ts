/** Bundles `source` into an empty `dist` and makes the command executable. */
import {chmodSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {bundleOptions, packageOptions, root} from './bundle.ts';

rmSync(join(root, 'dist'), {recursive: true, force: true});
await build(bundleOptions);
await build(packageOptions);
chmodSync(join(root, 'dist', 'cli.js'), 0o755);
