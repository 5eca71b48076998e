import type {Task} from '../../core/task/task.ts';
import {createStyles} from '../markup/css/create-styles.ts';
import {sheetsIn} from '../markup/css/sheets-in.ts';
import {attributeOf, findElements, type Element} from '../markup/element.ts';
import type {StyleOf} from '../markup/style.ts';
import type {BookFiles} from './book-files.ts';
import {tokensOf} from './package.ts';
import {resolveReference} from './references.ts';

/** Finds the styles of a page: those of the sheets that it links to, then of its own. */
export type StylesOf = (root: Element, path: string) => Task<StyleOf>;

/** Sheets of a page, and UTF-16 units of one, that are read. */
const mostSheets = 16;
const longestSheet = 524_288;

/** UTF-16 units of all sheets of a book: one that was joined of two hundred has as many sheets of 5 KB. */
const mostOfBook = 1_000_000;

/** Alternative sheets are for readers to choose, and those for paper are for nobody here. */
const isMeant = (link: Element): boolean => {
	const kinds = tokensOf(attributeOf(link, 'rel'));
	const media = attributeOf(link, 'media').toLowerCase();
	return (
		kinds.includes('stylesheet') &&
		!kinds.includes('alternate') &&
		(media === '' || /\b(?:all|screen)\b/.test(media)) &&
		!/\bnot\b/.test(media)
	);
};

export const createStylesOf = (files: BookFiles): StylesOf => {
	const texts = new Map<string, string>();
	let left = mostOfBook;

	function* sheet(path: string): Task<string> {
		const known = texts.get(path);
		if (known !== undefined) return known;
		const entry = files.archive.find(path);
		const text = entry && left > 0 ? (yield* files.text(entry)).slice(0, longestSheet) : '';
		left -= text.length;
		texts.set(path, text);
		return text;
	}

	return function* (root, path) {
		const links = findElements(root, element => element.name === 'link' && isMeant(element));
		const sheets: string[] = [];
		for (const link of links.slice(0, mostSheets)) {
			const reference = resolveReference(path, attributeOf(link, 'href'));
			if (reference) sheets.push(yield* sheet(reference.path));
		}
		return createStyles([...sheets, ...sheetsIn(root)]);
	};
};
