import {cleanInPlace} from '../../core/text/clean-text.ts';
import {readHeading, type Heading} from '../compose/line-kinds/headings.ts';
import {isSceneLabel, separatorStrength} from '../compose/line-kinds/separators.ts';
import {readEnding} from '../compose/line-kinds/endings.ts';
import {isNoteStart} from '../compose/line-kinds/notes.ts';
import type {StyledBlock} from './styled-block.ts';

/** A paragraph that may be a heading, though no style says so. */
type Candidate = {readonly index: number; readonly text: string; readonly heading: Heading | undefined};

/** Letters of the longest heading without a style. */
const longest = 80;

/** How much larger than the prose letters must be to say something. */
const clearlyLarger = 1.15;

/** Letters that a chapter has on the average, at the least, where its heading is known by its looks alone. */
const shortestChapter = 400;

const isProse = ({block: {kind, role}}: StyledBlock): boolean =>
	role === undefined && kind !== 'blank' && kind !== 'rule' && kind !== 'heading' && kind !== 'image';

/** The size that most of the prose is set in, in points; 0 where it is not known. */
export const usualSize = (blocks: readonly StyledBlock[]): number => {
	const letters = new Map<number, number>();
	for (const styled of blocks)
		if (isProse(styled)) letters.set(styled.size, (letters.get(styled.size) ?? 0) + styled.block.text.length);
	return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
};

const mayBeHeading = (styled: StyledBlock): boolean => {
	const {kind, text} = styled.block;
	return (
		(kind === 'paragraph' || kind === 'verse') &&
		isProse(styled) &&
		text.length <= longest &&
		text.split('\n').length <= 2 &&
		/[\p{L}\p{N}]/u.test(text) &&
		!isSceneLabel(text) &&
		separatorStrength(text) === undefined &&
		readEnding(text) === undefined &&
		!isNoteStart(text)
	);
};

/** What sets a paragraph apart: nothing, something that headings share with others, or what hardly any other has. */
const looks = (blocks: readonly StyledBlock[], index: number, size: number): 'none' | 'apart' | 'large' => {
	const styled = blocks[index];
	if (!styled) return 'none';
	const {block, isBold, startsPage} = styled;
	const isLarge = size > 0 && styled.size >= size * clearlyLarger;
	const isCentred = block.attributes?.align === 'center';
	if (isLarge || (isBold && (isCentred || startsPage))) return 'large';
	const around = [blocks[index - 1], blocks[index + 1]].map(beside => beside?.block.kind);
	return isBold || isCentred || startsPage || around.includes('blank') || index === 0 ? 'apart' : 'none';
};

const areDifferent = (candidates: readonly Candidate[]): boolean =>
	new Set(candidates.map(({text}) => text.toLowerCase())).size === candidates.length;

/** Whether bare numbers count up from the first. */
const areCounted = (candidates: readonly Candidate[]): boolean =>
	candidates.length > 1 &&
	candidates.every(({heading}, index) => heading?.number === (candidates[0]?.heading?.number ?? 1) + index);

/** The paragraphs that are headings, by their words or, where no words tell, by their looks. */
const choose = (blocks: readonly StyledBlock[]): readonly Candidate[] => {
	const size = usualSize(blocks);
	const found = blocks.flatMap((styled, index): readonly (Candidate & {readonly look: string})[] => {
		if (!mayBeHeading(styled)) return [];
		const {text} = styled.block;
		return [
			{index, text, heading: readHeading(text.split('\n', 1)[0] ?? ''), look: looks(blocks, index, size)},
		];
	});
	const named = found.filter(({heading, look}) => heading?.kind === 'named' && look !== 'none');
	if (named.length > 0) return named;
	const numbered = found.filter(({heading, look}) => heading?.kind === 'numbered' && look !== 'none');
	if (areCounted(numbered)) return numbered;
	const listed = found.filter(({heading, look}) => heading?.kind === 'listed' && look !== 'none');
	if (areCounted(listed)) return listed;
	const large = found.filter(({look, text}) => look === 'large' && !/[.,;:…]["”’»]?$/u.test(text));
	const letters = blocks.reduce((sum, styled) => sum + (isProse(styled) ? styled.block.text.length : 0), 0);
	return large.length > 1 && areDifferent(large) && letters / large.length >= shortestChapter ? large : [];
};

/** Index of the next paragraph behind each block. */
const nextProse = (blocks: readonly StyledBlock[]): readonly number[] => {
	const below: number[] = [];
	let next = -1;
	for (let index = blocks.length - 1; index >= 0; index--) {
		below[index] = next;
		const styled = blocks[index];
		if (styled && isProse(styled)) next = index;
	}
	return below;
};

/**
 * Headings of a document that has none by style: paragraphs that say they are (“Chapter 3”), numbers that count up, lines
 * in larger letters. A bold name above a scene is none.
 */
export const findPlainHeadings = (blocks: readonly StyledBlock[]): readonly StyledBlock[] => {
	const chosen = choose(blocks);
	if (chosen.length === 0) return blocks;
	const at = new Map(chosen.map(candidate => [candidate.index, candidate]));
	const below = nextProse(blocks);
	// The words of divisions that others stand right below: parts.
	const above = new Set(
		chosen.filter(({index}) => at.has(below[index] ?? -1)).flatMap(({heading}) => heading?.division ?? []),
	);
	const isPart = ({heading}: Candidate): boolean => above.has(heading?.division ?? '') && above.size > 0;
	const hasParts = chosen.some(isPart) && !chosen.every(isPart);
	return blocks.map((styled, index) => {
		const candidate = at.get(index);
		if (!candidate) return styled;
		const {block} = styled;
		const spans = block.spans.filter(({kind}) => kind === 'noteReference');
		const level = hasParts && !isPart(candidate) ? 2 : 1;
		return {...styled, block: {...block, kind: 'heading', spans, attributes: {level}}};
	});
};

/** A number and the title below it, in headings of their own, as one: “Chapter 1: The Inn”. */
export const joinHeadings = (blocks: readonly StyledBlock[]): readonly StyledBlock[] => {
	const joined: StyledBlock[] = [];
	let above = -1;
	for (const styled of blocks) {
		const {block} = styled;
		const upper = joined[above];
		const isHeading = block.kind === 'heading' && block.role === undefined;
		if (upper && isHeading && isNumberAlone(upper.block.text) && !readHeading(block.text)) {
			const text = cleanInPlace(`${upper.block.text}\n${block.text}`);
			const shift = upper.block.text.length + 1;
			joined.length = above;
			joined.push({
				...upper,
				block: {
					...upper.block,
					text,
					spans: [
						...upper.block.spans,
						...block.spans.map(span => ({...span, start: span.start + shift, end: span.end + shift})),
					],
					anchors: [
						...upper.block.anchors,
						...block.anchors.map(({id, offset}) => ({id, offset: offset + shift})),
					],
				},
			});
			above = -1;
			continue;
		}
		joined.push(styled);
		if (isHeading) above = joined.length - 1;
		else if (block.kind !== 'blank') above = -1;
	}
	return joined;
};

const isNumberAlone = (text: string): boolean => readHeading(text)?.isBare === true;
