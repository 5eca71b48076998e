import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';
import {notTextIn} from './allowed-bytes.ts';
import {reader} from '../cli/reader.ts';

test('JSON keeps a path as it is, and writes as an escape what a terminal would obey', async () => {
	const folder = temporaryFolder();
	const path = join(folder, '\u001b]0;a\u0007\u009b2J\u202e\u2066\u007f\u2028.txt');
	writeFileSync(path, 'A story.\n');
	const {stdout} = await reader(['info', '--json', path], {home: folder});
	expect(JSON.parse(stdout)).toMatchObject({file: {path}});
	expect(notTextIn(stdout)).toEqual([]);
});
