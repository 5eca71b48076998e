import {foldText} from '../text/fold-text.ts';

/** Where a story stands in its series. */
export type SeriesPlace = {
	/** Folded for comparison. */
	readonly name: string;
	readonly number: number;
};

/** How headers, archives and packages write it: the number behind the name, or the other way round (AO3). */
const forms: readonly RegExp[] = [
	/^(?:part|book|vol(?:ume|\.)?|no\.?|#)\s*(?<number>\d{1,4})\s+(?:of|in)\s+(?<name>.+)$/i,
	/^(?<name>.*?\S)[\s,:;–—-]*[([]?\s*(?:#|no\.?|part|book|vol(?:ume|\.)?)?\s*(?<!\d)(?<number>\d{1,4})(?:\.0+)?(?:\s+of\s+\d{1,4})?\s*[)\]]?$/i,
];

/** What stands around a name and says nothing. */
const bare = (name: string): string =>
	foldText(name)
		.replace(/^(?:the|a|an)\s+/, '')
		.replace(/\s+(?:series|trilogy|cycle|saga)$/, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Reads the name and the number of a series as a story gives them; undefined where there is no number. */
export const seriesPlace = (written: string): SeriesPlace | undefined => {
	for (const form of forms) {
		const {name = '', number} = form.exec(written.trim())?.groups ?? {};
		const folded = bare(name);
		if (number !== undefined && folded !== '') return {name: folded, number: Number(number)};
	}
	return undefined;
};

/** Whether a story stands in the series right behind another one; each as its metadata give the series. */
export const followsInSeries = (next: string | null, story: string | null): boolean => {
	const [one, other] = [story, next].map(written => (written === null ? undefined : seriesPlace(written)));
	return one !== undefined && other?.name === one.name && other.number === one.number + 1;
};
