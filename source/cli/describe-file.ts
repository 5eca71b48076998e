import {groupedDigits} from '../core/text/grouped-digits.ts';
import {formats} from '../formats/open-story.ts';
import type {FactRow} from '../formats/story-format.ts';
import type {LoadedStory} from '../reading/load-story.ts';

/**
 * How a story's file was read, as rows of label and value: what a user needs to see that it was misread, and to report
 * it. The words are those of its format.
 */
export const describeFile = ({story: {file}, bytes, choices}: LoadedStory): readonly FactRow[] =>
	(formats.find(({name}) => name === file.format)?.describe(file, choices) ?? []).map(([label, value]) =>
		label === 'File' ? [label, `${groupedDigits(bytes)} bytes, ${value ?? ''}`] : [label, value],
	);
