import {childElements, type Element} from '../element.ts';
import type {StyleOf} from '../style.ts';
import {shortText} from '../walk/known-classes.ts';
import {isInBrackets} from '../walk/note-marks.ts';

const mark = /^(?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[*†‡§¶#]{1,4}|注\d{0,3})$/iu;
const inBrackets = /^[[({（【〔［]\s*(.+?)\s*[\])}）】〕］]$/u;

/** How much a link looks like the mark of a note. */
export type MarkLooks =
	/** Raised or in brackets, and as short as a mark. */
	| 'mark'
	/** As short as a mark: it may be an entry of a list of contents. */
	| 'short'
	| 'none';

const isRaised = (link: Element, styleOf: StyleOf): boolean => {
	for (
		let element: Element | null = link, level = 0;
		element && level < 3;
		element = element.parent, level++
	) {
		if (element.name === 'sup' || styleOf(element).isSuperscript) return true;
		// What has more in it is raised for other reasons than its mark.
		if (element.parent && element.parent.children.length > 5) break;
	}
	const [inner] = childElements(link);
	return inner !== undefined && (inner.name === 'sup' || styleOf(inner).isSuperscript);
};

export const looksOf = (link: Element, styleOf: StyleOf): MarkLooks => {
	const text = shortText(link, 16);
	if (text === undefined || text === '') return 'none';
	const bare = inBrackets.exec(text)?.[1] ?? text;
	if (!mark.test(bare)) return 'none';
	return bare !== text || isRaised(link, styleOf) || isInBrackets(link) ? 'mark' : 'short';
};
