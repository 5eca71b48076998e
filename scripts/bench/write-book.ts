/** An EPUB as large as a long serial, for the times that a book needs beside a text. */
import {writeFileSync} from 'node:fs';
import {writeEpub} from '../../test/formats/epub/write-epub.ts';
import {englishParagraphs, firstWord, shuffled} from './stories.ts';

const chapterCount = 500;

/** Words in a chapter: with so many the file is 20 MB, packed. */
const chapterWords = 18_000;

const paragraphWords = 60;

/** Makes paragraphs of words in a random order: whole paragraphs that come again would be packed to nothing. */
const createProse = (): (() => string) => {
	const words = shuffled(englishParagraphs.flatMap(paragraph => paragraph.split(' ')));
	const takeWords = (): readonly string[] => Array.from({length: paragraphWords}, () => words.next().value);
	return () =>
		Array.from({length: chapterWords / paragraphWords}, () => `<p>${takeWords().join(' ')}.</p>`).join('\n');
};

/** Writes a book of 500 chapters, 20 MB packed and 55 MB unpacked, whose text begins with `firstWord`. */
export const writeBook = (path: string): void => {
	const prose = createProse();
	const numbers = Array.from({length: chapterCount}, (_, index) => index + 1);
	const book = writeEpub({
		toc: numbers.map(number => [`${number}.xhtml`, `Chapter ${number}`]),
		pages: numbers.map(number => ({
			path: `${number}.xhtml`,
			head: '<link rel="stylesheet" href="style.css"/>',
			body: `<h2>Chapter ${number}</h2>${number === 1 ? `<p>${firstWord}</p>` : ''}${prose()}`,
		})),
		files: [{path: 'OEBPS/style.css', content: 'p {text-indent: 1em; margin: 0} h2 {text-align: center}'}],
	});
	writeFileSync(path, book);
};
