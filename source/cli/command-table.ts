import {readingFlags} from './chosen-reading.ts';
import {kebab, type Command, type FlagDefinition} from './command.ts';

const json: FlagDefinition = {type: 'boolean', summary: 'answer as one JSON document'};
const width: FlagDefinition = {
	type: 'number',
	value: 'N',
	most: 1000,
	summary: 'columns of the widest line, up to 1,000',
};
const scene: FlagDefinition = {type: 'number', value: 'N', summary: 'a scene, numbered through the story'};

export const commands: readonly Command[] = [
	{
		name: 'open',
		synopsis: 'FILE',
		arity: [1, 1],
		summary: 'read a story; `reader FILE` is the same, `-` is standard input',
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
		synopsis: 'FILE',
		arity: [1, 1],
		summary: 'metadata, warnings, counts, reading time, and how the file was understood',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).info,
	},
	{
		name: 'scenes',
		synopsis: 'FILE',
		arity: [1, 1],
		summary: 'the scenes: number, chapter, first words, length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).scenes,
	},
	{
		name: 'contents',
		synopsis: 'FILE',
		arity: [1, 1],
		summary: 'the titles of parts and chapters as a tree, with their length',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).contents,
	},
	{
		name: 'print',
		synopsis: 'FILE',
		arity: [1, 1],
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
		synopsis: 'FILE WORDS',
		arity: [2, Infinity],
		summary: 'where words stand: scene, percent and the sentence',
		flags: {json, ...readingFlags},
		load: async () => (await import('./commands/scripting.ts')).search,
	},
	{
		name: 'place',
		synopsis: 'FILE',
		arity: [1, 1],
		summary: 'where you stopped reading',
		flags: {json},
		load: async () => (await import('./commands/scripting.ts')).place,
	},
	{
		name: 'bookmarks',
		synopsis: '[FILE]',
		arity: [0, 1],
		summary: 'the bookmarks of a story, or of all',
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
		summary: 'drop what is remembered of a story; the file itself stays',
		flags: {yes: {type: 'boolean', summary: 'do not ask'}},
		load: async () => (await import('./commands/scripting.ts')).forget,
	},
];

export const findCommand = (name: string): Command | undefined =>
	commands.find(command => command.name === name || command.aliases?.includes(name));

/** A flag as it is typed: `--no-save`, `--[no-]raw`, `--scene N`. */
export const flagUsage = (name: string, {value, default: isOn}: FlagDefinition): string =>
	`--${isOn === null ? '[no-]' : isOn ? 'no-' : ''}${kebab(name)}${value === undefined ? '' : ` ${value}`}`;

export const commandUsage = ({name, synopsis, flags}: Command): string =>
	[
		`reader ${name}`,
		synopsis,
		...Object.entries(flags).map(([flag, definition]) => `[${flagUsage(flag, definition)}]`),
	]
		.filter(part => part !== '')
		.join(' ');
