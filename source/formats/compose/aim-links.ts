import {decoded} from '../../core/story/links.ts';
import type {Span} from '../../core/story/story.ts';
import {cleanInPlace} from '../../core/text/clean-text.ts';
import type {RoughBlock} from './rough-block.ts';

/** What a chapter of a document that is in one piece is called in the spine, by its index. */
export const chapterId = (index: number): string => `chapter-${index + 1}`;

/** Where the names of a document stand: the index of the chapter that has one. */
export type NamedPlaces = ReadonlyMap<string, number>;

/** The places of chapters that have been read. Of a name that stands twice the first place counts. */
export const namedPlaces = (chapters: readonly (readonly RoughBlock[])[]): NamedPlaces => {
	const places = new Map<string, number>();
	for (const [index, blocks] of chapters.entries())
		for (const {anchors} of blocks) for (const {id} of anchors) if (!places.has(id)) places.set(id, index);
	return places;
};

/** Where a link inside the document leads from a chapter, with that chapter's name; undefined where nothing is to be changed. */
const aimed = (target: string, own: ReadonlySet<string>, places: NamedPlaces): string | undefined => {
	if (!target.startsWith('#')) return undefined;
	const written = target.slice(1);
	const name = own.has(written) || places.has(written) ? written : decoded(written);
	const index = own.has(name) ? undefined : places.get(name);
	return index === undefined ? undefined : `${chapterId(index)}#${name}`;
};

const aimSpan = (span: Span, own: ReadonlySet<string>, places: NamedPlaces): Span => {
	if (span.kind === 'link') {
		const href = aimed(span.href, own, places);
		return href === undefined ? span : {...span, href: cleanInPlace(href)};
	}
	if (span.kind !== 'noteReference') return span;
	const target = aimed(span.target, own, places);
	return target === undefined ? span : {...span, target};
};

/**
 * Aims the links and the marks of notes of a chapter that lead to another chapter of its document: in the document they
 * are names alone, in a chapter those would be looked for inside it.
 */
export const aimLinks = (blocks: readonly RoughBlock[], places: NamedPlaces): readonly RoughBlock[] => {
	const own = new Set(blocks.flatMap(({anchors}) => anchors.map(({id}) => id)));
	return blocks.map(block =>
		block.spans.some(({kind}) => kind === 'link' || kind === 'noteReference')
			? {...block, spans: block.spans.map(span => aimSpan(span, own, places))}
			: block,
	);
};
