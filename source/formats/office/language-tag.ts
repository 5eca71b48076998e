/** A tag as documents write it (`de-DE`, `pt_BR`), in its usual form; empty where it is none or says nothing. */
export const languageTagOf = (said: string): string => {
	try {
		const [tag = ''] = Intl.getCanonicalLocales(said.trim().replaceAll('_', '-'));
		return /^(?:und|zxx|mul|x)\b/i.test(tag) ? '' : tag;
	} catch {
		return '';
	}
};
