import {groupedDigits} from '../core/text/grouped-digits.ts';
import type {FileFacts} from '../core/story/story.ts';
import {percentOf} from '../core/story/progression.ts';
import type {LoadedStory} from '../reading/load-story.ts';

/** What a charset is called, and how sure that is where it is not certain. */
const charset = ({encoding, confidence}: FileFacts, isChosen: boolean): string => {
	if (isChosen) return `${encoding}, as you chose`;
	return confidence === 1
		? encoding
		: `${encoding} (${percentOf(confidence)} sure; --encoding says otherwise)`;
};

const lines = ({hardWrapped, wrapColumn}: FileFacts): string =>
	hardWrapped ? `broken at column ${wrapColumn ?? 0}, joined into paragraphs` : 'one for each paragraph';

/**
 * How a story's file was understood, as rows of label and value: what a reader needs to see that a reading is wrong,
 * and to report it.
 */
export const describeFile = ({
	story: {file},
	bytes,
	choices,
}: LoadedStory): readonly (readonly [string, string | null])[] => [
	['File', `${groupedDigits(bytes)} bytes, ${file.lineEnding ?? 'one line'}`],
	['Charset', charset(file, choices.encoding !== null)],
	['Header', file.header ?? 'none found'],
	['Lines', choices.raw ? 'the file’s own, as you chose' : lines(file)],
	['Scenes at', choices.split],
	[
		'Cleaned',
		file.cleaned === 0 ? null : `${file.cleaned} characters that a terminal would obey or not show`,
	],
];
