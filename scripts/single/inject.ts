import {execFileSync} from 'node:child_process';
import {chmodSync, copyFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../root.ts';

/** By what Node finds out that it is an executable of somebody's, and what it looks for then (its documentation). */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';
const resource = 'NODE_SEA_BLOB';
const segment = 'NODE_SEA';

const isMac = process.platform === 'darwin';

/** macOS starts nothing that is not signed, and a file that is changed is no longer what was signed. */
const sign = (path: string, ...words: readonly string[]): void => {
	if (isMac) execFileSync('codesign', [...words, path], {stdio: 'pipe'});
};

/**
 * Writes an executable: the Node that runs this script, with what is injected into it.
 *
 * @param blob Path of what Node has prepared.
 * @throws where the system or the injector refuses, with what that said.
 */
export const inject = (blob: string, path: string): void => {
	// It may be running: its file is replaced, not overwritten.
	rmSync(path, {force: true});
	copyFileSync(process.execPath, path);
	chmodSync(path, 0o755);
	sign(path, '--remove-signature');
	const postject = join(root, 'node_modules', 'postject', 'dist', 'cli.js');
	execFileSync(
		process.execPath,
		[postject, path, resource, blob, '--sentinel-fuse', fuse, '--macho-segment-name', segment],
		{stdio: 'pipe'},
	);
	sign(path, '--sign', '-');
};
