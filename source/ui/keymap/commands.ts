import type {Action} from '../state/action.ts';
import {companyCommands} from './company-commands.ts';
import {asks, group, opens, type KeyCommand, type KeyScreen} from './key-command.ts';
import {selectionCommands} from './selection-commands.ts';

const page: readonly KeyScreen[] = ['reading'];
const titleScreen: readonly KeyScreen[] = ['title'];
const bookmarks: readonly KeyScreen[] = ['bookmarks'];
const pageAndHits: readonly KeyScreen[] = ['reading', 'hits'];
const question: readonly KeyScreen[] = ['question'];
const removal: readonly KeyScreen[] = ['removal'];
const lists: readonly KeyScreen[] = ['contents', 'bookmarks', 'hits'];
const contents: readonly KeyScreen[] = ['contents'];
const note: readonly KeyScreen[] = ['note'];
const image: readonly KeyScreen[] = ['image'];
const end: readonly KeyScreen[] = ['end'];
const filter: readonly KeyScreen[] = ['filter'];
/** Lists and texts with a filter. */
const filtered: readonly KeyScreen[] = ['contents', 'bookmarks', 'help', 'shelf'];
const searching: readonly KeyScreen[] = ['searching'];
const besidePage: readonly KeyScreen[] = [...lists, 'title', 'recap', 'help'];
const everywhere: readonly KeyScreen[] = [...page, ...besidePage];
const selection: readonly KeyScreen[] = ['selection'];
const choosingPen: readonly KeyScreen[] = ['pens'];
const selecting: readonly KeyScreen[] = [...selection, ...choosingPen];
const withShelf = (screens: readonly KeyScreen[]): readonly KeyScreen[] => [...screens, 'shelf'];

const fold = (unfolds: boolean): Action => ({type: 'folded-entry', unfolds});

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
			'next link, note or picture on the page; forward again if there is none',
			by => ({type: 'stepped-mark', by}),
		],
		[
			'previous-link',
			'shift-tab',
			'previous link, note or picture on the page',
			by => ({type: 'stepped-mark', by: -by}),
		],
		[
			'open-link',
			'enter',
			'follow the chosen link, open the chosen note or picture',
			() => ({type: 'opened-mark'}),
		],
	]),
	...group('Going elsewhere', note, [
		['close-note', 'escape', 'close the open note', () => ({type: 'closed-note'})],
		['next-note', 'tab', 'in an open note: next note', by => ({type: 'stepped-mark', by})],
		['previous-note', 'shift-tab', 'in an open note: previous note', by => ({type: 'stepped-mark', by: -by})],
		['go-to-note', 'enter', 'in an open note: go to its place in the book', () => ({type: 'opened-mark'})],
		['note-down', 'j down', 'in an open note: a line down', by => ({type: 'scrolled-note', by})],
		['note-up', 'k up', 'in an open note: a line up', by => ({type: 'scrolled-note', by: -by})],
	]),
	...group('Going elsewhere', image, [
		['close-image', 'escape enter', 'close the picture', () => ({type: 'image', event: {is: 'closed'}})],
	]),
	...group('Going elsewhere', everywhere, [
		['go-to', ':', 'go to a scene (12), 40%, a page (p3) or a chapter (c2)', asks('go-to')],
		['contents', 't', 'contents', opens('contents')],
		['title', 'i', 'title screen', opens('title')],
	]),
	...group('Bookmarks and search', page, [
		['bookmark', 'm', 'add or remove a bookmark here', () => ({type: 'toggled-bookmark'})],
	]),
	...selectionCommands,
	...group('Bookmarks and search', page, [
		['set-mark', 'M', 'and a letter: set a mark here', () => ({type: 'awaited-mark', what: 'set'})],
		[
			'go-to-mark',
			"'",
			"and a letter: go to a mark; '' goes back to before the last jump",
			() => ({type: 'awaited-mark', what: 'go'}),
		],
	]),
	...group(
		'Bookmarks and search',
		['removed'],
		[['undo-here', 'u', 'right after a removal: undo', () => ({type: 'undid-removal'})]],
	),
	...group('Bookmarks and search', bookmarks, [
		['note', 'e', 'edit the note of the chosen bookmark or highlight', asks('note')],
		['delete', 'd', 'remove the chosen bookmark or highlight', () => ({type: 'removed-bookmark'})],
		['undo', 'u', 'undo the last removal', () => ({type: 'undid-removal'})],
	]),
	...group('Bookmarks and search', everywhere, [
		['bookmarks', 'B', 'bookmarks and highlights', opens('bookmarks')],
	]),
	...group(
		'Bookmarks and search',
		everywhere.filter(screen => !filtered.includes(screen)),
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
	...companyCommands,
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
	]),
	...group(
		'Looks',
		[...withShelf(everywhere), ...selecting],
		[['repaint', 'ctrl-l', 'repaint the screen', () => ({type: 'repainted'})]],
	),
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
	]),
	...group('Title screen and lists', filtered, [['filter', '/', 'filter by words', asks('filter')]]),
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
		['remove', 'y', 'remove it and its note', () => ({type: 'confirmed-removal', isSure: true})],
		['keep', 'escape n', 'keep them', () => ({type: 'confirmed-removal', isSure: false})],
	]),
	...group(
		'Leaving',
		[...withShelf(everywhere), ...selecting],
		[
			['leave', 'q ctrl-c', 'quit; your place is saved', () => ({type: 'left'})],
			['help', '? f1', 'these keys', opens('help')],
			['up', 'escape', 'up one level; never quits', () => ({type: 'went-up'})],
			['suspend', 'ctrl-z', 'suspend; fg resumes', () => ({type: 'suspended'})],
		],
	),
];
