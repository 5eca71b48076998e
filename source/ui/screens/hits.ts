import {sentenceOf} from '../../core/search/search-story.ts';
import {percentOf} from '../../core/story/progression.ts';
import {describeHits} from '../describe-work.ts';
import {indented, itemsOf, row, wrappedRows, type Item} from '../rows.ts';
import {marker, type ScreenContent, type ScreenContext} from './content.ts';

const longestQuote = 3;

/** What a search found, by scene. */
export const hitsContent = ({state, environment, geometry, cursor}: ScreenContext): ScreenContent => {
	const {measure} = geometry;
	const {search} = state;
	const hits = search?.hits ?? [];
	const items = itemsOf(hits, (hit, index): Item => {
		const {scene, totalProgression} = hit;
		const isSelected = index === cursor;
		const isFirstOfScene = hits[index - 1]?.scene !== scene;
		const sentence = sentenceOf(environment.story, hit);
		const quote = wrappedRows(sentence, measure - 2, isSelected ? 'selected' : 'text').slice(0, longestQuote);
		return [
			...(isFirstOfScene ? [row(`Scene ${scene}, ${percentOf(totalProgression)}`, 'quiet')] : []),
			...quote.map((line, order) =>
				order === 0 ? [{text: marker(isSelected), style: 'selected' as const}, ...line] : indented(line, 2),
			),
		];
	});
	return {
		kind: 'list',
		heading: row(search ? describeHits(search) : '', 'title'),
		items,
		empty: search?.running ? 'Searching…' : 'Nothing found.',
		hints: [
			'Enter goes there · n N next, previous on the page · Esc back to where you were',
			'Enter goes there · Esc back',
			'Esc back',
		],
	};
};
