import packageJson from '../../package.json' with {type: 'json'};
import {print} from '../terminal/output.ts';
import {readingFlags} from './chosen-reading.ts';
import type {Choices, Command, FlagDefinition} from './command.ts';

const json: FlagDefinition = {type: 'boolean', summary: 'answer as one JSON document'};
const width: FlagDefinition = {
	type: 'number',
	value: 'N',
	most: 1000,
	summary: 'columns of the widest line, up to 1,000',
};
const scene: FlagDefinition = {type: 'number', value: 'N', summary: 'a scene, numbered through the story'};

/** The words of a list, each of which leads no further. */
const words = (list: readonly string[]): Choices => Object.fromEntries(list.map(word => [word, {}]));

/** THE table of commands, in the order of help. */
export const commands: readonly Command[] = [
	{
		name: 'open',
		synopsis: 'FILE…',
		arity: [0, Infinity],
		files: 'all',
		summary: 'read a story; `reader FILE` is the same, `-` is standard input; the shelf of several files',
		flags: {
			scene: {...scene, summary: 'begin at a scene'},
			at: {type: 'string', value: '40%', summary: 'begin at a share of the story'},
			fromStart: {type: 'boolean', summary: 'begin at the beginning, wherever you stopped'},
			title: {type: 'boolean', default: true, summary: 'go to the page at once, past the title screen'},
			width,
			save: {type: 'boolean', default: true, summary: 'remember nothing of this reading'},
			...readingFlags,
		},
		load: async () => (await import('./commands/reading.ts')).open,
	},
	{
		name: 'info',
		aliases: ['check'],
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'metadata, warnings, counts, reading time, and how the file was understood',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).info,
	},
	{
		name: 'scenes',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'the scenes: number, chapter, first words, length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).scenes,
	},
	{
		name: 'contents',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'the titles of parts and chapters as a tree, with their length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).contents,
	},
	{
		name: 'print',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'the story as plain text, laid out: title, authors and warnings, then the prose',
		flags: {
			scene,
			page: {type: 'number', value: 'N', summary: 'a page of the scene or of the story'},
			title: {type: 'boolean', default: true, summary: 'leave out the title, authors and warnings'},
			width,
			justified: {type: 'boolean', summary: 'lines of one length, words hyphenated'},
			...readingFlags,
		},
		load: async () => (await import('./commands/scripting.ts')).printStory,
	},
	{
		name: 'search',
		synopsis: 'FILE… WORDS',
		arity: [2, Infinity],
		files: 'before-phrase',
		summary: 'find words: scene, percentage and the sentence; exit code 1 where there are none',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).search,
	},
	{
		name: 'place',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'where you stopped reading',
		flags: {json},
		load: async () => (await import('./commands/scripting.ts')).place,
	},
	{
		name: 'bookmarks',
		synopsis: '[FILE…]',
		arity: [0, Infinity],
		files: 'all',
		summary: 'the bookmarks of stories, or all bookmarks',
		flags: {json, markdown: {type: 'boolean', summary: 'answer as Markdown'}},
		load: async () => (await import('./commands/scripting.ts')).bookmarks,
	},
	{
		name: 'list',
		synopsis: '',
		arity: [0, 0],
		summary: 'the stories opened before, newest first',
		flags: {json},
		load: async () => (await import('./commands/scripting.ts')).list,
	},
	{
		name: 'forget',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'forget the place and the bookmarks of a story; the file itself stays',
		flags: {yes: {type: 'boolean', summary: 'do not ask'}},
		load: async () => (await import('./commands/scripting.ts')).forget,
	},
	{
		name: 'config',
		synopsis: '[list | get NAME | set NAME VALUE | edit | path]',
		arity: [0, 3],
		choices: async () => (await import('./commands/scripting.ts')).choices(),
		summary: 'show or change preferences, and say what is wrong in their file',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).config,
	},
	{
		name: 'completions',
		synopsis: 'bash|zsh|fish',
		arity: [1, Infinity],
		choices: () => words(['bash', 'zsh', 'fish']),
		summary: 'print the completions of a shell',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).completions,
	},
	{
		name: 'doctor',
		synopsis: '',
		arity: [0, 0],
		summary: 'facts for a bug report; no titles and no text of your stories',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).doctor,
	},
	{
		name: 'help',
		synopsis: '[COMMAND]',
		arity: [0, 1],
		choices: commands => words(commands.map(({name}) => name)),
		summary: 'show help; every command takes `--help`, too',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).help,
	},
	{
		name: 'version',
		synopsis: '',
		arity: [0, 0],
		summary: 'show the version; so does `--version`',
		flags: {},
		load: () => Promise.resolve(() => print(packageJson.version)),
	},
];
