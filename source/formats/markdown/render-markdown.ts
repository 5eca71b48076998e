import type MarkdownIt from 'markdown-it';
import {loadLazily} from '../../load-lazily.ts';

/** Renders Markdown as HTML. */
export const renderMarkdown = (source: string): string => {
	const create = loadLazily('markdown-it') as typeof MarkdownIt;
	return create({html: true}).render(source);
};
