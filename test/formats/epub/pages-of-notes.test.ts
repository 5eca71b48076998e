import {describe, expect, it} from 'vitest';
import {finish} from '../../../source/core/task/task.ts';
import {openZip} from '../../../source/formats/container/zip.ts';
import {createBookFiles} from '../../../source/formats/epub/book-files.ts';
import {createPagesOfNotes} from '../../../source/formats/epub/pages-of-notes.ts';
import {sourceOfBytes} from '../../../source/core/byte-source.ts';
import {writeEpub} from './write-epub.ts';

const pages = ['a', 'b', 'c'].map(name => ({
	path: `${name}.xhtml`,
	body: Array.from({length: 10}, (_, index) => `<p id="${name}${index}">The rain.</p>`).join(''),
}));

/** Names on each page, as many pages as there is room for. */
const namesOn = (most: number): readonly (number | undefined)[] => {
	const archive = openZip(sourceOfBytes('a.epub', writeEpub({pages})));
	const namedOn = createPagesOfNotes(createBookFiles(archive), most);
	const entries = pages.flatMap(({path}) => archive.find(`OEBPS/${path}`) ?? []);
	return [...entries, ...entries].map(entry => finish(namedOn(entry))?.size);
};

describe('pages that are read for the notes of other pages', () => {
	it('give what has a name on them', () => {
		expect(namesOn(1000)).toEqual([10, 10, 10, 10, 10, 10]);
	});

	it('are so many and no more, and the same ones again and again', () => {
		expect(namesOn(30)).toEqual([10, 10, undefined, 10, 10, undefined]);
	});
});
