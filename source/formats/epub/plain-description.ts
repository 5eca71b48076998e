import type {Task} from '../../core/task/task.ts';
import {createDefaultStyles} from '../markup/default-style.ts';
import {rawText, type Element} from '../markup/element.ts';
import {parseMarkup} from '../markup/parse-markup.ts';
import {readMarkup} from '../markup/read-markup.ts';

/** UTF-16 units of a description that are read. */
const longest = 100_000;

/** A description's text, a paragraph a line. It may hold HTML, as elements or escaped. */
export function* plainText(element: Element): Task<string> {
	const raw = rawText(element).slice(0, longest);
	const root = /<[a-z!/]|&(?:#\d+|[a-z]+);/i.test(raw) ? yield* parseMarkup(raw) : element;
	const {blocks} = yield* readMarkup(root, {styleOf: createDefaultStyles()});
	return blocks
		.map(({text}) => text.trim())
		.filter(text => text !== '')
		.join('\n');
}
