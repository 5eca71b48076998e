import {findFragment, splitFragment} from '../core/search/text-fragment.ts';
import type {Place, Story} from '../core/story/story.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {isolated} from '../core/text/direction.ts';
import {quoted} from '../core/text/quoted.ts';
import {isThere} from './file-names.ts';

/** A file's name as it was typed, and the quotation behind it that it is to be opened at. */
export type Quotation = {
	readonly name: string;
	/** Whether there is one. */
	readonly isGiven: boolean;
	/** Where it stands; undefined where it does not. */
	readonly find: (story: Story) => Place | undefined;
	/** Says that it does not stand in the story. */
	readonly notice: string;
};

/** Takes a name apart. A file whose name really holds a quotation is that file. */
export const quotationIn = (named: string): Quotation => {
	const split = isThere(named) ? undefined : splitFragment(named);
	if (!split) return {name: named, isGiven: false, find: () => undefined, notice: ''};
	const {name, fragment} = split;
	return {
		name,
		isGiven: true,
		find: story => findFragment(story, fragment),
		notice: `No match for ${isolated(quoted(cleanLine(fragment.start)))}`,
	};
};
