import {lazy} from '../core/lazy.ts';
import {languages} from '../languages/languages.ts';
import {detectLanguage} from './detect-language.ts';

/** BCP 47 tags of the languages and variants that are known by name. */
const knownTags = lazy(() =>
	languages.flatMap(({code, regionalPatterns = {}}) => [code, ...Object.keys(regionalPatterns)]),
);

const languageTag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

const british = /\b(?:british|gb|uk)\b/;

const words = /[^\p{L}\p{M}]+/u;

const readTag = (text: string): string | null => {
	try {
		return languageTag.test(text) ? (Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null) : null;
	} catch {
		return null;
	}
};

/** The language that has this name in English or in itself. */
const readName = (name: string): string | null => {
	const english = new Intl.DisplayNames('en', {type: 'language'});
	const own = (tag: string): string | undefined => new Intl.DisplayNames(tag, {type: 'language'}).of(tag);
	const isNamed = (of: (tag: string) => string | undefined) => (tag: string) =>
		of(tag)?.toLowerCase() === name;
	return knownTags().find(isNamed(tag => english.of(tag))) ?? knownTags().find(isNamed(own)) ?? null;
};

/** The language that a header names: `English`, `Deutsch`, `pt-BR`, `rus`, `Português brasileiro`, `English (UK)`. */
const readLanguage = (header: string): string | null => {
	const [text = ''] = header.split(/[,;/&]/);
	const name = text.trim().normalize('NFC').toLowerCase();
	const whole = readTag(name) ?? readName(name);
	if (whole !== null) return whole;
	const parts = name.split(words).filter(part => part.length > 3);
	const found = parts.map(readName).find(language => language !== null) ?? null;
	return found === 'en' && british.test(name) ? 'en-GB' : found;
};

/**
 * The language of a story, as a BCP 47 tag: the one that its header names or, where that says nothing that is
 * understood, the one its prose is in; null where nobody knows. No language is taken for granted.
 *
 * @param header What the header says, a name or a code; the first one where there are several.
 * @param prose Some of the story's prose (see `detectLanguage`).
 */
export const languageOf = (header: string | null, prose: string): string | null =>
	(header === null ? null : readLanguage(header)) ?? detectLanguage(prose);
