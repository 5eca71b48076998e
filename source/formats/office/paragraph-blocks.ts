import {cleanInPlace, cleanLine} from '../../core/text/clean-text.ts';
import {separatorStrength} from '../compose/line-kinds/separators.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import {composeText, type MarkedText} from './compose-text.ts';
import type {Look, Paragraph} from './item.ts';
import {sliceBlock, type Slice} from './slice-block.ts';
import {unstyled, type StyledBlock} from './styled-block.ts';

/** Letters of the longest paragraph that is taken for a heading because its style says so. */
const longestHeading = 250;

/** Letters of the longest line of verse: longer ones are paragraphs that a line end was put between. */
const longestVerse = 70;

const isSeparator = (text: string): boolean => {
	const strength = separatorStrength(text.replaceAll('\n', ' '));
	return strength === 'strong' || strength === 'medium';
};

const isHeading = ({level, role}: Look, text: string): boolean =>
	level !== undefined && role === undefined && text.length <= longestHeading && !isSeparator(text);

const kindOf = (look: Look, text: string): RoughBlock['kind'] => {
	if (text === '') return look.role === 'separator' ? 'rule' : 'blank';
	if (isHeading(look, text)) return 'heading';
	if (look.role === 'preformatted') return 'preformatted';
	if (look.role === 'quote') return 'quote';
	if (look.list) return 'list-item';
	if (look.role === 'verse') return 'verse';
	return text.includes('\n') && text.split('\n').every(line => line.length <= longestVerse)
		? 'verse'
		: 'paragraph';
};

const attributesOf = (look: Look, kind: RoughBlock['kind']): RoughBlock['attributes'] => {
	const {level, list, align} = look;
	const attributes = {
		...(kind === 'heading' && level !== undefined && {level}),
		...(kind === 'list-item' && list && {marker: cleanLine(list.marker), depth: list.depth}),
		...(kind === 'quote' && {quoteDepth: 1}),
		...(align !== 'start' && kind !== 'heading' && kind !== 'blank' && kind !== 'rule' && {align}),
	};
	return Object.keys(attributes).length > 0 ? attributes : undefined;
};

/** Where the parts of a block stand that blank lines and ornaments put between them, and blank lines beyond the usual. */
const findParts = (text: string): readonly (Slice | 'blank')[] => {
	const runs = text.match(/\n{2,}/g) ?? [];
	const usual = runs.reduce((least, run) => Math.min(least, run.length), Infinity);
	const parts: (Slice | 'blank')[] = [];
	let [start, at, blanks] = [0, 0, 0];
	const close = (end: number): void => {
		if (end > start) parts.push({start, end});
	};
	for (const line of text.split('\n')) {
		const end = at + line.length;
		if (line === '') {
			if (blanks === 0) close(at - 1);
			blanks++;
			start = end + 1;
		} else {
			if (blanks + 1 > usual) parts.push('blank');
			const isOrnament = separatorStrength(line) === 'strong';
			if (isOrnament && blanks === 0) close(at - 1);
			if (isOrnament) parts.push({start: at, end});
			if (isOrnament) start = end + 1;
			blanks = 0;
		}
		at = end + 1;
	}
	close(text.length);
	return parts;
};

const emptyBlock = (kind: 'rule' | 'blank', node: number): RoughBlock => ({
	kind,
	text: cleanInPlace(''),
	spans: [],
	anchors: [],
	node,
});

/** Blank lines inside of a paragraph end it: pasted from a page, a whole chapter may be one. So does an ornament. */
const divide = (block: RoughBlock): readonly RoughBlock[] => {
	const {kind, text, node} = block;
	if ((kind !== 'paragraph' && kind !== 'verse' && kind !== 'quote') || !text.includes('\n')) return [block];
	const parts = findParts(text);
	const slices = sliceBlock(
		block,
		parts.filter(part => part !== 'blank'),
	);
	let next = 0;
	return parts.map(part => (part === 'blank' ? undefined : slices[next++]) ?? emptyBlock('blank', node));
};

/** Whether a paragraph is bold from end to end; only short ones are asked. */
const isAllBold = ({text, spans}: MarkedText): boolean => {
	if (text.length > longestHeading) return false;
	let letters = text.replaceAll(/\s/g, '').length;
	for (const {kind, start, end} of spans)
		if (kind === 'strong') letters -= text.slice(start, end).replaceAll(/\s/g, '').length;
	return text !== '' && letters <= 0;
};

const sizeOf = ({pieces}: Paragraph): number => {
	for (const piece of pieces) if ('text' in piece && piece.text.trim() !== '') return piece.marks.size;
	return 0;
};

/** The blocks of a paragraph: one, but for the rules above and below it and the blank lines inside of it. */
export const paragraphBlocks = (paragraph: Paragraph): readonly StyledBlock[] => {
	const {look, pieces, node} = paragraph;
	const {role, startsPage} = look;
	const marked = composeText(pieces, role === 'preformatted');
	const kind = kindOf(look, marked.text);
	const attributes = attributesOf(look, kind);
	// A heading is bold by what it is; the rest of its looks is its style's, too.
	const spans =
		kind === 'heading'
			? marked.spans.filter(({kind: span}) => span !== 'strong' && span !== 'emphasis')
			: marked.spans;
	const block: RoughBlock = {
		kind,
		text: marked.text,
		spans,
		anchors: marked.anchors,
		...(attributes && {attributes}),
		...(role === 'contents' && {role: 'machinery'}),
		node,
	};
	const rule = unstyled(emptyBlock('rule', node));
	if (marked.text === '' && (look.hasRuleAbove || look.hasRuleBelow)) return [rule];
	const isProse = kind !== 'heading' && role === undefined;
	const isBold = isAllBold(marked);
	const styled = divide(block).map(part => ({
		block: part,
		role,
		isBold,
		size: sizeOf(paragraph),
		startsPage,
	}));
	return [
		...(look.hasRuleAbove && isProse ? [rule] : []),
		...styled,
		...(look.hasRuleBelow && isProse ? [rule] : []),
	];
};
