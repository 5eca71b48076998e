import type {ByteSource} from '../core/byte-source.ts';
import {noChoices} from '../core/story/reading-choices.ts';
import {UnreadableStory} from '../core/story/unreadable-story.ts';
import {refusalOf} from './foreign-formats.ts';
import {createBudget} from './budget.ts';
import {headLength, type OpeningStory, type OpenOptions, type StoryFormat} from './story-format.ts';

const formatOf = (source: ByteSource, known: readonly StoryFormat[]): StoryFormat => {
	if (source.size === 0 && !source.files) {
		throw new UnreadableStory('it is empty. Check that it was saved or downloaded completely.');
	}
	const head = source.read(0, headLength);
	const format = known.find(({matches}) => matches(head, source.name, source));
	if (format) return format;
	throw refusalOf(head);
};

/** Files inside files that are opened: a text in gzip in a zip. */
const mostLayers = 3;

const openLayer = (
	source: ByteSource,
	options: Omit<OpenOptions, 'openInner'>,
	known: readonly StoryFormat[],
	layer: number,
): OpeningStory =>
	formatOf(source, known).open(source, {
		...options,
		openInner(inner, chosen) {
			if (layer < mostLayers) return openLayer(inner, {...options, ...chosen}, known, layer + 1);
			throw new UnreadableStory('it is an archive inside an archive inside another. Unpack it first.');
		},
	});

/** What is said about how a story is to be opened. */
export type OpenChoices = Partial<Pick<OpenOptions, 'choices' | 'wantsPreview' | 'startsAt'>>;

/**
 * Opens a story with the first of some formats that knows it, in steps of a few milliseconds: between two of them keys can be
 * obeyed.
 *
 * @throws {UnreadableStory} at once or on the way, where no format knows the file.
 */
export const openWith = (
	formats: readonly StoryFormat[],
	source: ByteSource,
	{choices = noChoices, wantsPreview = false, startsAt = 0}: OpenChoices = {},
): OpeningStory =>
	openLayer(source, {choices, wantsPreview, startsAt, isPart: false, budget: createBudget()}, formats, 0);
