import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {attack} from '../attack.ts';
import {collectHostile} from '../collect-hostile.ts';
import {codeCache} from '../../../test/code-cache.ts';
import {visitInTerminal} from '../visit.ts';

/** Calls that reach beyond the program: the network, other programs, names in the file system. */
const traced = [
	'network,execve,execveat,open,openat,openat2,creat,truncate,unlink,unlinkat,rename,renameat,renameat2',
	'mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,chmod,fchmodat,chown,fchownat,lchown,mknod,mknodat',
].join();

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The program and its packages, whose folder may be a link. */
const installed = [root, realpathSync(join(root, 'node_modules'))];

/** What any Node program reads: itself, libraries, locales and time zones, the system's description of itself. */
const system = '/usr/ /lib /etc/ /proc/ /sys/ /dev/null /dev/tty /dev/pts/ /dev/urandom'.split(' ');

type Places = {readonly home: string; readonly story: string};

const call = /^\d+\s+(?<name>\w+)\((?<words>.*)\)\s+= (?<result>-?\d+)/;
const writing = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND/;

/** What is wrong with one line of a trace; undefined where nothing is. */
const faultOf = (line: string, {home, story}: Places): string | undefined => {
	const {name = '', words = '', result = ''} = call.exec(line)?.groups ?? {};
	if (name === '' || (Number(result) < 0 && name !== 'connect')) return undefined;
	if (name.startsWith('exec')) return words.startsWith(`"${process.execPath}"`) ? undefined : `runs ${words}`;
	const paths = Array.from(words.matchAll(/"((?:[^"\\]|\\.)*)"/g), ([, path = '']) => path);
	// Of the calls that are traced, all that name no path are of the network.
	if (paths.length === 0 || name === 'connect') return `calls ${name}(${words})`;
	const isReading = name.startsWith('open') && !writing.test(words);
	const allowed = isReading
		? [home, codeCache, story, ...installed, process.execPath, ...system]
		: [home, codeCache, '/dev/null', '/dev/tty', '/dev/pts/'];
	const stray = paths.find(path => !allowed.some(place => path.startsWith(place)));
	return stray === undefined ? undefined : `${isReading ? 'reads' : 'changes'} ${stray} by ${name}`;
};

attack(
	'H6: Hostile stories are opened and looked through while strace listens',
	'no socket, no other program; read is the story, what is installed, the system’s own files and our folder; written only there',
	{quick: 2, full: 1000, lanes: 1},
	async ({folder, each, some, fault}) => {
		if (spawnSync('strace', ['-V']).error) return {cases: 1, strace: 'missing, nothing tried'};
		let calls = 0;
		await each(some(collectHostile(folder)), async (visited, home) => {
			mkdirSync(home);
			const trace = `${home}-trace.txt`;
			// Long enough for every path; `-f` follows the threads.
			const runner = ['strace', '-f', '-s', '4096', '-e', `trace=${traced}`, '-o', trace];
			const {faults} = await visitInTerminal({...visited, home, runner});
			const lines = readFileSync(trace, 'utf8').split('\n');
			calls += lines.length;
			const found = lines
				.map(line => faultOf(line, {home, story: visited.path}))
				.filter(what => what !== undefined);
			for (const what of new Set([...faults, ...found])) fault(`${JSON.stringify(visited.path)} ${what}`);
			return undefined;
		});
		return {'calls looked at': calls};
	},
);
