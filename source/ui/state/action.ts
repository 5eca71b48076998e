import type {PageCount} from '../../core/layout/count-pages.ts';
import type {SessionAction} from '../../core/session/reduce-session.ts';
import type {FirstHits} from '../../core/search/search-story.ts';
import type {WhichPassage} from '../../core/story/passage.ts';
import type {Outline} from '../../core/story/outline.ts';
import type {ImageEvent} from './image-event.ts';
import type {LookupEvent} from './lookup.ts';
import type {PointerAction} from './pointer-action.ts';
import type {OpenStory, StoryEnd} from './open-story.ts';
import type {Prompt, RulePreview} from './prompt.ts';
import type {Question} from './question.ts';
import type {Reading, Remembered} from './reading.ts';
import type {ScreenName} from './screen-stack.ts';
import type {SpeechEvent} from './speech.ts';
import type {AwaitedMark} from './awaited-mark.ts';
import type {SelectionAction} from './selection-action.ts';
import type {ShelfStory} from './shelf-story.ts';

type InterfaceAction =
	/** Enter on the title screen; `anew` begins at the beginning. */
	| {readonly type: 'began-reading'; readonly anew: boolean}
	| {readonly type: 'opened-screen'; readonly screen: ScreenName}
	| {readonly type: 'went-up'}
	/** Pressed a key that means nothing here. */
	| {readonly type: 'missed-key'; readonly key: string}
	| {readonly type: 'moved-cursor'; readonly by: number}
	| {readonly type: 'moved-cursor-page'; readonly by: number}
	/** Unfolds the chosen entry of the contents, or folds it. */
	| {readonly type: 'folded-entry'; readonly unfolds: boolean}
	| {readonly type: 'chose-entry'}
	| {readonly type: 'opened-prompt'; readonly purpose: Prompt['purpose']}
	/** Letters that were typed one after another, or one of them. */
	| {readonly type: 'typed'; readonly text: string}
	/** A key that is no letter, while a prompt is open. */
	| {readonly type: 'edited-prompt'; readonly key: string}
	| {readonly type: 'submitted-prompt'}
	| {readonly type: 'cancelled-prompt'}
	/** Searches the text for what was typed to filter a list by. */
	| {readonly type: 'searched-filter'}
	| {readonly type: 'stepped-hit'; readonly by: number}
	/** What a search that is under way has found so far, or in all. */
	| {readonly type: 'searched'; readonly found: FirstHits; readonly isDone: boolean}
	/** What is searched for is no pattern: why, as the end of a sentence. */
	| {readonly type: 'refused-pattern'; readonly why: string}
	/** Asked for the next way of searching, while words are typed. */
	| {readonly type: 'switched-search-mode'}
	/** Asked for words to be searched for, without a prompt. */
	| {readonly type: 'sought'; readonly words: string}
	/** In lines: had a passage read. */
	| {readonly type: 'heard-passage'; readonly which: WhichPassage}
	/** In lines: had the sentence of the current match read, or of one some matches on. */
	| {readonly type: 'heard-hit'; readonly by: number}
	/** In lines: put a bookmark at the place, unless there is one. A note that is not null is written on it. */
	| {readonly type: 'placed-bookmark'; readonly note: string | null}
	/** Took out a bookmark that was named and not chosen in a list. */
	| {readonly type: 'dropped-bookmark'; readonly id: string}
	/** Chose the next link or note on the page, or one before it. */
	| {readonly type: 'stepped-mark'; readonly by: number}
	| {readonly type: 'opened-mark'}
	| {readonly type: 'closed-note'}
	| {readonly type: 'scrolled-note'; readonly by: number}
	/** A word is looked up in dictionaries. */
	| {readonly type: 'lookup'; readonly event: LookupEvent}
	/** An image is shown, or closed. */
	| {readonly type: 'image'; readonly event: ImageEvent}
	/** The story is read aloud. */
	| {readonly type: 'speech'; readonly event: SpeechEvent}
	/** Pages begin to turn by themselves or stop; or the time of a page is over. */
	| {readonly type: 'turning'; readonly is: 'toggled' | 'due'}
	/** The next key is the letter of a mark, to be set or gone to. */
	| {readonly type: 'awaited-mark'; readonly what: AwaitedMark}
	/** The letter of the mark that was awaited; empty where another key was pressed. */
	| {readonly type: 'named-mark'; readonly letter: string}
	/** Searches the text for what is selected. */
	| {readonly type: 'searched-selection'}
	| {readonly type: 'toggled-bookmark'}
	| {readonly type: 'removed-bookmark'}
	/** The bookmarks that the reader was asked about are to be removed, or kept. */
	| {readonly type: 'confirmed-removal'; readonly isSure: boolean}
	| {readonly type: 'undid-removal'}
	| {readonly type: 'changed-measure'; readonly by: number}
	| {readonly type: 'toggled-justified'}
	| {readonly type: 'toggled-indents'}
	| {readonly type: 'changed-columns'}
	| {readonly type: 'toggled-scene-breaks'}
	| {readonly type: 'changed-theme'}
	| {readonly type: 'previewed-rule'; readonly preview: RulePreview}
	| {readonly type: 'toggled-raw'}
	/**
	 * Another reading takes the place of the one that is shown: more of the story has been read, or its end alone; the file
	 * was read with other choices; it has changed on the disk.
	 */
	| {readonly type: 'reading-replaced'; readonly reading: Reading; readonly remembered?: Remembered}
	/** The file cannot be read with the choices: why, in a sentence. */
	| {readonly type: 'refused-choices'; readonly why: string}
	/** What is known of the story whose end is shown. */
	| {readonly type: 'reached-end'; readonly end: StoryEnd}
	| {readonly type: 'outlined'; readonly outline: Outline}
	| {readonly type: 'counted-pages'; readonly count: PageCount}
	/** Something is to be told; null once it has been. */
	| {readonly type: 'noticed'; readonly text: string | null}
	/** Only the reader can tell what story this is; null where there is nothing more to ask. */
	| {readonly type: 'asked'; readonly question: Question | null}
	| {readonly type: 'answered'; readonly isYes: boolean}
	/** The story that was chosen is open. */
	| {
			readonly type: 'story-opened';
			readonly story: OpenStory;
			readonly showsTitle: boolean;
			readonly notice: string | null;
	  }
	/** It cannot be opened: why, in a sentence. */
	| {readonly type: 'story-refused'; readonly why: string}
	/** What a file on the shelf says about itself, which has not been opened yet. */
	| {readonly type: 'shelf-told'; readonly story: ShelfStory}
	/** The story is closed; the stories opened before as they are now. */
	| {readonly type: 'story-closed'; readonly stories: readonly ShelfStory[]; readonly notice: string | null}
	/** The window has another size. */
	| {readonly type: 'resized'}
	| {readonly type: 'left'}
	/** For the terminal, not for the state. */
	| {readonly type: 'suspended'}
	| {readonly type: 'repainted'};

export type Action = SessionAction | SelectionAction | InterfaceAction | PointerAction;
