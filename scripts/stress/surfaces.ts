/** Every place at which words that a stranger has written may be shown. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {identityOf} from '../../source/library/identity.ts';
import {forbiddenIn, notTextIn} from '../../test/terminal/allowed-bytes.ts';
import {measuredRun} from './measured-run.ts';
import {hostileRecord, hostileStory} from './hostile-story.ts';
import {wasObeyed, type Payload} from './payloads.ts';
import {press, startReader} from './reading.ts';

/** Where a case plays: folders of its own. */
type Setting = {
	readonly payload: Payload;
	readonly folder: string;
	readonly home: string;
	/** A story with the payload wherever it can stand. */
	readonly path: string;
};

/** What was written, and what of it must not have been. */
type Written = {readonly output: string; readonly forbidden: readonly string[]};

export type Surface = {readonly name: string; readonly show: (setting: Setting) => Promise<Written>};

type Environment = Readonly<Record<string, string>>;

/** Shown where a surface does what it is meant to: the words before the payload. */
const witness = 'BEFORE';

const checked = (output: string, forbidden: readonly string[]): Written => {
	const missing = output.includes(witness)
		? []
		: [`no “${witness}” in ${JSON.stringify(output.slice(-300))}`];
	return {output, forbidden: [...forbidden, ...missing]};
};

const script = async (words: readonly string[], setting: Setting): Promise<Written> => {
	const {stdout, stderr} = await measuredRun(words, setting);
	const output = stdout + stderr;
	return checked(output, notTextIn(output.replaceAll('\t', '')));
};

/** What is done on the terminal: keys, and what is on the screen once they are obeyed. */
type Steps = readonly (readonly [keys: string, shown: string | RegExp])[];

const onScreen = async (
	words: readonly string[],
	steps: Steps,
	{home}: Setting,
	environment: Environment = {},
): Promise<Written> => {
	const terminal = startReader(words, {home, environment, patience: 10_000, checked: false});
	const failures: string[] = [];
	try {
		for (const [keys, shown] of steps) await press(terminal, keys, shown);
		terminal.kill();
		await terminal.exited;
	} catch (error) {
		failures.push(String(error).split('\n')[0] ?? '');
	} finally {
		await terminal[Symbol.asyncDispose]();
	}
	const {output, forbidden} = checked(terminal.bytes(), forbiddenIn(terminal.bytes()));
	return {output, forbidden: [...forbidden, ...failures]};
};

/** Arguments and variables can hold everything but this. */
const withoutNul = ({text}: Payload): string => text.replaceAll('\0', '');
const before = (payload: Payload): string => `${witness} ${withoutNul(payload)}`;
const pasted = ({text}: Payload): string => `\u001b[200~${witness} ${text}\u001b[201~`;

const onTitle: Steps[number] = ['', 'Enter begins'];
const onPage: Steps[number] = ['', /scene 1 of/];
const atPage =
	(...steps: Steps): Surface['show'] =>
	setting =>
		onScreen(['open', '--no-title', setting.path], [onPage, ...steps], setting);
/** Opens a prompt by a key, pastes the payload, takes it by Enter and looks at the keys; a prompt that stays is left. */
const atPrompt =
	(key: string, label: string): Surface['show'] =>
	setting =>
		atPage([key, label], [pasted(setting.payload), witness], ['\r\u001b', /./])(setting);

const keepRecord = ({payload, home, path}: Setting): void => {
	const {content} = identityOf(readFileSync(path), path);
	mkdirSync(join(home, 'stories'), {recursive: true});
	writeFileSync(
		join(home, 'stories', `${content}.json`),
		JSON.stringify(hostileRecord(payload, content, path)),
	);
};

/** As another surface, with a record that somebody has edited. */
const remembered =
	(show: Surface['show']): Surface['show'] =>
	setting => {
		keepRecord(setting);
		return show(setting);
	};

const named = ({payload, folder, path}: Setting): string => {
	const name = join(folder, `${before(payload).replaceAll('/', ' ').slice(0, 100)}.txt`);
	writeFileSync(name, path.length > 0 ? `${witness}, a story without a title.\n\n* * *\n\nIts end.\n` : '');
	return name;
};

const hostilePreferences = ({payload}: Setting): object => {
	const keys = {
		help: ['?', before(payload)],
		[before(payload)]: [before(payload)],
		'next-page': [before(payload)],
	};
	const words = Object.fromEntries(
		['theme', 'hyphenation', 'paragraphs', 'korean', 'direction'].map(name => [name, before(payload)]),
	);
	return {...words, keys, measure: before(payload)};
};

/** On a page, with preferences of this text. */
const prefers =
	(text: (setting: Setting) => string, ...steps: Steps): Surface['show'] =>
	setting => {
		mkdirSync(setting.home, {recursive: true});
		writeFileSync(join(setting.home, 'preferences.json'), text(setting));
		return onScreen(['open', '--no-title', setting.path], steps, setting);
	};

