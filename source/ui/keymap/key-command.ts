import type {Action} from '../state/action.ts';
import type {Prompt} from '../state/prompt.ts';
import type {ScreenName} from '../state/screen-stack.ts';

/** Where keys mean something: the screens, a question that is shown on one, bookmarks about to be removed, the page right after that, a list while it is being filtered, words while they are typed to be searched for, an open note or image, what a dictionary says, a selection and the colours for it, the end of a story. */
export type KeyScreen =
	| ScreenName
	| 'question'
	| 'removal'
	| 'removed'
	| 'filter'
	| 'searching'
	| 'note'
	| 'image'
	| 'lookup'
	| 'selection'
	| 'pens'
	| 'end';

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
type Entry = readonly [id: string, keys: string, title: string, action: KeyCommand['action']];

/** Commands that share a group and the screens on which they work; the keys of each are parted by spaces. */
export const group = (
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
export const opens = (screen: ScreenName) => (): Action => ({type: 'opened-screen', screen});
export const asks = (purpose: Prompt['purpose']) => (): Action => ({type: 'opened-prompt', purpose});
