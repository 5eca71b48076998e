import {UnreadableStory} from '../../core/story/unreadable-story.ts';
import {allNamed, attributeOf, lineOf, type Element} from '../markup/element.ts';

/** The two ways of hiding fonts alone (EPUB 3.3 § 4.4, Adobe's): text stays readable. */
const fontObfuscation = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** Schemes of protection, by what they leave in an archive. */
const schemes: readonly (readonly [RegExp, string])[] = [
	[/readium\.org\/2014\/01\/lcp|license\.lcpl/i, 'LCP'],
	[/adobe\.com\/adept|\badept\b/i, 'Adobe ADEPT'],
	[/sinf\.xml|itunes|apple\.com/i, 'Apple FairPlay'],
	[/barnesandnoble/i, 'Barnes & Noble'],
	[/kobo/i, 'Kobo'],
];

const isPage = (uri: string): boolean => /\.(?:x?html?|xml|opf|ncx)$/i.test(uri.replace(/[?#].*$/, ''));

type Encrypted = {readonly algorithm: string; readonly uri: string};

const encryptedIn = (root: Element): readonly Encrypted[] =>
	allNamed(root, 'EncryptedData').map(data => {
		const [method] = allNamed(data, 'EncryptionMethod');
		const [reference] = allNamed(data, 'CipherReference');
		return {
			algorithm: method ? attributeOf(method, 'Algorithm').trim() : '',
			uri: reference ? attributeOf(reference, 'URI') : '',
		};
	});

/**
 * Refuses a book whose pages are encrypted.
 *
 * @param root - META-INF/encryption.xml, parsed as XML.
 * @param signs - What else may name the scheme: the document's text, and paths of files in META-INF.
 * @throws {UnreadableStory} that names the scheme, where it is known.
 */
export const refuseEncrypted = (root: Element, signs: string): void => {
	const encrypted = encryptedIn(root).filter(({algorithm}) => !fontObfuscation.test(algorithm));
	if (!encrypted.some(({uri}) => isPage(uri) || uri === '')) return;
	const said = `${signs} ${lineOf(root)}`;
	const scheme = schemes.find(([pattern]) => pattern.test(said))?.[1];
	throw new UnreadableStory(
		`it is encrypted ${scheme === undefined ? 'in an unknown way' : `with ${scheme}`}. Open it in the app of the shop it came from, or get a copy without DRM.`,
	);
};
