import {describe, expect, it, test} from 'vitest';
import {flatToc} from '../../../source/core/story/chapters.ts';
import type {Chapter, Metadata, Story} from '../../../source/core/story/story.ts';
import {chaptersOf, storyFrom} from '../../story-from.ts';

const read = (text: string): Story => storyFrom(text, 'story.md');
const first = (text: string): Chapter => {
	const [chapter] = chaptersOf(read(text));
	if (!chapter) throw new Error('no chapter');
	return chapter;
};
/** The text of the first chapter, blocks apart by ` / `. */
const shown = (text: string): string => first(text).text.replaceAll('\n', ' / ');
const titles = (text: string): readonly string[] => flatToc(read(text).toc).map(({title}) => title);

it('a list that is parsed in pieces is one list', () => {
	const {blocks, text} = first(Array.from({length: 3000}, (_, index) => `- item ${index}`).join('\n'));
	expect(blocks.filter(({kind}) => kind === 'list-item')).toHaveLength(3000);
	expect(text).toContain('item 2999');
});

describe('front matter', () => {
	test.each<readonly [string, string, Partial<Metadata>]>([
		['YAML', '---\ntitle: A\ntags:\n  - b, c\n  - d\n---\nText.', {title: 'A', tags: ['b, c', 'd']} as never],
		[
			'what is for programs left out',
			'---\ntitle: A\naliases: [b]\ncssclasses: wide\npublish: true\nmood: grey\n---\nText.',
			{title: 'A', other: [{label: 'mood', value: 'grey'}]} as never,
		],
		[
			'TOML',
			'+++\ntitle = "A"\ndate = 2024-05-06\n[params]\nauthor = "B"\n+++\nText.',
			{title: 'A', authors: ['B'], published: '2024-05-06'} as never,
		],
		['percent lines', '% A\n% B; C\n% May 2024\n\nText.', {title: 'A', authors: ['B', 'C']} as never],
		['labels', 'Title: A\nAuthor: B\nRating: T\n\nText.', {title: 'A', authors: ['B']} as never],
		[
			'labels in bold below a title',
			'# A\n\n**Author:** B\n**Rating:** T\n\n---\n\nText.',
			{title: 'A', authors: ['B']} as never,
		],
		[
			'a title and a by-line',
			'# A\n\n*by B*\n\nText.\n\n## One\n\nText.',
			{title: 'A', authors: ['B']} as never,
		],
	])('%s', (_, text, metadata) => {
		expect(read(text).metadata).toMatchObject(metadata);
		expect(first(text).text.startsWith('Text.')).toBe(true);
	});

	it('that cannot be read is text', () => {
		expect(shown('+++\nno toml at all\n+++\n\nText.')).toContain('no toml');
	});
});

describe('chapters', () => {
	test.each([
		['strokes below', 'One\n===\n\nText.\n\nTwo\n===\n\nText.', ['One', 'Two']],
		['names in braces', '# One {#a .b}\n\nText.\n\n# Two {-}\n\nText.', ['One', 'Two']],
		['no space behind the mark', '#Chapter 1\n\nText.\n\n#Chapter 2\n\nText.', ['Chapter 1', 'Chapter 2']],
		['a title above chapters', '# Book\n\n## One\n\nText.\n\n## Two\n\nText.', ['One', 'Two']],
		['a title alone', '# Book\n\nText.', []],
		['one chapter', '# Chapter 1\n\nText.', ['Chapter 1']],
		['tags are no headings', '#tag #other\n\nText.', []],
	])('%s', (_, text, expected) => {
		expect(titles(text)).toEqual(expected);
	});

	it('a heading alone is a chapter', () => {
		expect(titles('# Chapter 1\n\n# Chapter 2')).toEqual(['Chapter 1', 'Chapter 2']);
	});

	it('a list of contents is not shown', () => {
		const text = '# Contents\n\n- [One](#one)\n- [Two](#two)\n\n# One\n\nText.\n\n# Two\n\nText.';
		expect(
			chaptersOf(read(text))
				.map(chapter => chapter.text)
				.join('\n'),
		).not.toContain('One\nTwo');
	});
});

const prose =
	'She went up to the old house on the hill again, though it was late and the rain had not stopped.';

