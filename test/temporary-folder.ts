import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';

/** A new empty folder, gone when the test is over. */
export const temporaryFolder = (prefix = 'reader-'): string => {
	const folder = mkdtempSync(join(tmpdir(), prefix));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};
