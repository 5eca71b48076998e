import {finish} from '../core/task/task.ts';
import {isElement, type Element} from '../formats/markup/element.ts';
import {parseMarkup} from '../formats/markup/parse-markup.ts';

/** Elements that stand on lines of their own, in HTML and in XDXF. */
const blocks: ReadonlySet<string> = new Set(
	'address ar article blockquote dd def div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
		' ',
	),
);

/** Elements whose text nobody reads. */
const unread: ReadonlySet<string> = new Set(['head', 'script', 'style', 'title', 'rref']);

/** How white space is read: as in HTML, or so that line ends stay. */
type Spacing = 'collapsed' | 'kept';

const write = (element: Element, spacing: Spacing, parts: string[]): void => {
	for (const child of element.children) {
		if (!isElement(child)) {
			parts.push(spacing === 'kept' ? child : child.replaceAll(/\s+/g, ' '));
			continue;
		}
		if (unread.has(child.name)) continue;
		const isBlock = blocks.has(child.name) || child.name === 'br';
		if (isBlock) parts.push('\n');
		if (child.name === 'li') parts.push('- ');
		write(child, spacing, parts);
		if (isBlock && child.name !== 'br') parts.push('\n');
	}
};

/** What a marked-up text says, its blocks on lines of their own; not cleaned yet. */
export const markupText = (markup: string, spacing: Spacing): string => {
	const parts: string[] = [];
	write(finish(parseMarkup(markup)), spacing, parts);
	return parts
		.join('')
		.replaceAll(/[ \t]*\n[ \t]*/g, '\n')
		.replaceAll(/\n{2,}/g, '\n')
		.trim();
};
