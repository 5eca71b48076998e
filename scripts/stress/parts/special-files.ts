import {appendFileSync, mkdirSync, readdirSync, truncateSync, unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack} from '../attack.ts';
import {measuredRun} from '../measured-run.ts';
import {hostileNames, makeSpecialFiles} from '../special-files.ts';
import {visitByScript, visitInTerminal} from '../visit.ts';
import {press, quit, startReader} from '../reading.ts';

/** A case by its name; gives what went wrong. */
type Case = {readonly name: string; readonly run: () => Promise<readonly string[]>};

const commands = [['info', '--json'], ['print'], ['place']] as const;

const specialCase = (path: string, home: string): Case => ({
	name: path,
	run: async () => {
		const visited = {path, home, words: null};
		const visits = [await visitInTerminal(visited), await visitByScript(visited, commands)];
		return visits.flatMap(({faults}) => faults);
	},
});

const namedCase = (name: string | readonly number[], folder: string, home: string, order: number): Case => {
	const bytes = Buffer.from(typeof name === 'string' ? Buffer.from(name) : name);
	return {
		name: bytes.toString('latin1'),
		run: async () => {
			// Each is a story of its own: those of one content share their place, whatever they are called.
			const story = `Story ${order}.\n\n* * *\n\nWith an awkward name.\n`;
			writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), bytes]), story);
			// A name that is no text cannot be typed either.
			const words = typeof name === 'string' ? 'awkward' : null;
			const visited = {path: bytes.toString(), cwd: folder, home, words};
			const visits = [await visitInTerminal(visited), await visitByScript(visited, commands)];
			const obeyed = readdirSync(folder).includes('obeyed') ? ['a shell has read its name'] : [];
			return [...visits.flatMap(({faults}) => faults), ...obeyed];
		},
	};
};

/** What may become of a file while it is read. */
const changes: readonly (readonly [name: string, change: (path: string) => void])[] = [
	['vanishes', path => unlinkSync(path)],
	['shrinks', path => truncateSync(path, 10)],
	['grows', path => appendFileSync(path, 'More words.\n\n'.repeat(100_000))],
	['is written anew', path => writeFileSync(path, 'Another story.\n')],
];

/** A file that is larger than what is read before the first frame, changed as soon as that is there. */
const changedCase = (name: string, change: (path: string) => void, folder: string, home: string): Case => ({
	name: `a file that ${name}`,
	run: async () => {
		const path = join(folder, `${name}.txt`);
		writeFileSync(path, Array.from({length: 60_000}, (_, line) => `The words of line ${line}.`).join('\n\n'));
		await using terminal = startReader(['open', path], {home, patience: 10_000});
		await terminal.until('Enter begins');
		change(path);
		await press(terminal, '\rG', /scene \d+ of/);
		await press(terminal, 'r', /as (?:they|it)|lines|changed|no such file/i);
		const {exitCode, signal} = await quit(terminal);
		return exitCode === 0 && signal === undefined
			? []
			: [`ended with ${signal ?? exitCode}: ${terminal.text()}`];
	},
});

/** Two names that look the same, of two stories: neither may be taken for the other. */
const twins = (folder: string, home: string): Case => ({
	name: 'names that look the same',
	run: async () => {
		const paths = ['e\u0301', '\u00e9'].map(letter => join(folder, `twin-${letter}.txt`));
		for (const path of paths) writeFileSync(path, `${path.length}\n\n* * *\n\nA scene.\n`);
		await using terminal = startReader(['open', '--no-title', paths[0] ?? ''], {home, patience: 10_000});
		await terminal.until('scene 1 of 2');
		await quit(terminal, ']q');
		const places = await Promise.all(paths.map(path => measuredRun(['place', path], {home})));
		const [read, other] = places.map(({stdout}) => stdout);
		return read?.startsWith('scene 2') && other === 'not read yet\n' ? [] : [`${read} and ${other}`];
	},
});

attack(
	'H2: Pipes, devices, links, folders, files that change while they are read, and hostile names are opened and given to commands',
	'a page or one line in 3 s; a name is clean wherever it is shown; names that look the same share no place',
	{quick: 2, full: 1000, lanes: 1},
	async ({cases, folder, each, fault}) => {
		const [home = '', specials = '', names = ''] = ['home', 'special', 'names'].map(name => {
			mkdirSync(join(folder, name));
			return join(folder, name);
		});
		using made = makeSpecialFiles(specials);
		const all = [
			twins(names, home),
			...changes.map(([name, change]) => changedCase(name, change, specials, home)),
			...made.paths.map(path => specialCase(path, home)),
			...hostileNames.map((name, order) => namedCase(name, names, home, order)),
		];
		// A short run takes some of each kind.
		const chosen = all.filter(
			(_, index) => Math.floor(((index + 1) * cases) / all.length) > Math.floor((index * cases) / all.length),
		);
		await each(cases >= all.length ? all : chosen, async ({name, run}) => {
			const found = await run().catch((error: unknown) => [String(error)]);
			for (const what of found) fault(`${JSON.stringify(name)}: ${what}`);
			return undefined;
		});
	},
);
