import {foldSigns, foldText} from '../text/fold-text.ts';
import {lastStartingBefore} from '../text/range.ts';
import {exactFormOf, formOf, varying, varyingExactly} from './spelling.ts';

/**
 * A text in the form in which it is searched: folded, without marks on letters, every run of white space one space and
 * every run of hyphens one, ligatures and the ellipsis spelt out. Two texts that differ in these things alone have the same form.
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

/** A text that is folded already, with what varies replaced by its form. */
const respelt = (folded: string, varies: RegExp, formOf: (varied: string) => string): SearchableText => {
	const replacements: Replacement[] = [];
	let growth = 0;
	const text = folded.replace(varies, (varied, from: number) => {
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

/** Makes the form of a text. */
export type MakeSearchable = (original: string) => SearchableText;

export const searchableText: MakeSearchable = original =>
	// The only letter that is two when it is made small.
	respelt(foldText(original.replaceAll('İ', 'i')), varying, formOf);

/** The same where case and accents count. */
export const exactlySearchable: MakeSearchable = original =>
	respelt(foldSigns(original), varyingExactly, exactFormOf);
