import type {Span} from '../../core/story/story.ts';
import type {Range} from '../../core/text/range.ts';
import {webAddress} from '../../core/text/web-address.ts';
import type {Hyperlink} from '../hyperlink.ts';
import type {Piece} from '../rows.ts';

/** Where a link around a character leads outside the story; undefined where it does not. */
const hyperlinkAt = (chapter: number, spans: readonly Span[], offset: number): Hyperlink | undefined => {
	const span = spans.findLast(({kind, start, end}) => kind === 'link' && start <= offset && end > offset);
	const address = span?.kind === 'link' ? webAddress(span.href) : null;
	return address === null ? undefined : {address, id: `${chapter}-${span?.start}`};
};

/**
 * What a part of a chapter's text is for whoever points at it. A hyphen that is not in the text, whose range is empty, belongs
 * to what it stands behind.
 */
export const aboutPart = (
	chapter: number,
	spans: readonly Span[],
	{start, end}: Range,
): Pick<Piece, 'target' | 'link'> => {
	const from = Math.max(0, Math.min(start, end - 1));
	const link = hyperlinkAt(chapter, spans, from);
	return {target: {kind: 'text', chapter, start: from, end}, ...(link && {link})};
};
