import type {Action} from '../state/action.ts';
import type {Prompt} from '../state/prompt.ts';
import type {ScreenName} from '../state/screen-stack.ts';

/** Where keys mean something: the screens, a question that is shown on one, bookmarks about to be removed, a list while it is being filtered, words while they are typed to be searched for, an open note, what a dictionary says, the end of a story. */
export type KeyScreen =
	ScreenName | 'question' | 'removal' | 'filter' | 'searching' | 'note' | 'lookup' | 'end';

/** What a key does, as data: dispatch, the help screen, the README and the man page are made from it. */
export type KeyCommand = {
	/** Name in the preferences, where its keys can be changed. */
	readonly id: string;
	readonly keys: readonly string[];
	readonly title: string;
	readonly group: string;
	readonly screens: readonly KeyScreen[];
	/** What it asks for; `count` is the number typed before it, 1 where there is none. */
	readonly action: (count: number) => Action;
};

const page: readonly KeyScreen[] = ['reading'];
const titleScreen: readonly KeyScreen[] = ['title'];
const bookmarks: readonly KeyScreen[] = ['bookmarks'];
const pageAndHits: readonly KeyScreen[] = ['reading', 'hits'];
const question: readonly KeyScreen[] = ['question'];
const removal: readonly KeyScreen[] = ['removal'];
const lists: readonly KeyScreen[] = ['contents', 'bookmarks', 'hits'];
const contents: readonly KeyScreen[] = ['contents'];
const note: readonly KeyScreen[] = ['note'];
const end: readonly KeyScreen[] = ['end'];
const filter: readonly KeyScreen[] = ['filter'];
const searching: readonly KeyScreen[] = ['searching'];
const lookup: readonly KeyScreen[] = ['lookup'];
const recap: readonly KeyScreen[] = ['recap'];
const besidePage: readonly KeyScreen[] = [...lists, 'title', 'recap', 'help'];
const everywhere: readonly KeyScreen[] = [...page, ...besidePage];
const withShelf = (screens: readonly KeyScreen[]): readonly KeyScreen[] => [...screens, 'shelf'];

const opens = (screen: ScreenName) => (): Action => ({type: 'opened-screen', screen});
const asks = (purpose: Prompt['purpose']) => (): Action => ({type: 'opened-prompt', purpose});

const fold = (unfolds: boolean): Action => ({type: 'folded-entry', unfolds});

const scrollsLookup =
	(unit: 'row' | 'page', direction: 1 | -1) =>
	(count: number): Action => ({type: 'lookup', event: {is: 'scrolled', by: direction * count, unit}});

type Entry = readonly [id: string, keys: string, title: string, action: KeyCommand['action']];

/** Commands that share a group and the screens on which they work; the keys of each are parted by spaces. */
const group = (
	name: string,
	screens: readonly KeyScreen[],
	entries: readonly Entry[],
): readonly KeyCommand[] =>
	entries.map(([id, keys, title, action]) => ({
		id,
		keys: keys.split(' '),
		title,
		group: name,
		screens,
		action,
	}));

