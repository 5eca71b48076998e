/** A BCP 47 tag and nothing else; words such as “English” may look like one, but no language has so long a code. */
const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i;

/** What a language is called in English where it is given as a bare BCP 47 tag (`en`, `pt-BR`); other words as they are. */
export const languageName = (said: string): string => {
	if (!tag.test(said)) return said;
	try {
		return new Intl.DisplayNames('en', {type: 'language'}).of(said) ?? said;
	} catch {
		// A tag may have the right form and be none.
		return said;
	}
};
