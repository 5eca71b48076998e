import {foldText} from '../text/fold-text.ts';
import {lastStartingBefore} from '../text/range.ts';

/**
 * A text in the form in which it is searched: folded, without marks on letters, every run of white space one space,
 * ligatures and the ellipsis spelt out. Two texts that differ in these things alone have the same form.
 */
export type SearchableText = {
	readonly text: string;
	/**
	 * The offset in the original text at which a unit of this form begins; undefined inside a character that was spelt
	 * out.
	 */
	readonly offsetOf: (index: number) => number | undefined;
};

/** A stretch of the folded text that was replaced by `length` units, from `start` on. */
type Replacement = {
	readonly start: number;
	readonly length: number;
	readonly from: number;
	readonly to: number;
};

const spelling: ReadonlyMap<string, string> = new Map([
	['ß', 'ss'],
	['æ', 'ae'],
	['œ', 'oe'],
	['…', '...'],
]);

const varying = /\s{2,}|[^\S ]|[\u0300-\u036f]+|[ßæœ…]/gu;

const formOf = (varied: string): string => spelling.get(varied) ?? (/^\s/u.test(varied) ? ' ' : '');

export const searchableText = (original: string): SearchableText => {
	const replacements: Replacement[] = [];
	let growth = 0;
	const text = foldText(original).replace(varying, (varied, from: number) => {
		const form = formOf(varied);
		replacements.push({
			start: from + growth,
			length: form.length,
			from,
			to: from + varied.length,
		});
		growth += form.length - varied.length;
		return form;
	});
	return {
		text,
		offsetOf(index) {
			const last = replacements[lastStartingBefore(replacements, index)];
			if (!last || last.start > index) return index;
			if (index >= last.start + last.length) return last.to + index - last.start - last.length;
			return index === last.start ? last.from : undefined;
		},
	};
};
