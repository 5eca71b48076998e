/** What must be true of any file that is read, whatever it holds. */
import {plainPages} from '../../source/cli/plain-pages.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import type {Chapter, Story} from '../../source/core/story/story.ts';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import type {Range} from '../../source/core/text/range.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf} from '../../test/story-from.ts';
import {notTextIn} from '../../test/terminal/allowed-bytes.ts';

const textsIn = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const forbiddenOf = (text: string): string | undefined => notTextIn(text.replaceAll('\t', ''))[0];

const isInOrder = (ranges: readonly Range[], length: number): boolean => {
	let last = 0;
	return ranges.every(({start, end}) => {
		const isBehind = start >= last && end >= start && end <= length;
		last = end;
		return isBehind;
	});
};

const faultOfChapter = ({text, blocks, spans, scenes, anchors, notes}: Chapter): string | undefined => {
	const isInside = ({start, end}: Range): boolean => start >= 0 && end > start && end <= text.length;
	if (!spans.every(isInside)) return 'spans out of range';
	if (!isInOrder(blocks, text.length) || !isInOrder(scenes, text.length)) return 'ranges out of order';
	if (scenes.length === 0) return 'no scene';
	for (const {table} of blocks)
		if (table?.rows.flat().some(({start, end}) => start < 0 || end < start || end > text.length) === true)
			return 'cells out of range';
	for (const offset of anchors.values())
		if (!(offset >= 0 && offset <= text.length)) return 'an anchor out of range';
	for (const note of notes.values()) {
		const found = forbiddenOf(`${note.label} ${note.text}`);
		if (found !== undefined) return `${found} in a note`;
	}
	return undefined;
};

const faultOfStory = (story: Story): string | undefined => {
	completeOutline(story);
	for (const text of [...textsIn(story.metadata), ...textsIn(story.file), ...textsIn(titlesIn(story))]) {
		const found = forbiddenOf(text);
		if (found !== undefined) return `${found} in the metadata`;
	}
	for (const chapter of chaptersOf(story)) {
		const found = forbiddenOf(`${chapter.title ?? ''} ${chapter.text}`);
		if (found !== undefined) return `${found} in the text`;
		const fault = faultOfChapter(chapter);
		if (fault !== undefined) return fault;
	}
	return forbiddenOf([...plainPages(story, {width: 60})].join('\n'));
};

const titlesIn = ({toc}: Story): readonly string[] => {
	const entries = [...toc];
	// Entries are added while they are gone through: the contents may be as deep as they like.
	for (const {children} of entries) entries.push(...children);
	return entries.map(({title}) => title);
};

/** What is wrong with how a file is read and printed; undefined where nothing is, or it is refused with a sentence. */
export const faultOfReading = (name: string, bytes: Uint8Array, raw: boolean): string | undefined => {
	try {
		return faultOfStory(readStory({name, bytes}, {...noChoices, raw}));
	} catch (error) {
		if (error instanceof UnreadableStory) return forbiddenOf(error.message);
		return error instanceof Error ? error.stack : String(error);
	}
};
