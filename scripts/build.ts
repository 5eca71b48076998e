/** Bundles `source` into an empty `dist` and makes the command executable. */
import {chmodSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';
import {bundleOptions, root} from './bundle.ts';

rmSync(join(root, 'dist'), {recursive: true, force: true});
await build(bundleOptions);
chmodSync(join(root, 'dist', 'cli.js'), 0o755);
