import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {Image, Item, NoteItem} from './item.ts';
import {paragraphBlocks} from './paragraph-blocks.ts';
import {unstyled, type StyledBlock} from './styled-block.ts';
import {tableBlocks} from './table-blocks.ts';

const imageBlock = ({alt, source, isSmall, node}: Image): RoughBlock => {
	const said = cleanLine(alt);
	const text = said === '' && !isSmall ? cleanLine('image') : said;
	return {
		kind: 'image',
		text,
		spans: [],
		anchors: [],
		attributes: {image: {alt: said, source}},
		node,
	};
};

/** The blocks of a note, behind the paragraph that its mark is in: the first has its mark and its name. */
const noteBlocks = ({id, label, items, node}: NoteItem): readonly RoughBlock[] => {
	const blocks = styledBlocks(items).flatMap(({block}) => (block.text === '' ? [] : [block]));
	const [first, ...others] = blocks;
	const mark = `[${label}] `;
	const begun: RoughBlock = first ?? {
		kind: 'paragraph',
		text: cleanInPlace(''),
		spans: [],
		anchors: [],
		node,
	};
	const named: RoughBlock = {
		...begun,
		text: cleanInPlace(`${mark}${begun.text}`),
		spans: begun.spans.map(span => ({
			...span,
			start: span.start + mark.length,
			end: span.end + mark.length,
		})),
		anchors: [{id, offset: 0}],
	};
	return [named, ...others].map(block => ({
		...block,
		kind: 'paragraph',
		anchors: block === named ? named.anchors : [],
		role: 'footnote',
	}));
};

/** What a document holds, as blocks in order. */
export const styledBlocks = (items: readonly Item[]): readonly StyledBlock[] =>
	items.flatMap((item): readonly StyledBlock[] => {
		if (item.kind === 'paragraph') return paragraphBlocks(item);
		if (item.kind === 'image') return [unstyled(imageBlock(item))];
		if (item.kind === 'note') return noteBlocks(item).map(unstyled);
		if (item.kind === 'table') return tableBlocks(item, styledBlocks);
		return [unstyled({kind: 'rule', text: cleanInPlace(''), spans: [], anchors: [], node: item.node})];
	});
