/** A reader's own rule for where the scenes of a story break. */
export type SplitRule =
	/** Gaps of at least so many blank lines. */
	| {readonly kind: 'gap'; readonly lines: number}
	/** Lines that say this, white space apart. */
	| {readonly kind: 'line'; readonly text: string}
	/** Lines that match. */
	| {readonly kind: 'pattern'; readonly pattern: RegExp};

const longestRule = 200;

/**
 * Reads a rule as it is typed: `3` is a gap of three blank lines or more, `/^Scene \d+/` a pattern that lines match,
 * anything else a line that says so. Undefined where it is none.
 */
export const parseSplitRule = (typed: string): SplitRule | undefined => {
	const rule = typed.trim();
	if (rule === '' || rule.length > longestRule) return undefined;
	if (/^\d{1,2}$/.test(rule)) return Number(rule) > 0 ? {kind: 'gap', lines: Number(rule)} : undefined;
	const source = /^\/(.+)\/$/.exec(rule)?.[1];
	if (source === undefined) return {kind: 'line', text: rule.replaceAll(/\s+/g, ' ')};
	try {
		return {kind: 'pattern', pattern: new RegExp(source, 'iu')};
	} catch {
		return undefined;
	}
};
