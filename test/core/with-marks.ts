import {createStory} from '../../source/core/story/create-story.ts';
import type {Chapter, Span, Story} from '../../source/core/story/story.ts';
import type {Range} from '../../source/core/text/range.ts';
import {cleanInPlace} from '../../source/core/text/clean-text.ts';

/** A mark to a note to be put into a chapter: at an offset, or at the remainder where the text is shorter. */
export type Mark = {readonly chapter: number; readonly at: number; readonly words: string};

const lettersOnly = /[a-z .]/i;

/** Where the marks of one chapter go, in order: never at a block's edge, so that they lie within it. */
const marksIn = (marks: readonly Mark[], story: Story, chapter: number): readonly Mark[] => {
	const {text} = story.chapters.at(chapter);
	return marks
		.filter(mark => mark.chapter === chapter)
		.map(mark => ({...mark, at: mark.at % text.length}))
		.filter(({at}) => at > 0 && lettersOnly.test(text.charAt(at - 1)) && text.charAt(at) !== '')
		.toSorted((a, b) => a.at - b.at);
};

/** Says where an offset of a chapter stands with the marks put in: behind those that are put at it. */
export const movedBy = (
	marks: readonly Mark[],
	story: Story,
	chapter: number,
): ((offset: number) => number) => {
	const placed = marksIn(marks, story, chapter);
	return offset => placed.filter(({at}) => at <= offset).reduce((sum, {words}) => sum + words.length, offset);
};

const addMarks = (chapter: Chapter, marks: readonly Mark[]): Chapter => {
	let text = '';
	let from = 0;
	const noted: Span[] = [];
	for (const {at, words} of marks) {
		text += chapter.text.slice(from, at);
		noted.push({kind: 'noteReference', target: '#n', start: text.length, end: text.length + words.length});
		text += words;
		from = at;
	}
	text += chapter.text.slice(from);
	const startOf = (offset: number): number =>
		marks.filter(({at}) => at < offset).reduce((sum, {words}) => sum + words.length, offset);
	const endOf = (offset: number): number =>
		marks.filter(({at}) => at <= offset).reduce((sum, {words}) => sum + words.length, offset);
	const moved = <Item extends Range>(item: Item): Item => ({
		...item,
		start: startOf(item.start),
		end: endOf(item.end),
	});
	return {
		...chapter,
		text: cleanInPlace(text),
		blocks: chapter.blocks.map(moved),
		scenes: chapter.scenes.map(moved),
		spans: [...chapter.spans.map(moved), ...noted].toSorted((a, b) => a.start - b.start),
	};
};

/** The story with marks to notes put into its text. */
export const withMarks = (story: Story, marks: readonly Mark[]): Story =>
	createStory({
		...story,
		spine: story.spine.map((entry, index) => ({
			...entry,
			*read() {
				const chapter = yield* entry.read();
				return addMarks(chapter, marksIn(marks, story, index));
			},
		})),
	});
