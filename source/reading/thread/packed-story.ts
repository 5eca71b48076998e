import {createStory} from '../../core/story/create-story.ts';
import type {SpineEntry, Story} from '../../core/story/story.ts';
import {type PackedChapter, unpackChapter} from './packed-chapter.ts';

/** A story as another thread sends it, without its chapters, which follow. */
export type PackedStory = Omit<Story, 'chapters' | 'imageBytes' | 'spine'> & {
	readonly spine: readonly Omit<SpineEntry, 'read'>[];
};

export const packStory = ({chapters: _, imageBytes: __, spine, ...story}: Story): PackedStory => ({
	...story,
	spine: spine.map(({read: ___, ...entry}) => entry),
});

/** The story again, with its chapters in order. One is unpacked whenever it is read. */
export const unpackStory = ({spine, ...story}: PackedStory, chapters: readonly PackedChapter[]): Story =>
	createStory({
		...story,
		spine: spine.map((entry, index) => ({
			...entry,
			*read() {
				const chapter = chapters[index];
				yield;
				if (!chapter) throw new RangeError(`Chapter ${index} was not sent.`);
				return unpackChapter(chapter);
			},
		})),
	});
