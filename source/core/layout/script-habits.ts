import type {Chapter} from '../story/story.ts';
import {defaultMeasure} from './page-geometry.ts';

/** How pages of a script are set. */
export type ScriptHabits = {
	/** The widest line that reads well, in columns. */
	readonly measure: number;
	/** Whether its letters take two columns each. */
	readonly isEven: boolean;
	/** Whether it runs to the left: the first of several pages stands at the right. */
	readonly runsLeft: boolean;
};

/** Latin, Greek, Cyrillic, and all that is not named below. */
export const alphabetic: ScriptHabits = {measure: defaultMeasure, isEven: false, runsLeft: false};
/** 36 letters of two columns each. */
const ideographic: ScriptHabits = {measure: 72, isEven: true, runsLeft: false};
/** Shorter words, or taller signs, than those of Latin. */
const dense: ScriptHabits = {measure: 60, isEven: false, runsLeft: false};
const denseToTheLeft: ScriptHabits = {...dense, runsLeft: true};

const ideographs =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
const lettersToTheLeft =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;
const denseLetters =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}]/gu;
const letters = /\p{L}/gu;

/** UTF-16 units of a chapter by which its script is told. */
const sampleLength = 4096;

const habitsIn = (text: string): ScriptHabits => {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	const half = count(letters) / 2;
	if (half === 0) return alphabetic;
	if (count(ideographs) > half) return ideographic;
	if (count(lettersToTheLeft) > half) return denseToTheLeft;
	return count(denseLetters) > half ? dense : alphabetic;
};

const known = new WeakMap<Chapter, ScriptHabits>();

/** The habits of the script that most of a chapter's letters are in. */
export const scriptHabitsOf = (chapter: Chapter): ScriptHabits => {
	const habits = known.get(chapter) ?? habitsIn(chapter.text.slice(0, sampleLength));
	known.set(chapter, habits);
	return habits;
};
