import {textUnits, type TextUnit} from '../../core/story/text-units.ts';
import type {Story} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {selectRange} from '../state/select.ts';
import type {PointedCharacter} from './cell-target.ts';

/** Words that are being selected with the mouse. */
export type Stretch = {
	readonly from: PointedCharacter;
	readonly to: PointedCharacter;
	/** What it grows by: a double click begins with a word, a triple one with a paragraph. */
	readonly unit: 'character' | Exclude<TextUnit, 'sentence'>;
};

/** The character itself, or the word or paragraph that it stands in; undefined beside all words. */
const unitAt = (
	story: Story,
	{chapter, offset, end}: PointedCharacter,
	unit: Stretch['unit'],
): Range | undefined => {
	if (unit === 'character') return {start: offset, end};
	const found = textUnits(story, chapter, unit).from(offset);
	return found && found.start <= offset ? found : undefined;
};

/** Selects from one character to another one of its chapter; the mouse holds the end that keys move. */
export const selectStretch = (
	{from, to, unit}: Stretch,
	state: StoryState,
	environment: Environment,
): StoryState => {
	const {story} = state.reading;
	if (from.chapter !== to.chapter) return state;
	const held = unitAt(story, from, unit);
	const moved = unitAt(story, to, unit) ?? {start: to.offset, end: to.end};
	if (!held) return state;
	const isForward = moved.start >= held.start;
	return selectRange(
		state,
		{
			chapter: from.chapter,
			from: isForward ? held.start : held.end,
			to: isForward ? Math.max(held.end, moved.end) : moved.start,
		},
		environment,
	);
};