describe('what prose means by signs of Markdown', () => {
	test.each([
		['a stroke glued below prose', `${prose}\n---\n${prose}`],
		['a longer stroke', `${prose}\n${prose}\n=====\n\n${prose}`],
		['hashes', `${prose}\n\n# # #\n\n${prose}`],
		['a star', `${prose}\n\n*\n\n${prose}`],
		['escaped stars', `${prose}\n\n\\*\\*\\*\n\n${prose}`],
		['waves', `${prose}\n\n~~~\n\n${prose}\n\n~~~~\n\n${prose}`],
		['a command', `${prose}\n\n{{< hr >}}\n\n${prose}`],
	])('a scene: %s', (_, text) => {
		const {scenes, text: words} = first(text);
		expect(scenes.length).toBeGreaterThan(1);
		expect(words).not.toMatch(/[#*=~{]/);
	});

	test.each([
		['speech behind a dash', '- “Go.”\n\n- “No.”', '- “Go.” / - “No.”'],
		['speech behind a plus', '+ "Yes"', '+ "Yes"'],
		['a year', '1984. A year.', '1984. A year.'],
		['moved in', `    ${prose}`, prose],
		['verse moved in', '    one\n      two', 'one / \u00a0\u00a0two'],
		['prose between fences', `\`\`\`\n${prose}\n\`\`\``, prose],
		['a fence that nothing closes', `\`\`\`\n\n${prose}`, prose],
		['words in angle brackets', '<Level up!> He <b>grew</b>.', '<Level up!> He grew.'],
		['lines that the author ended', 'one\ntwo', 'one / two'],
		['long lines, each a paragraph', `${prose} ${prose}\n${prose}`, `${prose} ${prose} / ${prose}`],
	])('%s', (_, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it('lines that are broken at a column are joined', () => {
		const wrapped = prose.replaceAll(/(.{50,60}) /g, '$1\n');
		expect(shown(Array.from({length: 6}, () => wrapped).join('\n\n'))).toBe(
			Array.from({length: 6}, () => prose).join(' / '),
		);
	});
});

describe('Pandoc', () => {
	test.each([
		['verse', '| one\n|   two\n', 'one / \u00a0\u00a0two'],
		['a line of verse that goes on', '| one\n  more\n| two', 'one more / two'],
		['spans', 'a [b c]{.smallcaps} d', 'a b c d'],
		['attributes of an image', 'a `b`{.c} d', 'a b d'],
		['smileys are no marks', '^_^ and ^_^', '^_^ and ^_^'],
		['a tilde behind a word', 'Hi~ so long~', 'Hi~ so long~'],
		['commands of LaTeX', 'a\n\n\\newpage\n\nb', 'a / b'],
	])('%s', (_, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it('a fence round a note makes it the author’s', () => {
		const {blocks} = first('Text.\n\n::: {.author-note}\nThanks.\n:::\n\nMore.');
		expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'note', 'paragraph']);
	});

	it('a fence that nothing closes hides nothing', () => {
		expect(first('::: note\n\nText.\n\nMore.').blocks.every(({kind}) => kind === 'paragraph')).toBe(true);
	});
});

describe('notes', () => {
	const text =
		'# One\n\nA[^x] b^[Said *here*.] c[^x] d[^none].\n\n# Two\n\nE[^x].\n\n[^x]: The note.\n\n    And more.';
	it('leave the text, are numbered, and stand in each chapter that leads to them', () => {
		const [one, two] = chaptersOf(read(text));
		expect(one?.text).toBe('One\nA[1] b[2] c[1] d[^none].');
		expect([...(one?.notes.values() ?? [])]).toEqual([
			{label: '1', text: 'The note.\nAnd more.'},
			{label: '2', text: 'Said here.'},
		]);
		expect(two?.text).toBe('Two\nE[1].');
		const references = [one, two].flatMap(chapter =>
			(chapter?.spans ?? []).flatMap(span =>
				span.kind === 'noteReference' ? [chapter?.notes.has(span.target.slice(1))] : [],
			),
		);
		expect(references).toEqual([true, true, true, true]);
	});
});

describe('Obsidian', () => {
	test.each([
		['links to pages', '[[Some page|the page]] and [[Other#part]]', 'the page and Other > part'],
		['marks', 'a ==b== c', 'a b c'],
		['comments', 'a %%no%%b', 'a b'],
		['comments on lines of their own', 'a\n\n%%\nno\n\nno\n%%\n\nb', 'a / b'],
		['names of blocks', 'a word. ^name-1', 'a word.'],
	])('%s', (_, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it('a callout is the author’s word, but a quotation is none', () => {
		const {blocks, text} = first(
			'Text.\n\n> [!warning] Blood\n> And gore.\n\nText.\n\n> [!quote]\n> Words.\n\nText.',
		);
		expect(blocks.map(({kind}) => kind)).toEqual(['paragraph', 'note', 'paragraph', 'quote', 'paragraph']);
		expect(text).not.toContain('[!');
	});

	it('an image has its name', () => {
		expect(first('Text.\n\n![[maps/the north.png|300]]\n\nText.').blocks[1]?.image).toEqual({
			alt: 'the north',
			source: 'maps/the north.png',
		});
	});

	it('raw shows comments', () => {
		const story = storyFrom('a %%secret%% b', 'a.md', {raw: true});
		expect(chaptersOf(story)[0]?.text).toContain('secret');
	});
});

describe('commands to generators', () => {
	test.each([
		['unknown ones', 'a {{< youtube x >}}b {% include c %}d', 'a b d'],
		['drafts with edits', 'a {++b++}{--c--} {~~d~>e~~}{>>f<<} {==g==}', 'a b e g'],
		['lists of attributes', 'a\n{: .b}', 'a'],
		['contents', '[TOC]\n\na', 'a'],
	])('%s', (_, text, expected) => {
		expect(shown(text)).toBe(expected);
	});

	it('a figure is an image with its words', () => {
		const {blocks} = first('Text.\n\n{{< figure src="a.png" alt="A hill" >}}\n\nText.');
		expect(blocks[1]?.image).toEqual({alt: 'A hill', source: 'a.png'});
	});
});

describe('which files are Markdown', () => {
	const format = (name: string, text: string): unknown => storyFrom(text, name).file.format;
	test.each([
		['a.md', 'Text.', 'markdown'],
		['a.MARKDOWN', 'Text.', 'markdown'],
		['a', '---\ntitle: A\n---\n\n# One\n\nText.', 'markdown'],
		['a.txt', '---\ntitle: A\n---\n\n# One\n\nText.', 'text'],
		['a.txt', '# One\n\n*Text.*\n\n***\n\nMore.', 'text'],
		['a', '# One\n\nText.', 'text'],
	])('%s: %s', (name, text, expected) => {
		expect(format(name, text)).toBe(expected);
	});
});

it('leaves what is to be done readable, and names boxes', () => {
	expect(shown('- [ ] rope\n- [x] oil\n\n1. [ ] lamp')).toBe('[ ] rope / [x] oil / [ ] lamp');
	expect(shown('Rain.\n\n> [!note] Of the clerk\n> He counted.\n\n> [!warning]\n> Fog.')).toBe(
		'Rain. / Of the clerk / He counted. / Warning / Fog.',
	);
});
