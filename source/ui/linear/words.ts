import type {StoryState} from '../state/app-state.ts';
import {bookmark, bookmarks, note, remove, undo} from './bookmark-words.ts';
import {endLine} from './end-line.ts';
import {contentsLines} from './list-lines.ts';
import {back, chapter, goTo, goBack, next, scene} from './motion-words.ts';
import {whereLine} from './place-lines.ts';
import {nextMatch, previousMatch, searchFor} from './search-words.ts';
import {aboutLines} from './title-lines.ts';
import {readPassage, say, sayPassage, type Turn} from './turn.ts';

/** A word that can be typed at the prompt, as data: dispatch, help, README and man page are made from it. */
export type Word = {
	readonly name: string;
	/** Short forms and other words that people try. */
	readonly aliases: readonly string[];
	/** What stands behind it in help: `N`, in brackets what may be left out; null for a word that stands alone. */
	readonly argument: string | null;
	/** What it does, the end of a sentence. */
	readonly summary: string;
	/** Whether it waits for the whole of a large story. */
	readonly needsWhole: boolean;
	readonly turn: (state: StoryState, argument: string) => Turn;
};

/** What Enter alone does. */
export const readOn: Word = {
	name: '',
	aliases: ['on', 'continue', 'read', 'more'],
	argument: null,
	summary: 'read on: the next paragraphs, or those to the end of the scene',
	needsWhole: false,
	turn: state => readPassage(state, 'next', endLine(state)),
};

const alone = {argument: null, needsWhole: true} as const;

/** THE table of words, in the order of the help. */
export const words: readonly Word[] = [
	readOn,
	{...alone, name: 'next', aliases: ['n', 'next scene', ']'], summary: 'go to the next scene', turn: next},
	{
		...alone,
		name: 'back',
		aliases: ['b', 'previous', 'prev', 'p', 'previous scene', '['],
		summary: 'go to the start of this scene, or to the previous scene',
		turn: back,
	},
	{
		...alone,
		name: 'again',
		aliases: ['a', 'repeat', 'r'],
		summary: 'read the last paragraphs again',
		turn: state => (state.passage ? sayPassage(state) : readPassage(state, 'here', endLine(state))),
	},
	{
		...alone,
		name: 'earlier',
		aliases: ['up', 'before'],
		summary: 'read the paragraphs before these',
		turn: state => readPassage(state, 'previous', 'This is the start of the story.'),
	},
	{
		name: 'scene',
		aliases: ['s'],
		argument: 'N',
		summary: 'go to a scene, such as scene 3',
		needsWhole: true,
		turn: scene,
	},
	{
		name: 'chapter',
		aliases: ['c', 'ch'],
		argument: 'N',
		summary: 'go to a chapter, such as chapter 2',
		needsWhole: true,
		turn: chapter,
	},
	{
		name: 'go',
		aliases: ['g', 'go to', 'goto', ':'],
		argument: 'N percent',
		summary: 'go to a percentage of the story, such as go 40 percent',
		needsWhole: true,
		turn: goTo,
	},
	{
		...alone,
		name: 'return',
		aliases: ['ret'],
		summary: 'go back to where you were before you went elsewhere',
		turn: goBack,
	},
	{
		...alone,
		name: 'contents',
		aliases: ['t', 'toc', 'scenes', 'chapters'],
		summary: 'list the chapters and scenes',
		turn: state => say(...contentsLines(state)),
	},
	{
		name: 'search',
		aliases: ['find', '/'],
		argument: 'WORDS',
		summary: 'search the story, and go to the first match from here',
		needsWhole: true,
		turn: searchFor,
	},
	{
		...alone,
		name: 'next match',
		aliases: ['match', 'nm', 'search next', 'find next'],
		summary: 'go to the next match',
		turn: nextMatch,
	},
	{
		...alone,
		name: 'previous match',
		aliases: ['pm', 'back match'],
		summary: 'go to the previous match',
		turn: previousMatch,
	},
	{
		name: 'where',
		aliases: ['w', 'place', 'where am i'],
		argument: null,
		summary: 'say where you are, and how much is left',
		needsWhole: false,
		turn: state => say(whereLine(state)),
	},
	{
		name: 'bookmark',
		aliases: ['m', 'mark'],
		argument: '[N]',
		summary: 'add a bookmark here; with a number, go to that bookmark',
		needsWhole: true,
		turn: bookmark,
	},
	{
		...alone,
		name: 'bookmarks',
		aliases: ['marks', 'list'],
		summary: 'list the bookmarks, the highlights and their notes',
		turn: bookmarks,
	},
	{
		name: 'note',
		aliases: [],
		argument: 'WORDS',
		summary: 'write a note on a bookmark here; with the number of a note in the text, read that note',
		needsWhole: true,
		turn: note,
	},
	{
		name: 'remove',
		aliases: ['delete', 'remove bookmark', 'delete bookmark'],
		argument: 'N',
		summary: 'remove the bookmark with that number',
		needsWhole: true,
		turn: remove,
	},
	{...alone, name: 'undo', aliases: ['u'], summary: 'bring the last removed bookmark back', turn: undo},
	{
		name: 'title',
		aliases: ['i', 'info', 'about'],
		argument: null,
		summary: 'say what the story says about itself, warnings first',
		needsWhole: false,
		turn: state => say(...aboutLines(state)),
	},
	{
		...alone,
		name: 'yes',
		aliases: ['y'],
		summary: 'answer a question about the story: yes',
		turn: state => answer(state, true),
	},
	{
		...alone,
		name: 'no',
		aliases: [],
		summary: 'answer a question about the story: no',
		turn: state => answer(state, false),
	},
	{
		name: 'help',
		aliases: ['?', 'h', 'commands', 'words'],
		argument: null,
		summary: 'list these words',
		needsWhole: false,
		turn: () => say(...helpLines()),
	},
	{
		name: 'quit',
		aliases: ['q', 'exit', 'leave', 'bye', ':q'],
		argument: null,
		summary: 'save your place and leave',
		needsWhole: false,
		turn: () => ({asks: [{type: 'left'}], then: () => say()}),
	},
];

const answer = (state: StoryState, isYes: boolean): Turn =>
	state.question === null
		? say('There is no question to answer.')
		: {asks: [{type: 'answered', isYes}], then: () => say(isYes ? 'Yes.' : 'No.')};

/** A word as it is typed: `scene N`. */
export const wordUsage = ({name, argument}: Word): string =>
	[name === '' ? 'Enter' : name, ...(argument === null ? [] : [argument])].join(' ');

const helpLines = (): readonly string[] =>
	words.map(word => {
		const short = word.aliases.find(alias => alias === word.name.charAt(0));
		return `${wordUsage(word)}${short === undefined ? '' : `, or ${short}`}: ${word.summary}.`;
	});
