import type {Task} from '../../core/task/task.ts';
import {holdsNothing, settleAnchors} from '../compose/pass-anchors.ts';
import type {RoughDocument} from '../compose/rough-block.ts';
import type {Maker} from '../makers/maker.ts';
import type {Element} from '../markup/element.ts';
import {readMarkup, type MarkupOptions} from '../markup/read-markup.ts';
import type {StyleOf} from '../markup/style.ts';

/** What it takes to read pages of one book as blocks. */
export type PageReader = {
	readonly makers: readonly Maker[];
	readonly styleOf: StyleOf;
	readonly isRaw: boolean;
};

/** The first answer that any of a book's makers gives: a page of one may have gone through another. */
export const askAll =
	<Answer>(answers: readonly ((element: Element) => Answer | undefined)[]) =>
	(element: Element): Answer | undefined => {
		for (const answer of answers) {
			const found = answer(element);
			if (found !== undefined) return found;
		}
		return undefined;
	};

/** Reads a page as blocks, with what its makers say of it. */
export function* readPage(
	root: Element,
	{makers, styleOf, isRaw}: PageReader,
	more: Pick<MarkupOptions, 'roleOf' | 'noteOf'> = {},
): Task<RoughDocument> {
	const roles = makers.map(({roleOf}) => roleOf);
	const levels = makers.flatMap(({levelOf}) => levelOf ?? []);
	const document = yield* readMarkup(root, {
		styleOf,
		isRaw,
		roleOf: askAll([...roles, ...(more.roleOf ? [more.roleOf] : [])]),
		levelOf: askAll(levels),
		...(more.noteOf && {noteOf: more.noteOf}),
	});
	return {...document, blocks: settleAnchors(document.blocks, holdsNothing)};
}
