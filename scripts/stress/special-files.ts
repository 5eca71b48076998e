/** What may lie at a path and is no ordinary story. */
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';

/** Makes one of them at a path; gives what takes it away again where that takes more than to remove it. */
type Make = (path: string) => unknown;

const link =
	(target: string): Make =>
	path =>
		symlinkSync(target, path);

const file =
	(content: string | readonly number[]): Make =>
	path =>
		writeFileSync(path, typeof content === 'string' ? content : Buffer.from(content));

const table: readonly (readonly [name: string, make: Make])[] = [
	['pipe.txt', path => void execFileSync('mkfifo', [path])],
	[
		'socket.txt',
		path => {
			const server = createServer().listen(path);
			return () => void server.close();
		},
	],
	['folder.txt', path => mkdirSync(path)],
	['loop.txt', link('loop.txt')],
	['dangling.txt', link('missing.txt')],
	['zeroes.txt', link('/dev/zero')],
	['full.txt', link('/dev/full')],
	['chance.txt', link('/dev/random')],
	['terminal.txt', link('/dev/tty')],
	['memory.txt', link('/proc/self/mem')],
	['nowhere/in.txt', () => undefined],
	['file-as-folder.txt/in.txt', path => writeFileSync(join(path, '..'), 'prose')],
	[
		'sparse.txt',
		path => {
			writeFileSync(path, '');
			truncateSync(path, 10 * 1024 ** 3);
		},
	],
	['empty.txt', file('')],
	['archive.txt', file('PK\u0003\u0004\u0014\u0000\u0000')],
	['document.txt', file('%PDF-1.7\n%\u00e2\u00e3')],
	['picture.txt', file([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
	['page.txt', file('<!DOCTYPE html><html><p>prose</html>')],
	['program.txt', file([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0])],
];

/** What only those meet who are not allowed everything. */
const forbidden: typeof table = [
	[
		'unreadable.txt',
		path => {
			writeFileSync(path, 'prose');
			chmodSync(path, 0);
		},
	],
	[
		'locked/in.txt',
		path => {
			const folder = join(path, '..');
			mkdirSync(folder);
			writeFileSync(path, 'prose');
			chmodSync(folder, 0);
			return () => chmodSync(folder, 0o700);
		},
	],
];

/** The special files in a folder, by path; `await using` lets go of what they hold. */
export const makeSpecialFiles = (folder: string): Disposable & {readonly paths: readonly string[]} => {
	const undoing: (() => void)[] = [];
	const chosen = process.getuid?.() === 0 ? table : [...table, ...forbidden];
	const paths = chosen.map(([name, make]) => {
		const path = join(folder, name);
		const undo = make(path);
		if (typeof undo === 'function') undoing.push(undo as () => void);
		return path;
	});
	return {
		paths,
		[Symbol.dispose]: () => {
			for (const undo of undoing) undo();
		},
	};
};

/** Names for files that a terminal, a shell or a program may take for something else. */
export const hostileNames: readonly (string | readonly number[])[] = [
	...['\u001b]0;OBEYED\u0007.txt', '\u001b[2JOBEYED\u001b[H.txt'],
	...['\u001b]8;;x:\u001b]52;c;T0JF\u0007.txt', 'new\nline.txt', 'over\rwritten.txt'],
	...['turned\u202etxt.exe.txt', '-rf.txt', '--help.txt', '$(touch obeyed).txt', '`touch obeyed`.txt'],
	...[';touch obeyed;.txt', '| touch obeyed.txt', '%s%n%00.txt', `quote'".txt`],
	...[`${'long'.repeat(62)}er.txt`, '   .txt', '\u200b\u200b.txt', '.hidden.txt', '..txt'],
	...['caf\u00e9.txt', 'cafe\u0301.txt', '__proto__.txt', '\u009b2JOBEYED.txt'],
	[0x62, 0x61, 0x64, 0xff, 0xfe, 0x2e, 0x74, 0x78, 0x74],
	[0x62, 0x61, 0x64, 0x9b, 0x32, 0x4a, 0x2e, 0x74, 0x78, 0x74],
];