/** Variables that the reader or a library of it looks at. Not LANG: nonsense in it ends Node itself before we begin. */
const variables = ['TERM_PROGRAM', 'COLORTERM', 'TZ', 'COLUMNS', 'LINES', 'NO_COLOR', 'VTE_VERSION'];

type Run = readonly [name: string, words: (setting: Setting) => readonly string[]];

const alone = (...lines: readonly string[]): readonly Run[] =>
	lines.map(line => [line, () => line.split(' ')]);
const withPath = (...lines: readonly string[]): readonly Run[] =>
	lines.map(line => [line, ({path}) => [...line.split(' '), path]]);

const commands: readonly Run[] = [
	...withPath('info', 'info --json', 'scenes', 'scenes --json', 'print'),
	['search', ({path}) => ['search', path, witness]],
	['search --json', ({path}) => ['search', '--json', path, witness]],
	['info of a hostile name', setting => ['info', named(setting)]],
	['info --json of a hostile name', setting => ['info', '--json', named(setting)]],
	['a missing file', ({payload}) => ['info', before(payload)]],
	['nothing to forget', ({payload}) => ['forget', before(payload)]],
	['a wrong charset', ({payload, path}) => ['info', '--encoding', before(payload), path]],
	['a wrong rule', ({payload, path}) => ['info', `--scenes-at=/(${before(payload)}/`, path]],
	['a wrong flag', ({payload, path}) => ['info', `--${before(payload)}`, path]],
	['a wrong command', ({payload}) => [before(payload)]],
];

const ofRecords: readonly Run[] = [
	...alone('list', 'list --json', 'bookmarks', 'bookmarks --markdown', 'bookmarks --json'),
	['bookmarks of a story', ({path}) => ['bookmarks', path]],
	...withPath('place', 'place --json', 'forget --yes'),
];

const screens: readonly (readonly [name: string, show: Surface['show']])[] = [
	['the title screen', setting => onScreen(['open', setting.path], [onTitle], setting)],
	['a page', atPage()],
	['the page of another scene', atPage([']', /scene 2 of/])],
	['the contents', atPage(['t', 'Contents'])],
	['the file’s own lines', atPage(['r', /lines/])],
	['search hits', atPage([`/${witness}\r`, /\d matches for/], ['j\r', /\d of \d|scene \d/])],
	['the search box', atPrompt('/', 'Find:')],
	['the go-to prompt', atPrompt(':', ':')],
	['the prompt for scenes', atPrompt('S', 'Scenes break at')],
	[
		'a note',
		setting =>
			atPage(
				['m', 'Bookmark'],
				['B', '1 bookmark'],
				['e', 'Note:'],
				[pasted(setting.payload), witness],
				['\r', '1 bookmark'],
			)(setting),
	],
	['a hostile name', setting => onScreen(['open', named(setting)], [onTitle, ['\r', /scene 1/]], setting)],
	['the shelf', remembered(setting => onScreen([], [['', witness]], setting))],
	['remembered bookmarks', remembered(atPage(['B', /\d bookmarks?/]))],
	['a remembered rule', remembered(atPage(['S', 'Scenes break at']))],
	[
		'preferences',
		prefers(
			setting => JSON.stringify(hostilePreferences(setting)),
			['', '! preferences.json, line 1'],
			['?', 'Turning pages'],
			['\u001b', /scene/],
			['c', 'Theme'],
		),
	],
	[
		'preferences that are not JSON',
		prefers(
			({payload}) => `{\n${before(payload)}: 1, "theme": "x"}`,
			['', '! preferences.json, line'],
			['c', /Not saved|Theme/],
		),
	],
	[
		'the environment',
		setting =>
			onScreen(
				['open', setting.path],
				[onTitle],
				setting,
				Object.fromEntries(variables.map(name => [name, before(setting.payload)])),
			),
	],
	[
		'a home that cannot be',
		setting => {
			const home = join(setting.path, before(setting.payload));
			return onScreen(['open', setting.path], [onTitle, ['\rm', /scene|not kept|Bookmark/]], {
				...setting,
				home,
			});
		},
	],
	[
		'an error in a terminal',
		setting => onScreen(['open', before(setting.payload)], [['', 'reader:']], setting),
	],
];

export const surfaces: readonly Surface[] = [
	...commands.map(([name, words]) => ({name, show: (setting: Setting) => script(words(setting), setting)})),
	...ofRecords.map(([name, words]) => ({
		name,
		show: remembered((setting: Setting) => script(words(setting), setting)),
	})),
	...screens.map(([name, show]) => ({name, show})),
];

/** Shows a payload on a surface, in an empty folder; gives what was written that must not be. */
export const showOn = async (
	{show}: Surface,
	payload: Payload,
	folder: string,
): Promise<readonly string[]> => {
	mkdirSync(folder);
	const path = join(folder, 'story.txt');
	writeFileSync(path, hostileStory(payload));
	const {output, forbidden} = await show({payload, folder, home: join(folder, 'home'), path});
	return [...forbidden, ...(wasObeyed(output, payload) ? ['wrote the payload'] : [])];
};
