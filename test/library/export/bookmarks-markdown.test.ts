import createParser from 'markdown-it';
import {expect, it} from 'vitest';
import {cleanText, type CleanText} from '../../../source/core/text/clean-text.ts';
import {bookmarksAsMarkdown} from '../../../source/library/export/bookmarks-markdown.ts';
import type {Bookmark} from '../../../source/library/bookmark.ts';

const text = (raw: string): CleanText => cleanText(raw).text;

const bookmark = (words: string, note: string): Bookmark => ({
	id: 'b',
	note: text(note),
	created: '2026-01-02T03:04:05.000Z',
	locator: {
		chapter: 0,
		scene: 2,
		offset: 0,
		progression: 0,
		totalProgression: 0.4,
		quote: {before: text('before'), highlight: text(words), after: text('')},
		landmarks: [],
	},
});

it('is a heading for each story, a quote and a note for each bookmark', () => {
	const markdown = bookmarksAsMarkdown([
		{title: 'A Tale', bookmarks: [bookmark('It rained.', 'wet'), bookmark('It stopped.', '')]},
		{title: '1. Another', bookmarks: [bookmark('', '- dry')]},
	]);
	expect(markdown).toBe(
		[
			'# A Tale',
			'> It rained.…',
			'wet (scene 2, 40%)',
			'> It stopped.…',
			'(scene 2, 40%)',
			'# 1. Another',
			'> …before',
			'\\- dry (scene 2, 40%)',
		].join('\n\n'),
	);
});

it('holds no other structure, whatever a story and a note say', () => {
	const hostile =
		'](x) ![](http://bad.example/p.png) <script>x</script> www.bad.example #tag\n# Head\n- item';
	const markdown = bookmarksAsMarkdown([{title: hostile, bookmarks: [bookmark(hostile, hostile)]}]);
	const tokens = createParser({html: true, linkify: true}).parse(markdown, {});
	expect(tokens.filter(({nesting}) => nesting !== -1).map(({type}) => type)).toEqual([
		...['heading_open', 'inline'],
		...['blockquote_open', 'paragraph_open', 'inline'],
		...['paragraph_open', 'inline'],
	]);
	expect(tokens.flatMap(({children}) => children ?? []).filter(({type}) => type !== 'text')).toEqual([]);
});
