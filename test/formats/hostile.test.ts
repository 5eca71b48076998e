import {describe, expect, test} from 'vitest';
import {plainArea} from '../../source/core/layout/typography.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {completeOutline} from '../../source/core/story/outline.ts';
import {findHits} from '../../source/core/search/search-story.ts';
import {findWords} from '../../source/core/search/search-text.ts';
import {finish} from '../../source/core/task/task.ts';
import {storyFrom} from '../story-from.ts';

/** Large enough that what costs the square of it does not end within the tests' patience. */
const many = 400_000;

const texts: readonly (readonly [string, string])[] = [
	['one word', 'a'.repeat(many)],
	['one word of marks', 'e\u0301'.repeat(many)],
	['tabs inside a line', `a${'\t'.repeat(many)}b`],
	['spaces inside a line', `Title: a${' '.repeat(many)}b\n\nProse.`],
	['dashes', '-'.repeat(many)],
	['dashes and a word', `${'- '.repeat(many)}word`],
	['open brackets in a list', `Title: a\nTags: ${'('.repeat(many)}, b\nRating: T\n\nProse.`],
	['commas in a list', `Title: a\nWarnings: ${'a,'.repeat(many)}\nRating: T\n\nProse.`],
	['emphasis never closed', '_a '.repeat(many)],
	['stars', '*a'.repeat(many)],
	['headings', 'Chapter 1\n\n'.repeat(many / 10)],
	['crosses and noughts that part no scenes', `xo${'0'.repeat(80)}a`],
	['separators', 'a\n\n* * *\n\n'.repeat(many / 20)],
	['blank lines', `a${'\n'.repeat(many)}b`],
	['escapes never closed', '\u001b]'.repeat(many)],
	['ideographs', '雨'.repeat(many)],
	['quotes', '"'.repeat(many)],
	['spaces and form feeds', `a${' '.repeat(many)}\f${' '.repeat(many)}b\f`],
	['form feeds', 'a\n\f12\n'.repeat(many / 10)],
	['tags never closed', '<i>a'.repeat(many / 4)],
	['codes never closed', '[b]a'.repeat(many / 4)],
	['emphasis of many kinds, never closed', '*a _b **c __d ***e <i>f '.repeat(many / 20)],
	['emphasis closed in part', '***a* '.repeat(many / 4)],
	['tags inside one another', '<i>'.repeat(many / 4) + '</i>'.repeat(many / 4)],
	['tags closed by others', '<i>a</b>'.repeat(many / 4)],
	['tags and stars that cross', `${'<i>'.repeat(300)}*a </b>*`.repeat(many / 1000)],
	['ruby never closed', '漢《かな'.repeat(many / 4)],
	['ruby', '漢字《かんじ》'.repeat(many / 10)],
	['annotations never closed', '［＃「'.repeat(many / 4)],
	['slashes', '/a '.repeat(many / 4)],
	['backslashes', '\\'.repeat(many)],
	['pairs on one line', `Title: a\nRating: ${'T | Words: 5 '.repeat(many / 20)}\n\nProse.`],
	['labels', 'Mood: grim\n'.repeat(many / 10)],
	['labels without values', `Title: a\nRating: T\n${'Notes:\n'.repeat(many / 10)}`],
	['an indented header', `Rating:\n    T\nFandom:\n    x\nSummary:\n\n${'    a\n\n'.repeat(many / 10)}`],
	[
		'a list of contents',
		`Contents\n\n${'Rain\n'.repeat(many / 10)}\n${'Rain\n\nIt rained.\n\n'.repeat(many / 40)}`,
	],
	['entries of one name', `Contents\n\n${'Chapter 1\n\n'.repeat(many / 20)}`],
	['numerals', Array.from({length: many / 40}, (_, index) => `${index + 1}.\n\nIt rained.\n\n`).join('')],
	['notes', 'A/N: hello\n\n'.repeat(many / 20)],
	['end markers', 'The End\n\n'.repeat(many / 20)],
	['scene labels', '~ Later ~\n\nIt rained.\n\n'.repeat(many / 40)],
	['indented tabs', '\tä\tö'.repeat(many / 10)],
	['a mail without an end', `From: a\nSubject: b\nDate: c\n${' d\n'.repeat(many / 10)}`],
	['front matter without an end', `---\ntitle: a\n${'b: c\n'.repeat(many / 10)}`],
	[
		'front matter of anchors',
		`---\na: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\n`,
	],
	['front matter of a list', `---\ntitle: ${'[a,'.repeat(many)}\n---\n`],
	['front matter of keys within keys', `---\na: b\n${'['.repeat(300)}x${']: y'.repeat(300)}\n---\n`],
	[
		'front matter of many keys',
		`---\na: {${Array.from({length: 12_000}, (_, index) => `${index}:,`).join('')}}\n---\n`,
	],
	['front matter within itself', '---\ntitle: &a [*a]\nauthor: &b {c: *b}\n---\n'],
	['quotes of quotes', '> '.repeat(many / 2)],
	['dates', `Title: a\nDate: ${'1'.repeat(many)}\nRating: T`],
	['authors', `Title: a\nAuthor: ${'a & '.repeat(many / 10)}\nRating: T`],
];

describe('a text made to be slow is not', () => {
	test.each(texts)('%s', (_, text) => {
		const story = storyFrom(`${text}\n\nThe last words.`);
		const {scenes} = completeOutline(story);
		const {lines} = createStoryLayout(story).galley({chapter: 0, stretch: 0, galley: 0}, plainArea(60, 20));
		expect(lines.length).toBeGreaterThan(0);
		expect(scenes.length).toBeGreaterThan(0);
		expect(finish(findHits(story, findWords('the last words'))).hits).toHaveLength(1);
	});
});

test('escapes of YAML are cleaned too, in values, lists and labels', () => {
	const {metadata} = storyFrom(
		String.raw`---
title: "A \e[2JTitle\u202E"
author: ["An \x9b1mAuthor", {name: "Another\a"}]
"Re\emarks": "kept\nas one line"
---

Prose.`,
	);
	expect(metadata).toMatchObject({title: 'A Title', authors: ['An Author', 'Another']});
	expect(metadata.other).toContainEqual({label: 'Remarks', value: 'kept as one line'});
});

test('a key of YAML that is a list is the label that is written', () => {
	const {metadata} = storyFrom(
		'---\ntitle: The Ferry\n[Mood, Weather]: grim\n{{place}}: here\n---\n\nProse.',
	);
	expect(metadata.other).toEqual([
		{label: '[Mood, Weather]', value: 'grim'},
		{label: '{{place}}', value: 'here'},
	]);
});
