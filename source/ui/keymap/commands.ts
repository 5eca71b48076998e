import type {Action} from '../state/action.ts';
import type {ScreenName} from '../state/app-state.ts';

/** What a key does, as data: dispatch, the help screen, the README and the man page are made from it. */
export type KeyCommand = {
	/** Name in the preferences, where its keys can be changed. */
	readonly id: string;
	readonly keys: readonly string[];
	/** What it does, for the reader of a list of keys. */
	readonly title: string;
	readonly group: 'Turning pages' | 'Going elsewhere' | 'Bookmarks and search' | 'Looks' | 'Lists' | 'Leaving';
	/** The screens on which the keys mean this. */
	readonly screens: readonly ScreenName[];
	/** What it asks for; `count` is the number typed before it, 1 where there is none. */
	readonly action: (count: number) => Action;
};

const everywhere: readonly ScreenName[] = ['title', 'reading', 'contents', 'bookmarks', 'hits', 'help'];
const reading: readonly ScreenName[] = ['reading'];
const lists: readonly ScreenName[] = ['contents', 'bookmarks', 'hits'];
const scrolling: readonly ScreenName[] = [...lists, 'title', 'help'];

const turning: readonly KeyCommand[] = [
	{id: 'next-page', keys: ['space', 'pagedown', 'right', 'l', 'ctrl-f'], title: 'next page', group: 'Turning pages', screens: reading, action: by => ({type: 'turned-page', by})},
	{id: 'previous-page', keys: ['b', 'pageup', 'left', 'h', 'ctrl-b'], title: 'previous page', group: 'Turning pages', screens: reading, action: by => ({type: 'turned-page', by: -by})},
	{id: 'line-down', keys: ['j', 'down'], title: 'one line down', group: 'Turning pages', screens: reading, action: by => ({type: 'scrolled-lines', by})},
	{id: 'line-up', keys: ['k', 'up'], title: 'one line up', group: 'Turning pages', screens: reading, action: by => ({type: 'scrolled-lines', by: -by})},
	{id: 'half-page-down', keys: ['d', 'ctrl-d'], title: 'half a page down', group: 'Turning pages', screens: reading, action: by => ({type: 'scrolled-half-page', by})},
	{id: 'half-page-up', keys: ['u', 'ctrl-u'], title: 'half a page up', group: 'Turning pages', screens: reading, action: by => ({type: 'scrolled-half-page', by: -by})},
];

const going: readonly KeyCommand[] = [
	{id: 'next-scene', keys: [']'], title: 'next scene', group: 'Going elsewhere', screens: reading, action: by => ({type: 'stepped-scene', by})},
	{id: 'previous-scene', keys: ['['], title: 'start of the scene, then the scene before', group: 'Going elsewhere', screens: reading, action: by => ({type: 'stepped-scene', by: -by})},
	{id: 'next-chapter', keys: ['}'], title: 'next chapter', group: 'Going elsewhere', screens: reading, action: by => ({type: 'stepped-chapter', by})},
	{id: 'previous-chapter', keys: ['{'], title: 'start of the chapter, then the chapter before', group: 'Going elsewhere', screens: reading, action: by => ({type: 'stepped-chapter', by: -by})},
	{id: 'start', keys: ['g', 'home'], title: 'start of the story', group: 'Going elsewhere', screens: reading, action: () => ({type: 'went-to-start'})},
	{id: 'end', keys: ['G', 'end'], title: 'end of the story', group: 'Going elsewhere', screens: reading, action: () => ({type: 'went-to-end'})},
	{id: 'go-to', keys: [':'], title: 'go to a scene (12), a share (40%), a page (p3), a chapter (c2)', group: 'Going elsewhere', screens: everywhere, action: () => ({type: 'opened-prompt', purpose: 'go-to'})},
	{id: 'back', keys: ['backspace', 'ctrl-o'], title: 'back to where you jumped from', group: 'Going elsewhere', screens: reading, action: () => ({type: 'went-back'})},
	{id: 'forward', keys: ['tab'], title: 'forward again', group: 'Going elsewhere', screens: reading, action: () => ({type: 'went-forward'})},
	{id: 'contents', keys: ['t'], title: 'contents', group: 'Going elsewhere', screens: everywhere, action: () => ({type: 'opened-screen', screen: 'contents'})},
	{id: 'title', keys: ['i'], title: 'title screen', group: 'Going elsewhere', screens: everywhere, action: () => ({type: 'opened-screen', screen: 'title'})},
];

const marking: readonly KeyCommand[] = [
	{id: 'bookmark', keys: ['m'], title: 'put a bookmark here, or take it away', group: 'Bookmarks and search', screens: reading, action: () => ({type: 'toggled-bookmark'})},
	{id: 'bookmarks', keys: ['B'], title: 'bookmarks', group: 'Bookmarks and search', screens: everywhere, action: () => ({type: 'opened-screen', screen: 'bookmarks'})},
	{id: 'note', keys: ['e'], title: 'write a note on the bookmark', group: 'Bookmarks and search', screens: ['bookmarks'], action: () => ({type: 'opened-prompt', purpose: 'note'})},
	{id: 'delete', keys: ['d'], title: 'delete the bookmark', group: 'Bookmarks and search', screens: ['bookmarks'], action: () => ({type: 'removed-bookmark'})},
	{id: 'undo', keys: ['u'], title: 'undo the deletion', group: 'Bookmarks and search', screens: ['bookmarks'], action: () => ({type: 'undid-removal'})},
	{id: 'search', keys: ['/'], title: 'search the story', group: 'Bookmarks and search', screens: everywhere, action: () => ({type: 'opened-prompt', purpose: 'search'})},
	{id: 'next-hit', keys: ['n'], title: 'next hit', group: 'Bookmarks and search', screens: ['reading', 'hits'], action: by => ({type: 'stepped-hit', by})},
	{id: 'previous-hit', keys: ['N'], title: 'previous hit', group: 'Bookmarks and search', screens: ['reading', 'hits'], action: by => ({type: 'stepped-hit', by: -by})},
];

