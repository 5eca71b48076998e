/** Common English endings, and what stands in the word itself in their place. */
const endings: readonly (readonly [ending: RegExp, stands: string])[] = [
	[/'s?$/, ''],
	[/s$/, ''],
	[/ies$/, 'y'],
	[/es$/, ''],
	[/ied$/, 'y'],
	[/(.)\1ed$/, '$1'],
	[/ed$/, 'e'],
	[/ed$/, ''],
	[/(.)\1ing$/, '$1'],
	[/ing$/, 'e'],
	[/ing$/, ''],
];

/** UTF-16 units below which an ending is part of the word: `his`, `bed`, `ring`. */
const shortestStem = 2;

const stemsOf = (word: string): readonly string[] =>
	endings
		.map(([ending, stands]) => word.replace(ending, stands))
		.filter(stem => stem !== word && stem.length >= shortestStem);

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * The forms under which a word may stand in a dictionary, the likeliest first: as it is written, in lower case, with a
 * capital, then without the common English endings.
 */
export const wordForms = (word: string): readonly string[] => {
	const written = word.replaceAll('’', "'");
	const lower = written.toLowerCase();
	return [...new Set([word, written, lower, capitalized(lower), ...stemsOf(lower)])];
};
