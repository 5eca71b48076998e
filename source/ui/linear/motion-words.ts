import {
	chapterAt,
	countScenes,
	sceneAt,
	sceneFrom,
	sceneIndexAt,
	startOfScene,
} from '../../core/story/chapters.ts';
import {placeAtTotalProgression} from '../../core/story/progression.ts';
import {flowLength} from '../../core/story/running-totals.ts';
import type {StoryState} from '../state/app-state.ts';
import {goAndRead, say, sayPassage, type Turn} from './turn.ts';

/** A whole number from 1 on; undefined where the words are none. */
export const numberIn = (words: string): number | undefined =>
	/^[1-9]\d{0,8}$/.test(words) ? Number(words) : undefined;

/** The scene at the reader's place, as indexes. */
const sceneHere = ({reading: {story}, session: {place}}: StoryState) => ({
	chapter: place.chapter,
	scene: sceneIndexAt(chapterAt(story, place.chapter), place.offset),
});

export const next = (state: StoryState): Turn => {
	const {story} = state.reading;
	const to = sceneFrom(story, sceneHere(state), 1);
	return to.isBeyond ? say('This is the last scene.') : goAndRead(startOfScene(story, to.chapter, to.scene));
};

export const back = (state: StoryState): Turn => {
	const {
		reading: {story},
		session: {place},
	} = state;
	const here = sceneHere(state);
	const {start} = sceneAt(chapterAt(story, here.chapter), here.scene);
	if (place.offset > start) return goAndRead({chapter: here.chapter, offset: start});
	const to = sceneFrom(story, here, -1);
	return to.isBeyond ? say('This is the first scene.') : goAndRead(startOfScene(story, to.chapter, to.scene));
};

const beyond = (what: string, number: number, last: number): Turn =>
	say(`There is no ${what} ${number}. The last one is ${what} ${last}.`);

export const scene = ({reading: {story}}: StoryState, argument: string): Turn => {
	const number = numberIn(argument);
	if (number === undefined) return say('Type scene and a number, such as scene 3.');
	const to = sceneFrom(story, {chapter: 0, scene: 0}, number - 1);
	return to.isBeyond
		? beyond('scene', number, countScenes(story) ?? 1)
		: goAndRead(startOfScene(story, to.chapter, to.scene));
};

export const chapter = ({reading: {story}}: StoryState, argument: string): Turn => {
	const number = numberIn(argument);
	if (number === undefined) return say('Type chapter and a number, such as chapter 2.');
	const last = Math.max(1, flowLength(story));
	return number > last ? beyond('chapter', number, last) : goAndRead({chapter: number - 1, offset: 0});
};

export const goTo = ({reading: {story}}: StoryState, argument: string): Turn => {
	const percent = /^(\d{1,3}(?:[.,]\d+)?)\s*(?:%|percent)?$/i.exec(argument)?.[1];
	if (percent === undefined) return say('Type go and a percentage, such as go 40 percent.');
	return goAndRead(placeAtTotalProgression(story, Number(percent.replace(',', '.')) / 100));
};

/** Back to where the reader was before the last jump. */
export const goBack = ({session: {history}}: StoryState): Turn =>
	history.back.length === 0
		? say('You have not gone elsewhere yet.')
		: {
				asks: [{type: 'went-back'}, {type: 'heard-passage', which: 'here'}],
				then: state => sayPassage(state, true),
			};
