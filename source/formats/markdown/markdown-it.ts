import type CreateMarkdownIt from 'markdown-it';
import type {MarkdownIt} from 'markdown-it';
import {loadLazily} from '../../load-lazily.ts';

/** What the rules of our own need to know of the parser; no other file imports it. */
export type {MarkdownIt, StateBlock, StateCore, StateInline, Token} from 'markdown-it';

/**
 * A parser of CommonMark with tables and strikethrough. HTML is let through: it is read as that of any page. Nested
 * deeper than its limit of 100, blocks are text.
 */
export const createMarkdownIt = (): MarkdownIt => {
	const create = loadLazily('markdown-it') as typeof CreateMarkdownIt;
	const parser = create({html: true});
	// Links that it takes for dangerous it leaves as they are written. Here nothing follows them unless the reader asks for it.
	parser.validateLink = () => true;
	return parser;
};
