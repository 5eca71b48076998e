import {cleanLine, type CleanText} from '../../core/text/clean-text.ts';
import {isElement, localName, type Element, type Node} from '../markup/element.ts';
import {attributeNamed, childrenNamed} from './names.ts';

/** Marks of notes are not part of a title, nor is what raises them. `words` are those of the element. */
const isMark = (element: Element, words: string): boolean =>
	localName(element) === 'a' &&
	(attributeNamed(element, 'type') !== '' || /^[[{(]?(?:\d{1,3}|\*)[\])}]?$/.test(words.trim()));

/** The words of what stands inside an element; none of a mark. */
const wordsOfChild = (child: Node): string => {
	const words = wordsOf(child);
	return isElement(child) && isMark(child, words) ? '' : words;
};

/** The text inside an element without the marks of notes; pictures as their descriptions. */
export const wordsOf = (node: Node): string => {
	if (!isElement(node)) return node;
	if (localName(node) === 'image') return attributeNamed(node, 'alt');
	return node.children.map(wordsOfChild).join('');
};

const isNumber = (line: string): boolean => /^[\p{L}]*\.?\s?[\divxlc]+$/iu.test(line);

/** A title of several lines on one: “Chapter 1: The Inn”, “One. Two”. Null where it has no letters, a picture alone. */
export const titleText = (title: Element | undefined): CleanText | null => {
	if (!title) return null;
	const paragraphs = childrenNamed(title, 'p');
	const lines = (paragraphs.length > 0 ? paragraphs : [title]).map(wordsOf).map(cleanLine);
	let text = '';
	for (const line of lines.filter(words => words !== '')) {
		text += text === '' ? line : `${isNumber(text) ? ':' : ''} ${line}`;
	}
	return /[\p{L}\p{N}]/u.test(text) ? cleanLine(text) : null;
};