/** THE table. `keymap.ts` works out what each key means on each screen. */
export const keyCommands: readonly KeyCommand[] = [
	...group('Turning pages', page, [
		['next-page', 'space pagedown right l ctrl-f', 'next page', by => ({type: 'turned-page', by})],
		['previous-page', 'b pageup left h ctrl-b', 'previous page', by => ({type: 'turned-page', by: -by})],
		['line-down', 'j down', 'one line down', by => ({type: 'scrolled-lines', by})],
		['line-up', 'k up', 'one line up', by => ({type: 'scrolled-lines', by: -by})],
		['half-page-down', 'd ctrl-d', 'half a page down', by => ({type: 'scrolled-half-page', by})],
		['half-page-up', 'u ctrl-u', 'half a page up', by => ({type: 'scrolled-half-page', by: -by})],
	]),
	...group('Going elsewhere', page, [
		['next-scene', ']', 'next scene', by => ({type: 'stepped-scene', by})],
		[
			'previous-scene',
			'[',
			'start of this scene, or the previous one',
			by => ({type: 'stepped-scene', by: -by}),
		],
		['next-chapter', '}', 'next chapter', by => ({type: 'stepped-chapter', by})],
		[
			'previous-chapter',
			'{',
			'start of this chapter, or the previous one',
			by => ({type: 'stepped-chapter', by: -by}),
		],
		['start', 'g home', 'start of the story', () => ({type: 'went-to-start'})],
		['end', 'G end', 'end of the story', () => ({type: 'went-to-end'})],
		['back', 'backspace ctrl-o', 'back to where you were before a jump', () => ({type: 'went-back'})],
		['forward', '>', 'forward again', () => ({type: 'went-forward'})],
		[
			'next-link',
			'tab',
			'next link or note on the page; forward again if there is none',
			by => ({type: 'stepped-mark', by}),
		],
		[
			'previous-link',
			'shift-tab',
			'previous link or note on the page',
			by => ({type: 'stepped-mark', by: -by}),
		],
		['open-link', 'enter', 'follow the chosen link, open the chosen note', () => ({type: 'opened-mark'})],
	]),
	...group('Going elsewhere', note, [
		['close-note', 'escape', 'close the open note', () => ({type: 'closed-note'})],
		['next-note', 'tab', 'in an open note: next note', by => ({type: 'stepped-mark', by})],
		['previous-note', 'shift-tab', 'in an open note: previous note', by => ({type: 'stepped-mark', by: -by})],
		['go-to-note', 'enter', 'in an open note: go to its place in the book', () => ({type: 'opened-mark'})],
		['note-down', 'j down', 'in an open note: a line down', by => ({type: 'scrolled-note', by})],
		['note-up', 'k up', 'in an open note: a line up', by => ({type: 'scrolled-note', by: -by})],
	]),
	...group('Going elsewhere', everywhere, [
		['go-to', ':', 'go to a scene (12), 40%, a page (p3) or a chapter (c2)', asks('go-to')],
		['contents', 't', 'contents', opens('contents')],
		['title', 'i', 'title screen', opens('title')],
	]),
	...group('Bookmarks and search', page, [
		['bookmark', 'm', 'add or remove a bookmark here', () => ({type: 'toggled-bookmark'})],
	]),
	...group('Bookmarks and search', bookmarks, [
		['note', 'e', 'edit the note of the chosen bookmark', asks('note')],
		['delete', 'd', 'remove the chosen bookmark', () => ({type: 'removed-bookmark'})],
		['undo', 'u', 'undo the last removal', () => ({type: 'undid-removal'})],
	]),
	...group('Bookmarks and search', everywhere, [['bookmarks', 'B', 'bookmarks', opens('bookmarks')]]),
	...group(
		'Bookmarks and search',
		everywhere.filter(screen => screen !== 'contents'),
		[['search', '/', 'search the story', asks('search')]],
	),
	...group('Bookmarks and search', searching, [
		[
			'search-mode',
			'tab',
			'while typing a search: whole words, case and accents, a pattern',
			() => ({type: 'switched-search-mode'}),
		],
	]),
	...group('Bookmarks and search', pageAndHits, [
		['next-hit', 'n', 'next hit', by => ({type: 'stepped-hit', by})],
		['previous-hit', 'N', 'previous hit', by => ({type: 'stepped-hit', by: -by})],
	]),
	...group(
		'Company',
		['reading', 'title'],
		[['recap', 'w', 'where was I: what you read last, and how its scenes began', opens('recap')]],
	),
	...group('Company', recap, [
		['read-on', 'enter', 'there: back to the page', () => ({type: 'began-reading', anew: false})],
	]),
	...group('Company', page, [
		['read-aloud', 'a', 'read aloud, or stop', () => ({type: 'speech', event: {is: 'toggled'}})],
		['turn-pages', 'A', 'turn pages by themselves, at your pace', () => ({type: 'turning', is: 'toggled'})],
		[
			'look-up',
			'D',
			'look a word up in dictionaries',
			() => ({type: 'lookup', event: {is: 'asked', range: null}}),
		],
	]),
	...group('Company', lookup, [
		[
			'close-lookup',
			'escape',
			'close what the dictionary says',
			() => ({type: 'lookup', event: {is: 'closed'}}),
		],
		['lookup-down', 'j down', 'in what it says: a line down', scrollsLookup('row', 1)],
		['lookup-up', 'k up', 'in what it says: a line up', scrollsLookup('row', -1)],
		['lookup-page-down', 'space pagedown ctrl-f', 'in what it says: further down', scrollsLookup('page', 1)],
		['lookup-page-up', 'b pageup ctrl-b', 'in what it says: further up', scrollsLookup('page', -1)],
	]),
	...group('Looks', page, [
		['narrower', '-', 'narrower lines', by => ({type: 'changed-measure', by: -by})],
		['wider', '+ =', 'wider lines', by => ({type: 'changed-measure', by})],
		['justified', 'J', 'justified or ragged right', () => ({type: 'toggled-justified'})],
		['indents', 'P', 'indented paragraphs, or blank lines between them', () => ({type: 'toggled-indents'})],
		[
			'columns',
			'|',
			'one, two or three pages side by side, or as many as fit',
			() => ({type: 'changed-columns'}),
		],
		['scene-breaks', 'F', 'scenes flow on, or each begins a page', () => ({type: 'toggled-scene-breaks'})],
		['raw-lines', 'r', 'raw lines of the file, or paragraphs', () => ({type: 'toggled-raw'})],
	]),
	...group('Looks', ['reading', 'contents'], [['scenes', 'S', 'set where scenes break', asks('scenes')]]),
	...group('Looks', withShelf(everywhere), [
		['theme', 'c', 'next colour theme', () => ({type: 'changed-theme'})],
		['repaint', 'ctrl-l', 'repaint the screen', () => ({type: 'repainted'})],
	]),
	...group('Title screen and lists', titleScreen, [
		['begin', 'enter space', 'start reading, or continue', () => ({type: 'began-reading', anew: false})],
		['begin-anew', 's', 'start over', () => ({type: 'began-reading', anew: true})],
	]),
	...group(
		'Title screen and lists',
		[...withShelf(lists), ...end],
		[['choose', 'enter', 'go to the chosen entry', () => ({type: 'chose-entry'})]],
	),
	...group('Title screen and lists', contents, [
		['fold', 'left h', 'fold the entry, or go to its parent', () => fold(false)],
		['unfold', 'right l', 'unfold the entry', () => fold(true)],
		['filter', '/', 'filter by titles and first words', asks('filter')],
	]),
	...group('Title screen and lists', end, [
		['end-down', 'j down', 'at the end of a story: down', by => ({type: 'moved-cursor', by})],
		['end-up', 'k up', 'at the end of a story: up', by => ({type: 'moved-cursor', by: -by})],
	]),
	...group('Title screen and lists', filter, [
		['filter-down', 'down', 'while filtering: down', by => ({type: 'moved-cursor', by})],
		['filter-up', 'up', 'while filtering: up', by => ({type: 'moved-cursor', by: -by})],
		['search-text', 'tab', 'while filtering: search the text', () => ({type: 'searched-filter'})],
	]),
	...group('Title screen and lists', withShelf(besidePage), [
		['list-down', 'j down', 'down', by => ({type: 'moved-cursor', by})],
		['list-up', 'k up', 'up', by => ({type: 'moved-cursor', by: -by})],
		[
			'list-page-down',
			'space pagedown ctrl-f ctrl-d',
			'a screen down',
			by => ({type: 'moved-cursor-page', by}),
		],
		['list-page-up', 'b pageup ctrl-b ctrl-u', 'a screen up', by => ({type: 'moved-cursor-page', by: -by})],
		['list-start', 'g home', 'to the top', () => ({type: 'moved-cursor', by: -Infinity})],
		['list-end', 'G end', 'to the bottom', () => ({type: 'moved-cursor', by: Infinity})],
	]),
	...group('When you are asked', question, [
		['yes', 'y', 'yes', () => ({type: 'answered', isYes: true})],
		['no', 'n', 'no', () => ({type: 'answered', isYes: false})],
	]),
	...group('When you are asked', removal, [
		['remove', 'y', 'remove a bookmark and its note', () => ({type: 'confirmed-removal', isSure: true})],
		['keep', 'escape n', 'keep them', () => ({type: 'confirmed-removal', isSure: false})],
	]),
	...group('Leaving', withShelf(everywhere), [
		['leave', 'q ctrl-c', 'quit; your place is saved', () => ({type: 'left'})],
		['help', '? f1', 'these keys', opens('help')],
		['up', 'escape', 'up one level; never quits', () => ({type: 'went-up'})],
		['suspend', 'ctrl-z', 'suspend; fg resumes', () => ({type: 'suspended'})],
	]),
];
