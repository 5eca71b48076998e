import type {RoughBlock} from './rough-block.ts';

/** Blocks at both ends of a chapter among which links that lead on stand. */
const blocksAtEdge = 3;

const longest = 200;

/** What is said by a link that leads on, back, or to the list of chapters. */
const leads =
	/^(?:(?:go |jump |back )?(?:to )?(?:the )?(?:next|previous|prev|back|home|index|contents?|table of contents|toc|top)(?: (?:chapter|page|part))?|chapter list|следующая(?: глава)?|предыдущая(?: глава)?|оглавление|содержание|weiter|zurück|inhalt|siguiente|anterior|suivant|précédent|目次(?:へ)?|次へ|前へ)$/iu;

const signs = /[«»‹›←→⇐⇒<>|•·/\\[\]()*~:–—-]+/gu;

/** Words without the arrows and the lines around them. */
const withoutArrows = (text: string): string => text.replaceAll(signs, ' ').replaceAll(/\s+/g, ' ').trim();

/**
 * Whether a line is links that lead on and nothing else.
 *
 * @param rest - The line without its links.
 * @param words - What each link says.
 */
export const areWaysOn = (rest: string, words: readonly string[], waysOn: RegExp): boolean =>
	withoutArrows(rest) === '' && words.every(word => waysOn.test(withoutArrows(word)));

/** Whether a block holds links that lead on or back, and nothing else (“Previous · Next”). */
export const isNavigation = ({kind, text, spans}: RoughBlock): boolean => {
	if (kind === 'heading' || text.length > longest) return false;
	const links = spans.filter(span => span.kind === 'link');
	if (links.length === 0) return false;
	let rest = text as string;
	for (const {start, end} of links.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
	return areWaysOn(
		rest,
		links.map(({start, end}) => text.slice(start, end)),
		leads,
	);
};

/** Blocks of a chapter with the links at its ends that lead to other chapters as machinery. */
export const withoutNavigation = (blocks: readonly RoughBlock[]): readonly RoughBlock[] =>
	blocks.map((block, index) => {
		const isAtEdge = index < blocksAtEdge || index >= blocks.length - blocksAtEdge;
		return isAtEdge && block.role === undefined && isNavigation(block)
			? {...block, role: 'machinery' as const}
			: block;
	});
