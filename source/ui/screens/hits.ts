import {sentenceOf} from '../../core/search/search-story.ts';
import {percentOf} from '../../core/story/progression.ts';
import {describeHits} from '../describe-work.ts';
import {hintsFor, joinHints} from '../keymap/hints.ts';
import {indented, itemsOf, row, wrappedRows, type Item} from '../rows.ts';
import type {StoryState} from '../state/app-state.ts';
import type {Environment} from '../state/environment.ts';
import {goTo} from '../state/navigate.ts';
import {marker, type Screen, type ScreenContent, type ScreenContext} from './screen.ts';

const longestQuote = 3;

const content = ({state, geometry, cursor}: ScreenContext): ScreenContent => {
	const {measure} = geometry;
	const {search} = state;
	const hits = search?.hits ?? [];
	const items = itemsOf(hits, (hit, index): Item => {
		const {scene, totalProgression} = hit;
		const isSelected = index === cursor;
		const isFirstOfScene = hits[index - 1]?.scene !== scene;
		const sentence = sentenceOf(state.reading.story, hit);
		const quote = wrappedRows(sentence, measure - 2, isSelected ? 'selected' : 'text').slice(0, longestQuote);
		return [
			...(isFirstOfScene ? [row(`Scene ${scene}, ${percentOf(totalProgression)}`, 'quiet')] : []),
			...quote.map((line, order) =>
				order === 0 ? [{text: marker(isSelected), style: 'selected' as const}, ...line] : indented(line, 2),
			),
		];
	});
	const {keys} = state.preferences;
	const hint = hintsFor('hits', keys);
	return {
		kind: 'list',
		heading: row(search ? describeHits(search) : '', 'title'),
		items,
		empty: search?.running ? 'Searching…' : 'Nothing found.',
		hints: [
			joinHints(
				hint('choose', 'goes there'),
				hintsFor('reading', keys)('next-hit previous-hit', 'next, previous on the page'),
				hint('up', 'back to where you were'),
			),
			joinHints(hint('choose', 'goes there'), hint('up', 'back')),
			hint('up', 'back'),
		],
	};
};

const choose = (state: StoryState, cursor: number, environment: Environment): StoryState => {
	const hit = state.search?.hits[cursor];
	if (!state.search || !hit) return state;
	const to = {chapter: hit.chapter, offset: hit.range.start};
	return goTo({...state, search: {...state.search, current: cursor}}, to, environment);
};

export const hitsScreen: Screen<StoryState> = {content, choose};
