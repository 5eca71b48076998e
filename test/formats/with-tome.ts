import type * as door from '../../source/formats/open-story.ts';
import {tome} from './tome.ts';

/** The door that stories come through, with the toy format beside the others: what `vi.mock` puts in its place. */
export const withTome = (real: typeof door): typeof door => {
	const formats = [tome(() => undefined), ...real.formats];
	return {
		...real,
		formats,
		openStory: (source, options, known = formats) => real.openStory(source, options, known),
	};
};
