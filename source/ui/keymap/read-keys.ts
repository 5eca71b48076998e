import {isObject} from '../../library/kept-values.ts';
import {
	didYouMean,
	quoted,
	shown,
	unknownName,
	type Complaint,
	type Read,
} from '../preferences/preference.ts';
import {keyCommands} from './commands.ts';
import type {KeyCommand} from './key-command.ts';
import {keyNamed, nearestKeyName} from './key-names.ts';
import {keymapOf, type KeyChanges} from './keymap.ts';

const commandIds = keyCommands.map(({id}) => id);

type Changes = {readonly changes: KeyChanges; readonly complaints: readonly Complaint[]};

/** The name of a key when it is pressed, or why it cannot be a key of this command. */
const readKey = (
	written: unknown,
	{screens}: KeyCommand,
): {readonly key: string} | {readonly reason: string} => {
	if (typeof written !== 'string') return {reason: `a key must be text such as "x", not ${shown(written)}`};
	const key = keyNamed(written);
	if (key === undefined) {
		const nearest = nearestKeyName(written);
		return {reason: `unknown key ${shown(written)}${didYouMean(nearest && `"${nearest}"`) || ': remove it'}`};
	}
	return /^[1-9]$/.test(key) && screens.includes('reading')
		? {reason: `the key "${key}" starts a count on the page: choose another`}
		: {key};
};

/** Reads the keys of one command. If none of them is valid, the command keeps its default keys. */
const readCommand = (id: string, written: unknown, path: Complaint['path']): Changes => {
	const refuse = (reason: string): Changes => ({changes: {}, complaints: [{path, reason}]});
	const command = keyCommands.find(one => one.id === id);
	if (!command) return refuse(unknownName('command', id, commandIds));
	if (!Array.isArray(written))
		return refuse(`${quoted(id)} cannot be ${shown(written)}: use a list of keys such as ["x"]`);
	const read = written.map((key: unknown) => readKey(key, command));
	const keys = read.flatMap(one => ('key' in one ? one.key : []));
	return {
		changes: keys.length > 0 || written.length === 0 ? {[id]: keys} : {},
		complaints: read.flatMap((one, index) =>
			'reason' in one ? {path: [...path, index], reason: one.reason} : [],
		),
	};
};

/** Keys that do not do what the reader wrote. */
const clashes = (changes: KeyChanges, name: string): readonly Complaint[] => {
	const {taken, keepsFallback} = keymapOf(changes);
	const isRefused = keepsFallback && Object.hasOwn(changes, 'leave');
	return [
		...taken.map(({key, command, by}) => ({
			path: [name, command],
			reason: `the key "${key}" already means “${by}”: choose another`,
		})),
		...(isRefused
			? [
					{
						path: [name, 'leave'],
						reason: '"q" still leaves, as no other key would: give “leave” a key of its own',
					},
				]
			: []),
	];
};

export const readKeys = (written: unknown, name: string): Read<KeyChanges> => {
	if (!isObject(written)) {
		const reason = `${quoted(name)} cannot be ${shown(written)}: use an object such as {"leave": ["x"]}`;
		return {value: {}, complaints: [{path: [name], reason}]};
	}
	const commands = Object.entries(written).map(([id, keys]) => readCommand(id, keys, [name, id]));
	const value: KeyChanges = Object.fromEntries(commands.flatMap(({changes}) => Object.entries(changes)));
	return {value, complaints: [...commands.flatMap(({complaints}) => complaints), ...clashes(value, name)]};
};
