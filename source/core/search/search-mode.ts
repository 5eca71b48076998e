/** What counts as a match. */
export type MatchRules = {
	/** Whether what is searched for is a pattern. */
	readonly isPattern: boolean;
	/** Whether no letter, digit or underscore may stand beside a match. */
	readonly wholeWords: boolean;
	/** Whether case counts, and in words accents, too. */
	readonly isExact: boolean;
};

/** The ways of searching that a prompt offers, in the order in which one key goes through them. */
export const searchModes = ['plain', 'word', 'exact', 'pattern'] as const;

export type SearchMode = (typeof searchModes)[number];

const plain: MatchRules = {isPattern: false, wholeWords: false, isExact: false};

export const rulesOf: Readonly<Record<SearchMode, MatchRules>> = {
	plain,
	word: {...plain, wholeWords: true},
	exact: {...plain, isExact: true},
	pattern: {...plain, isPattern: true, isExact: true},
};

/** The mode behind another one; the first behind the last. */
export const nextMode = (mode: SearchMode): SearchMode =>
	searchModes[(searchModes.indexOf(mode) + 1) % searchModes.length] ?? 'plain';
