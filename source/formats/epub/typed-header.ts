import {takeTypedHeader} from '../compose/header/typed-header.ts';
import type {HeaderField} from '../compose/line-kinds/field-line.ts';
import type {RoughBlock} from '../compose/rough-block.ts';
import type {BookPage} from './book-page.ts';

/** Blocks of a page with those of the header that the author typed above the prose as machinery; its headings stay. */
export const withoutHeader = (blocks: readonly RoughBlock[]): readonly RoughBlock[] => {
	const {header, blocks: rest} = takeTypedHeader(blocks, true);
	if (!header) return blocks;
	const kept = new Set(rest);
	return blocks.map(block =>
		kept.has(block) || block.kind === 'heading' ? block : {...block, role: 'machinery' as const},
	);
};

export type WithHeader = {readonly pages: readonly BookPage[]; readonly fields: readonly HeaderField[]};

/** Finds the header with labels that the author typed above the prose: on the page that the reading order begins with. */
export const findTypedHeader = (pages: readonly BookPage[]): WithHeader => {
	const page = pages.find(({isApart}) => !isApart);
	const header = page?.seen && takeTypedHeader(page.seen.blocks, true).header;
	if (!page?.seen || !header) return {pages, fields: []};
	const seen = {...page.seen, blocks: withoutHeader(page.seen.blocks)};
	return {pages: pages.with(page.index, {...page, seen, hasHeader: true}), fields: header.fields};
};
