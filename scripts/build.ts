/** Compiles `source` into an empty `dist` and makes the command executable. */
import {execFileSync} from 'node:child_process';
import {chmodSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

rmSync(path('../dist'), {recursive: true, force: true});
execFileSync(
	process.execPath,
	[path('../node_modules/typescript/bin/tsc'), '-p', path('../tsconfig.build.json')],
	{stdio: 'inherit'},
);
chmodSync(path('../dist/cli.js'), 0o755);
