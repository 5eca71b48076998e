/** Languages whose patterns bear their code as their name. */
const codes = new Set(
	(
		'af be bg ca cs cy da de eo es et eu fi fo fr fur ga gl hr hsb hu hy ia id is it ka kmr la lt lv mk nb nl nn no oc ' +
		'pl pms pt rm ro ru sk sl sq sv tk tr uk'
	).split(' '),
);

/** Patterns that bear another name than their language's tag. */
const named: ReadonlyMap<string, string> = new Map([
	['bs', 'sh-latn'],
	['el', 'el-monoton'],
	['en', 'en-us'],
	...['en-AU', 'en-GB', 'en-IE', 'en-NZ', 'en-ZA'].map(tag => [tag, 'en-gb'] as const),
	['grc', 'el-polyton'],
	['mn', 'mn-cyrl'],
	['sr', 'sr-cyrl'],
	['sr-Latn', 'sh-latn'],
]);

/** BCP 47 tags of the languages that have patterns. */
export const hyphenatedLanguages: readonly string[] = [...codes, ...named.keys()];

/**
 * The name of a language's hyphenation patterns; undefined where there are none, and where a line does not end with a
 * hyphen (Thai and the scripts of India have patterns, too).
 *
 * @param language A BCP 47 tag; subtags that no patterns know are left out, the last first.
 */
export const patternsOf = (language: string): string | undefined => {
	const patterns = named.get(language) ?? (codes.has(language) ? language : undefined);
	const parent = language.slice(0, Math.max(0, language.lastIndexOf('-')));
	return patterns ?? (parent === '' ? undefined : patternsOf(parent));
};
