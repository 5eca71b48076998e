import packageJson from '../../package.json' with {type: 'json'};
import {print} from '../terminal/output.ts';
import {readingFlags} from './chosen-reading.ts';
import type {Choices, Command, FlagDefinition} from './command.ts';

const json: FlagDefinition = {type: 'boolean', summary: 'print one JSON document'};
const width: FlagDefinition = {
	type: 'number',
	value: 'N',
	most: 1000,
	summary: 'maximum line width in columns, up to 1,000',
};
const scene: FlagDefinition = {
	type: 'number',
	value: 'N',
	summary: 'print only this scene; numbers run through the whole story',
};

/** The words of a list, each of which leads no further. */
const words = (list: readonly string[]): Choices => Object.fromEntries(list.map(word => [word, {}]));

/** THE table of commands, in the order of help. */
export const commands: readonly Command[] = [
	{
		name: 'open',
		synopsis: 'FILE…',
		arity: [0, Infinity],
		files: 'all',
		summary: 'read a story, or choose from several; `reader FILE` is short for it, `-` is standard input',
		flags: {
			scene: {...scene, summary: 'start at a scene'},
			at: {type: 'string', value: '40%', summary: 'start at a percentage of the story'},
			fromStart: {type: 'boolean', summary: 'start at the beginning, not where you stopped'},
			title: {type: 'boolean', default: true, summary: 'skip the title screen'},
			width,
			save: {type: 'boolean', default: true, summary: 'save nothing about this story'},
			...readingFlags,
		},
		load: async () => (await import('./commands/reading.ts')).open,
	},
	{
		name: 'info',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'show metadata, warnings, counts, reading time, and how the file was read',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).info,
	},
	{
		name: 'check',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary:
			'show what `info` shows, and the lines of a text that are on no page: licences, contents, advertisements',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).check,
	},
	{
		name: 'scenes',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'list the scenes: number, chapter, first words, length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).scenes,
	},
	{
		name: 'contents',
		synopsis: 'FILE…',
		arity: [1, Infinity],
		files: 'all',
		summary: 'list the titles of parts and chapters as a tree, with their length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).contents,
	},
	{
		name: 'print',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'print the story as wrapped plain text: title, authors and warnings, then the prose',
		flags: {
			scene,
			page: {type: 'number', value: 'N', summary: 'print only this page of the scene or of the story'},
			title: {type: 'boolean', default: true, summary: 'omit the title, authors and warnings'},
			width,
			justified: {type: 'boolean', summary: 'justify lines and hyphenate words'},
			...readingFlags,
		},
		load: async () => (await import('./commands/scripting.ts')).printStory,
	},
	{
		name: 'search',
		synopsis: 'FILE… WORDS',
		arity: [2, Infinity],
		files: 'before-phrase',
		summary:
			'find words, whatever their case and accents, or a pattern: scene, percentage and sentence of each match; exits with 1 if there is none',
		flags: {
			word: {type: 'boolean', short: 'w', summary: 'find whole words only'},
			pattern: {
				type: 'boolean',
				short: 'E',
				summary: 'WORDS are a pattern (a regular expression of RE2), in which case counts, as in grep',
			},
			ignoreCase: {
				type: 'boolean',
				short: 'i',
				summary: 'ignore case in a pattern, too; words are always found in either case',
			},
			count: {type: 'boolean', short: 'c', summary: 'print only the number of matches'},
			json,
			...readingFlags,
		},
		load: async () => (await import('./commands/scripting.ts')).search,
	},
	{
		name: 'place',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'show where you stopped reading',
		flags: {json},
		load: async () => (await import('./commands/scripting.ts')).place,
	},
	{
		name: 'bookmarks',
		synopsis: '[FILE…]',
		arity: [0, Infinity],
		files: 'all',
		summary: 'list the bookmarks and highlights of the given stories, or of all',
		flags: {
			json,
			markdown: {type: 'boolean', summary: 'print Markdown'},
			obsidian: {type: 'boolean', summary: 'print Markdown with properties for Obsidian'},
			csv: {type: 'boolean', summary: 'print a table that Readwise imports'},
			annotations: {type: 'boolean', summary: 'print W3C Web Annotations as JSON'},
		},
		load: async () => (await import('./commands/scripting.ts')).bookmarks,
	},
	{
		name: 'list',
		synopsis: '',
		arity: [0, 0],
		summary: 'list the stories you have opened, newest first',
		flags: {json},
		load: async () => (await import('./commands/scripting.ts')).list,
	},
	{
		name: 'forget',
		synopsis: 'FILE',
		arity: [1, 1],
		files: 'all',
		summary: 'forget the place and bookmarks of a story; the file itself stays',
		flags: {yes: {type: 'boolean', summary: 'do not ask'}},
		load: async () => (await import('./commands/scripting.ts')).forget,
	},
	{
		name: 'config',
		synopsis: '[list | get NAME | set NAME VALUE | edit | path]',
		arity: [0, 3],
		choices: async () => (await import('./commands/scripting.ts')).choices(),
		summary: 'show or change preferences, and report mistakes in their file',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).config,
	},
	{
		name: 'completions',
		synopsis: 'bash|zsh|fish',
		arity: [1, Infinity],
		choices: () => words(['bash', 'zsh', 'fish']),
		summary: 'print the completion script for a shell',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).completions,
	},
	{
		name: 'doctor',
		synopsis: '',
		arity: [0, 0],
		summary: 'print facts for a bug report, without titles or text of your stories',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).doctor,
	},
	{
		name: 'licenses',
		aliases: ['licences'],
		synopsis: '',
		arity: [0, 0],
		summary: 'print the licences of reader and of everything that it is made of',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).licenses,
	},
	{
		name: 'help',
		synopsis: '[COMMAND]',
		arity: [0, 1],
		choices: commands => words(commands.map(({name}) => name)),
		summary: 'show help; every command also accepts `--help`',
		flags: {},
		load: async () => (await import('./commands/scripting.ts')).help,
	},
	{
		name: 'version',
		synopsis: '',
		arity: [0, 0],
		summary: 'show the version; `--version` does the same',
		flags: {},
		load: () => Promise.resolve(() => print(packageJson.version)),
	},
];
