/** The home of somebody who has just installed `reader` and has a few stories. */
import {chmodSync, copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The stories, under names that every keyboard can type. */
const stories = {
	'the-salt-clerk.txt': 'stories/the-salt-clerk.txt',
	'the-wheel.epub': 'stories/the-wheel-at-pell-mill.epub',
	'ferryman.epub': 'stories/渡し守の黒板.epub',
	'many-scripts.txt': 'scripts/photographs/many-scripts.txt',
};

export type Home = Disposable & {
	readonly path: string;
	/** What a program finds in its environment on a display: nothing that a user has set, or another terminal. */
	readonly environment: (display: string) => NodeJS.ProcessEnv;
};

/** Makes a folder with the stories and a command `reader`. It is removed at the end of the block that uses it. */
export const makeHome = (): Home => {
	const path = mkdtempSync(join(tmpdir(), 'reader-photographs-'));
	for (const [name, story] of Object.entries(stories)) copyFileSync(join(root, story), join(path, name));
	const command = join(path, 'reader');
	writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'dist', 'cli.js')}" "$@"\n`);
	chmodSync(command, 0o755);
	return {
		path,
		environment: display => ({
			...{PATH: `${path}:${process.env['PATH'] ?? ''}`, HOME: path, READER_HOME: join(path, 'data')},
			...{DISPLAY: display, LANG: 'C.UTF-8', SHELL: '/bin/sh', PS1: '$ ', XDG_RUNTIME_DIR: path},
			...{LIBGL_ALWAYS_SOFTWARE: '1', QT_LOGGING_RULES: '*=false'},
		}),
		[Symbol.dispose]: () => {
			rmSync(path, {recursive: true, force: true});
		},
	};
};
