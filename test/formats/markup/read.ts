import {finish} from '../../../source/core/task/task.ts';
import type {RoughBlock, RoughDocument} from '../../../source/formats/compose/rough-block.ts';
import {createStyles} from '../../../source/formats/markup/css/create-styles.ts';
import {sheetsIn} from '../../../source/formats/markup/css/sheets-in.ts';
import type {Element} from '../../../source/formats/markup/element.ts';
import {createNoteFinder} from '../../../source/formats/markup/notes/find-notes.ts';
import {parseMarkup} from '../../../source/formats/markup/parse-markup.ts';
import {readMarkup, type MarkupOptions} from '../../../source/formats/markup/read-markup.ts';

export const parse = (html: string): Element => finish(parseMarkup(html));

/** A document with its own style sheets, as blocks; its notes are found in it. */
export const read = (html: string, options: Partial<MarkupOptions> = {}): RoughDocument => {
	const root = parse(html);
	const styleOf = createStyles(sheetsIn(root));
	return finish(readMarkup(root, {styleOf, ...createNoteFinder(root, {styleOf}), ...options}));
};

const signs: Readonly<Record<string, string>> = {
	emphasis: 'em',
	strong: 'b',
	strike: 's',
	superscript: 'sup',
	noteReference: 'note',
};

/** The text of a block with its spans as tags. */
const withSpans = ({text, spans}: RoughBlock): string => {
	const marks: {readonly at: number; readonly order: number; readonly tag: string}[] = [];
	for (const [index, {kind, start, end}] of spans.entries()) {
		const name = signs[kind] ?? kind;
		marks.push(
			{at: start, order: 1000 + index, tag: `<${name}>`},
			{at: end, order: 999 - index, tag: `</${name}>`},
		);
	}
	marks.sort((a, b) => b.at - a.at || b.order - a.order);
	return marks.reduce<string>((marked, {at, tag}) => marked.slice(0, at) + tag + marked.slice(at), text);
};

/** A block on a line: its kind unless it is a paragraph, what is known of it, its text with its spans. */
export const lineOf = (block: RoughBlock): string => {
	const {kind, attributes = {}, role, hasGapBefore} = block;
	const {image: _image, ...shown} = attributes;
	const known = Object.entries(shown).map(
		([name, value]) => `${name}=${typeof value === 'object' ? '' : value}`,
	);
	const head = [
		...(kind === 'paragraph' ? [] : [kind]),
		...known,
		...(role ? [role] : []),
		...(hasGapBefore === true ? ['gap'] : []),
	].join(' ');
	return head === '' ? withSpans(block) : `${head}: ${withSpans(block)}`;
};

export const linesOf = (html: string, options: Partial<MarkupOptions> = {}): readonly string[] =>
	read(html, options).blocks.map(lineOf);
