import {descendants, localName, rawText, type Element} from '../element.ts';

/** The style sheets that a document holds itself, those for screens alone, in order. */
export const sheetsIn = (root: Element): readonly string[] => {
	const sheets: string[] = [];
	for (const element of descendants(root)) {
		if (localName(element) !== 'style') continue;
		const {type = '', media = ''} = element.attributes;
		if (type !== '' && !type.toLowerCase().includes('css')) continue;
		sheets.push(media === '' ? rawText(element) : `@media ${media} {${rawText(element)}}`);
	}
	return sheets;
};