const looks: readonly KeyCommand[] = [
	{id: 'narrower', keys: ['-'], title: 'narrower lines', group: 'Looks', screens: reading, action: by => ({type: 'changed-measure', by: -by})},
	{id: 'wider', keys: ['+', '='], title: 'wider lines', group: 'Looks', screens: reading, action: by => ({type: 'changed-measure', by})},
	{id: 'theme', keys: ['c'], title: 'next colour theme', group: 'Looks', screens: everywhere, action: () => ({type: 'changed-theme'})},
	{id: 'repaint', keys: ['ctrl-l'], title: 'draw the screen anew', group: 'Looks', screens: everywhere, action: () => ({type: 'repainted'})},
];

const listing: readonly KeyCommand[] = [
	{id: 'begin', keys: ['enter', 'space'], title: 'begin, or go on where you stopped', group: 'Lists', screens: ['title'], action: () => ({type: 'began-reading', anew: false})},
	{id: 'begin-anew', keys: ['s'], title: 'begin at the beginning', group: 'Lists', screens: ['title'], action: () => ({type: 'began-reading', anew: true})},
	{id: 'choose', keys: ['enter'], title: 'go to the chosen entry', group: 'Lists', screens: lists, action: () => ({type: 'chose-entry'})},
	{id: 'list-down', keys: ['j', 'down'], title: 'down', group: 'Lists', screens: scrolling, action: by => ({type: 'moved-cursor', by})},
	{id: 'list-up', keys: ['k', 'up'], title: 'up', group: 'Lists', screens: scrolling, action: by => ({type: 'moved-cursor', by: -by})},
	{id: 'list-page-down', keys: ['space', 'pagedown', 'ctrl-f', 'ctrl-d'], title: 'a screen down', group: 'Lists', screens: scrolling, action: by => ({type: 'moved-cursor-page', by})},
	{id: 'list-page-up', keys: ['pageup', 'ctrl-b', 'ctrl-u'], title: 'a screen up', group: 'Lists', screens: scrolling, action: by => ({type: 'moved-cursor-page', by: -by})},
	{id: 'list-start', keys: ['g', 'home'], title: 'to the top', group: 'Lists', screens: scrolling, action: () => ({type: 'moved-cursor', by: -Infinity})},
	{id: 'list-end', keys: ['G', 'end'], title: 'to the bottom', group: 'Lists', screens: scrolling, action: () => ({type: 'moved-cursor', by: Infinity})},
];

const leaving: readonly KeyCommand[] = [
	{id: 'help', keys: ['?', 'f1'], title: 'these keys', group: 'Leaving', screens: everywhere, action: () => ({type: 'opened-screen', screen: 'help'})},
	{id: 'up', keys: ['escape'], title: 'up a level; never leaves', group: 'Leaving', screens: everywhere, action: () => ({type: 'went-up'})},
	{id: 'leave', keys: ['q', 'ctrl-c'], title: 'leave; your place is kept', group: 'Leaving', screens: everywhere, action: () => ({type: 'left'})},
	{id: 'suspend', keys: ['ctrl-z'], title: 'to the shell; fg comes back', group: 'Leaving', screens: everywhere, action: () => ({type: 'suspended'})},
];

/** THE table. A command earlier in it wins where two share a key on one screen. */
export const keyCommands: readonly KeyCommand[] = [...turning, ...going, ...marking, ...looks, ...listing, ...leaving];

/** Keys changed by the reader: command to keys. */
export type KeyChanges = Readonly<Record<string, readonly string[]>>;

/** The table with the reader's own keys. */
export const withChanges = (changes: KeyChanges): readonly KeyCommand[] =>
	keyCommands.map(command => ({...command, keys: changes[command.id] ?? command.keys}));

/** The command that a key means on a screen. */
export const commandFor = (key: string, screen: ScreenName, changes: KeyChanges): KeyCommand | undefined =>
	withChanges(changes).find(({keys, screens}) => keys.includes(key) && screens.includes(screen));

/** The commands by their groups, in the order of the table. */
export const commandGroups = (changes: KeyChanges): readonly (readonly [string, readonly KeyCommand[]])[] => {
	const commands = withChanges(changes);
	const groups = new Set(commands.map(({group}) => group));
	return [...groups].map(group => [group, commands.filter(command => command.group === group)]);
};

const labels: Readonly<Record<string, string>> = {
	space: 'Space',
	enter: 'Enter',
	escape: 'Esc',
	tab: 'Ctrl-I',
	backspace: 'Backspace',
	pagedown: 'PgDn',
	pageup: 'PgUp',
	right: '→',
	left: '←',
	up: '↑',
	down: '↓',
	home: 'Home',
	end: 'End',
	f1: 'F1',
};

/** A key as people call it. */
export const keyLabel = (key: string): string =>
	labels[key] ?? key.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
