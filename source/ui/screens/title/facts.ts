import {wrappedLines} from '../../measured.ts';
import {countChapters} from '../../../core/story/contents.ts';
import {isolated} from '../../../core/text/direction.ts';
import type {Rating} from '../../../core/story/story.ts';
import {readingTime} from '../../../core/text/measure-prose.ts';
import {durationOf} from '../../duration.ts';
import {joinHints} from '../../keymap/hints.ts';
import {plural} from '../../plural.ts';
import {type Row} from '../../rows.ts';
import type {StoryState} from '../../state/app-state.ts';

const rated = ({label}: Rating): string => (/\brated\b/i.test(label) ? label : `Rated ${label}`);

/** Whether the story is complete, in a word, else in the author's own last words. */
const statusOf = ({reading: {story}}: StoryState): string => {
	const {status} = story.metadata;
	if (status !== null) return status === 'complete' ? 'complete' : 'unfinished';
	return story.ending === null ? '' : `“${isolated(story.ending)}”`;
};

/** How long a story is, from the fullest version to the shortest. */
const lengthsOf = ({outline, reading: {story}}: StoryState): readonly (readonly string[])[] => {
	if (!outline.complete) return [['counting…']];
	const chapters = countChapters(story, outline);
	const words = plural(outline.size.words, 'word');
	const scenes = plural(outline.scenes.length, 'scene');
	const time = durationOf(readingTime(outline.size));
	const parts = chapters > 0 ? plural(chapters, 'chapter') : scenes;
	return [
		...(chapters > 0 ? [[parts, scenes, words, time]] : []),
		[parts, words, time],
		[parts, time],
		[time],
	];
};

/** The sign between two facts where a row begins or ends with it: there it parts nothing. */
const loose = /^· | ·$/g;

/** Rating, status and length in one row, as much as fits; the rating is strong. */
export const factRows = (state: StoryState, columns: number): readonly Row[] => {
	const {rating} = state.reading.story.metadata;
	const label = rating ? rated(rating) : '';
	const versions = lengthsOf(state).map(length => joinHints(label, statusOf(state), ...length));
	const text = versions.find(version => version.length <= columns) ?? versions.at(-1) ?? '';
	return wrappedLines(text, columns).map((wrapped, index): Row => {
		const line = wrapped.replaceAll(loose, '');
		const strong = index === 0 ? Math.min(label.length, line.length) : 0;
		return [
			{text: line.slice(0, strong), style: 'strong'},
			{text: line.slice(strong), style: 'text'},
		];
	});
};
