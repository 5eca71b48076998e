import {spawnSync} from 'node:child_process';
import {messageOf, Refusal} from '../../core/refusal.ts';
import {cleanLine} from '../../core/text/clean-text.ts';
import {foldersHere} from '../../library/folders-here.ts';
import {isObject} from '../../library/kept-values.ts';
import type {Mistake} from '../../library/json-document.ts';
import {makeFolder} from '../../library/make-folder.ts';
import {
	preferencesFile,
	preferencesPath,
	sayMistake,
	UnchangeablePreferences,
} from '../../library/preferences-file.ts';
import {recallPreferences} from '../../reading/recall-preferences.ts';
import {
	preferenceNames,
	preferenceTable,
	readPreferences,
	type Preferences,
} from '../../ui/preferences/preferences.ts';
import {print, warn} from '../../terminal/output.ts';
import {messageLine} from '../../terminal/message-line.ts';
import type {Choices, Invocation} from '../command.ts';
import {withStop} from '../error-line.ts';
import {suggestion} from '../suggestion.ts';
import {WrongUsage} from '../wrong-usage.ts';

const file = () => preferencesFile(foldersHere().config);
const path = (): string => preferencesPath(foldersHere().config);

const isName = (name: string): name is keyof Preferences => preferenceNames.some(known => known === name);

/** @throws {WrongUsage} where there is no preference of that name. */
const known = (name: string): keyof Preferences => {
	if (isName(name)) return name;
	const advice = suggestion(name, Object.keys(choices()['get'] ?? {})) ?? 'reader config shows all names.';
	throw new WrongUsage(`there is no preference “${cleanLine(name)}”. ${advice}`);
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Says what is wrong in the file, a line for each mistake. Gives the exit code. */
const tellMistakes = (mistakes: readonly Mistake[]): number => {
	const [first] = mistakes;
	for (const mistake of mistakes)
		warn(messageLine(`reader: ${withStop(sayMistake(mistake).replace('preferences.json', path()))}`));
	if (first) warn('reader: the rest of the file still applies. reader config edit opens it.');
	return first ? 1 : 0;
};

const list = (): number => {
	const {preferences, mistakes} = recallPreferences(file());
	const widest = Math.max(...preferenceNames.map(name => name.length)) + 2;
	for (const name of preferenceNames) {
		const value = shown(preferences[name]);
		const isDefault = value === shown(preferenceTable[name].default);
		print(`${name.padEnd(widest)}${cleanLine(value)}${isDefault ? '  (default)' : ''}`);
	}
	return tellMistakes(mistakes);
};

/** A preference, and the name inside it that is meant: of `dictionary.command`, `command`. */
type Named = {readonly name: keyof Preferences; readonly inner?: string};

/** @throws {WrongUsage} where there is no preference of that name. */
const named = (typed: string): Named => {
	const [outer = '', inner] = typed.split('.', 2);
	if (inner === undefined || !isName(outer)) return {name: known(typed)};
	const {names = []}: {readonly names?: readonly string[]} = preferenceTable[outer];
	return names.includes(inner) ? {name: outer, inner} : {name: known(typed)};
};

/** What stands at a name inside a value; the value itself without one. */
const insideOf = (value: unknown, inner: string | undefined): unknown => {
	if (inner === undefined) return value;
	return isObject(value) && Object.hasOwn(value, inner) ? value[inner] : null;
};

const get = (typed: string): number => {
	const {name, inner} = named(typed);
	print(cleanLine(shown(insideOf(recallPreferences(file()).preferences[name], inner))));
	return 0;
};

/** A value as it was typed: `72`, `true`, `{"leave": ["x"]}`, or a word. */
const valueOf = (typed: string): unknown => {
	try {
		return JSON.parse(typed);
	} catch {
		return typed;
	}
};

/** Sets a preference in the file. Nothing that is wrong gets there. */
const set = (of: string, typed: string): number => {
	const {name, inner} = named(of);
	const before = file().read().value[name];
	const value =
		inner === undefined ? valueOf(typed) : {...(isObject(before) ? before : {}), [inner]: valueOf(typed)};
	const {complaints: all} = readPreferences({...file().read().value, [name]: value});
	const complaints = all.filter(({path: [about]}) => about === name);
	for (const {reason} of complaints) warn(messageLine(`reader: ${path()} is unchanged: ${withStop(reason)}`));
	if (complaints.length > 0) return 2;
	try {
		file().change(name, value);
	} catch (error) {
		if (!(error instanceof UnchangeablePreferences)) throw error;
		const what = messageOf(error).replace('preferences.json', path());
		throw new Refusal(`${what}. Fix that first: reader config edit.`, {cause: error});
	}
	return 0;
};

/** Opens the file in the user's own editor, and says what is wrong in it then. */
const edit = (): number => {
	const {VISUAL, EDITOR} = process.env;
	const isWindows = process.platform === 'win32';
	const editor = [VISUAL, EDITOR, isWindows ? 'notepad' : 'vi'].find(Boolean) ?? '';
	makeFolder(foldersHere().config);
	const {status, error} = isWindows
		? spawnSync(`${editor} "${path()}"`, {shell: true, stdio: 'inherit'})
		: spawnSync('sh', ['-c', `${editor} "$1"`, 'sh', path()], {stdio: 'inherit'});
	if (error || status !== 0)
		throw new Refusal(
			`the editor “${cleanLine(editor)}” failed. Set EDITOR to another one, or edit ${path()} yourself.`,
		);
	return tellMistakes(recallPreferences(file()).mistakes);
};

type Verb = {readonly takes: number; readonly work: (...words: readonly string[]) => number};

const verbs: Readonly<Record<string, Verb>> = {
	list: {takes: 0, work: list},
	get: {takes: 1, work: (name = '') => get(name)},
	set: {takes: 2, work: (name = '', value = '') => set(name, value)},
	edit: {takes: 0, work: edit},
	path: {
		takes: 0,
		work() {
			print(path());
			return 0;
		},
	},
};

/** `reader config`: shows and changes preferences. */
export const config = ({input: [name = 'list', ...words]}: Invocation): number => {
	const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
	if (verb?.takes === words.length) return verb.work(...words);
	const advice = verb ? undefined : suggestion(name, Object.keys(verbs));
	throw new WrongUsage(
		advice === undefined
			? 'usage: reader config [list | get NAME | set NAME VALUE | edit | path].'
			: `there is no command “config ${cleanLine(name)}”. ${advice}`,
	);
};

/** What may stand behind `reader config`. */
export const choices = (): Choices => {
	const values = preferenceNames.flatMap(name => {
		const row: {readonly words?: readonly string[]; readonly names?: readonly string[]} =
			preferenceTable[name];
		const {words = [], names = []} = row;
		return [
			[name, Object.fromEntries(words.map(word => [word, {}]))] as const,
			...names.map(inner => [`${name}.${inner}`, {}] as const),
		];
	});
	const get = Object.fromEntries(values.map(([name]) => [name, {}]));
	return {list: {}, get, set: Object.fromEntries(values), edit: {}, path: {}};
};
