import {countChapters} from '../../core/story/contents.ts';
import {metadataFields, warningFields} from '../../core/story/metadata-fields.ts';
import {readingTime} from '../../core/text/measure-prose.ts';
import {oneLine} from '../../core/text/one-line.ts';
import {plural} from '../plural.ts';
import {sceneOf} from '../screens/position.ts';
import type {StoryState} from '../state/app-state.ts';
import {chapterTitle} from './place-lines.ts';
import {durationInWords, sentence, sentences} from './say.ts';

const length = ({outline, reading: {story}}: StoryState): string => {
	if (!outline.complete) return '';
	const chapters = countChapters(story, outline);
	return [
		...(chapters > 0 ? [plural(chapters, 'chapter')] : []),
		plural(outline.scenes.length, 'scene'),
		durationInWords(readingTime(outline.size)),
	].join(', ');
};

const rating = ({reading: {story}}: StoryState): string => {
	const label = story.metadata.rating?.label ?? '';
	return label === '' || /^not\b/i.test(label) ? label : `Rated ${label}`;
};

const status = ({reading: {story}}: StoryState): string => {
	const {status: known} = story.metadata;
	return known === null ? '' : known === 'complete' ? 'Complete' : 'Unfinished';
};

/** Where Enter reads from. Of a large story that was read before, it is known only once all of it is there. */
const place = (state: StoryState): string => {
	if (state.reading.extent !== 'whole' && state.isContinued) return 'You have begun this story';
	const title = chapterTitle(state);
	return `You are in scene ${sceneOf(state).number}${title === null ? '' : `, ${title}`}`;
};

/** The lines before the story: title and authors, every warning, and the facts. */
export const titleLines = (state: StoryState): readonly string[] => {
	const {title, story} = state.reading;
	const {authors} = story.metadata;
	return [
		sentence(authors.length === 0 ? title : `${title}, by ${authors.join(', ')}`),
		sentences(warningFields(story.metadata).map(([label, value]) => `${label}: ${value ?? ''}`)),
		sentences([rating(state), status(state), length(state), place(state)]),
	].filter(line => line !== '');
};

/** What the lines of the title have said in other words. */
const said: ReadonlySet<string> = new Set(['Rating', 'Warning', 'Status']);

/** All that the story says about itself. */
export const aboutLines = (state: StoryState): readonly string[] => [
	...titleLines(state),
	...metadataFields(state.reading.story.metadata).flatMap(([label, value]) =>
		value === null || value === '' || said.has(label) || /warn/i.test(label)
			? []
			: [sentence(`${label}: ${oneLine(value)}`)],
	),
];
