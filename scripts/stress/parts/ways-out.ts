import {mkdirSync, readFileSync} from 'node:fs';
import {isDeepStrictEqual} from 'node:util';
import {join} from 'node:path';
import {initialModes} from '../../../test/terminal/terminal-modes.ts';
import {attack, type Fault} from '../attack.ts';
import {createRandom, type Random} from '../random.ts';
import {reopenedAt, salt, turnPages} from '../reading.ts';
import {type ShelledReader, startShelledReader} from '../shelled-reader.ts';

/** A way out, and the exit code that a shell sees; undefined where no shell is left to see it. */
type Ending = {
	readonly name: string;
	readonly end: (reader: ShelledReader) => void;
	readonly exitCode: number | undefined;
	readonly isCrash?: boolean;
};

const byKey = (name: string, key: string): Ending => ({
	name,
	end: ({terminal}) => terminal.send(key),
	exitCode: 0,
});

const bySignal = (signal: NodeJS.Signals, exitCode: number): Ending => ({
	name: signal,
	end: reader => reader.signal(signal),
	exitCode,
});

const byBreakdown = (name: string): Ending => ({
	name,
	end: reader => reader.signal('SIGURG'),
	exitCode: 1,
	isCrash: true,
});

type Case = {readonly ending: Ending; readonly round: number};

const endings: readonly Ending[] = [
	byKey('q', 'q'),
	byKey('Ctrl-C', '\u0003'),
	bySignal('SIGINT', 130),
	bySignal('SIGTERM', 143),
	bySignal('SIGHUP', 129),
	bySignal('SIGQUIT', 131),
	{name: 'closed terminal', end: ({terminal}) => terminal.hangUp(), exitCode: undefined},
	{...byBreakdown('end'), exitCode: 0, isCrash: false},
	byBreakdown('exception'),
	byBreakdown('rejection'),
	byBreakdown('render'),
];

const judgeEnd = (reader: ShelledReader, {exitCode, isCrash}: Ending, home: string): string | undefined => {
	if (exitCode === undefined) return undefined;
	if (reader.exitCode() !== exitCode) return `exit code ${reader.exitCode()}, not ${exitCode}`;
	if (reader.isRestored() !== true) return 'the kernel’s settings of the terminal differ';
	if (!isDeepStrictEqual(reader.terminal.modes(), initialModes))
		return `modes ${JSON.stringify(reader.terminal.modes())}`;
	const said = reader.said('errors') ?? '';
	if (!isCrash) return said === '' ? undefined : `said ${said}`;
	const isOneLine = said.startsWith('reader: stopped by an error: broken on purpose') && !said.includes('\n');
	if (!isOneLine || !said.includes('Your place is kept.') || said.includes('\u001b')) return `said ${said}`;
	return readFileSync(join(home, 'crash.log'), 'utf8').includes('broken on purpose')
		? undefined
		: 'no details in the log';
};

const attempt = async (folder: string, ending: Ending, random: Random, isAtOnce: boolean): Promise<Fault> => {
	const home = join(folder, 'home');
	const notes = join(folder, 'notes');
	mkdirSync(notes, {recursive: true});
	const reader = startShelledReader(['open', salt, '--no-title'], {home, notes, kind: ending.name});
	await using terminal = reader.terminal;
	await terminal.until(screen => (screen.at(-1) ?? '') !== '', 'a status line');
	const page = await turnPages(terminal, 1 + random.below(6));
	// A turn that is shown no more: it counts all the same, where the key comes before the end.
	if (isAtOnce) terminal.send(' ');
	ending.end(reader);
	await terminal.exited;
	const what = judgeEnd(reader, ending, home);
	if (what !== undefined || isAtOnce) return what;
	return (await reopenedAt(salt, {home})) === page ? undefined : 'another page than the one shown';
};

/** A closed terminal has to be the one that was opened last. */
const isAlone = ({ending}: Case): boolean => ending.exitCode === undefined;

/** Also looks, as T1, at the terminal afterwards. */
attack(
	'P5: eleven ways out, some in the moment of a turn; T1: the terminal’s modes and settings afterwards',
	'reopened at the very page, crashes tell one line and log the rest; T1: nothing differs',
	{quick: 11, full: 550},
	async ({cases, seed, each}) => {
		const all = Array.from({length: Math.ceil(cases / endings.length)}, (_, round) =>
			endings.map(ending => ({ending, round})),
		).flat();
		const attemptCase = ({ending, round}: Case, folder: string): Promise<Fault> =>
			attempt(folder, ending, createRandom(seed * 31_337 + round), round % 3 === 2);
		await each(
			all.filter(one => !isAlone(one)),
			attemptCase,
		);
		await each(all.filter(isAlone), attemptCase, 1);
		return {'ways out': endings.length};
	},
);
