import {quotedText} from '../../core/story/quoted-text.ts';
import {chapterAt} from '../../core/story/chapters.ts';
import {measureProse} from '../../core/text/measure-prose.ts';
import type {Range} from '../../core/text/range.ts';
import type {Story} from '../../core/story/story.ts';

/** What is selected: a stretch of a chapter, of which the one end or the other is moved by keys. */
export type Selection = Range & {
	readonly chapter: number;
	readonly moves: 'start' | 'end';
	/** Whether the next key says in which colour it is highlighted. */
	readonly isChoosingPen: boolean;
};

/** The text that is selected, for elsewhere. */
export const selectedText = (story: Story, selection: Range & {readonly chapter: number}): string =>
	quotedText(chapterAt(story, selection.chapter), selection);

export const countSelected = (story: Story, selection: Range & {readonly chapter: number}): number =>
	measureProse(selectedText(story, selection)).words;
