import {describe, expect, it, test} from 'vitest';
import type {Metadata} from '../../source/core/story/story.ts';
import {chaptersOf, storyFrom, visible} from '../story-from.ts';
import type {Written} from './table/case.ts';

const about = (text: string): Metadata => storyFrom(text).metadata;
const firstWords = (text: string): string => chaptersOf(storyFrom(text))[0]?.text.slice(0, 12) ?? '';
const body = 'Here begins the prose, which goes on.\n\nAnd on.';

describe('header fields', () => {
	it.each(['Chapter 1\n\nTW: drowning', 'Warning: the bridge is out'])('are none in “%s”', text => {
		expect(about(`${text}\n\n${body}`)).toMatchObject({title: null, warnings: []});
	});

	test.each<readonly [string, string, Partial<Written<Metadata>>]>([
		['plain labels', 'Title: A\nAuthor: B\nSetting: C', {title: 'A', authors: ['B'], setting: 'C'}],
		['any order and case', 'RATING: T\nTITLE: A', {title: 'A', rating: {label: 'T', level: 'teen'}}],
		[
			'no space behind the colon',
			'Title:A\nRating:PG',
			{title: 'A', rating: {label: 'PG', level: 'general'}},
		],
		['a space before the colon', 'Titre : A\nAuteur : B', {title: 'A', authors: ['B']}],
		['full-width colons', 'タイトル：雨\n作者：某', {title: '雨', authors: ['某']}],
		['dashes', 'Title - A\nRating - R', {title: 'A', rating: {label: 'R', level: 'mature'}}],
		['tabs', 'Title\tA\nAuthor\tB', {title: 'A', authors: ['B']}],
		['Markdown', '**Title:** A\n**Author**: B', {title: 'A', authors: ['B']}],
		['HTML', '<b>Title:</b> A<br>\n<b>Author:</b> B<br>', {title: 'A', authors: ['B']}],
		['indented continuation', 'Title: A\nSummary: one\n   two\nRating: G', {summary: 'one two'}],
		['a value below its label', 'Title:\nA Tale\nAuthor:\nB', {title: 'A Tale', authors: ['B']}],
		['blank lines between fields', 'Title: A\n\nAuthor: B\n\nRating: K', {title: 'A', authors: ['B']}],
		[
			'unknown labels kept',
			'Title: A\nBeta: C\nMood: grim\nRating: G',
			{
				other: [
					{label: 'Beta', value: 'C'},
					{label: 'Mood', value: 'grim'},
				],
			},
		],
		[
			'a warning alone below title and author',
			'Rain\n\nby B. Writer\n\nContent warning: drowning',
			{title: 'Rain', authors: ['B. Writer'], warnings: ['drowning']},
		],
		['a warning alone', 'TW: drowning', {warnings: ['drowning']}],
		['a bare title page', 'A Tale of Rain\nby B. Writer', {title: 'A Tale of Rain', authors: ['B. Writer']}],
		['several authors', 'Title: A\nAuthors: B, C and D', {authors: ['B', 'C', 'D']}],
		['a colon inside a value', 'Title: A: the Sequel\nAuthor: B', {title: 'A: the Sequel'}],
		[
			'an address is no label',
			'Title: A\nSource: http://example.org/x\nRating: G',
			{source: 'http://example.org/x'},
		],
		['a warning as a list', 'Title: A\nWarnings: angst, death; gore', {warnings: ['angst', 'death', 'gore']}],
		[
			'a warning in a sentence',
			'Title: A\nWarning: A death that is remembered, at some length.',
			{warnings: ['A death that is remembered, at some length.']},
		],
		['several warnings', 'Title: A\nTW: blood\nWarning: fire', {warnings: ['blood', 'fire']}],
		[
			'no warnings, said',
			'Title: A\nWarnings: None\nRating: G',
			{warnings: [], other: [{label: 'Warnings', value: 'None'}]},
		],
		['status', 'Title: A\nStatus: In-Progress', {status: 'incomplete'}],
		['completed', 'Title: A\nCompleted: Yes\nAuthor: B', {status: 'complete'}],
	])('%s', (_, header, expected) => {
		expect(about(`${header}\n\n${body}`)).toMatchObject(expected);
		expect(firstWords(`${header}\n\n${body}`)).toBe('Here begins ');
	});

	it('are followed by a rule that is not a scene break', () => {
		const story = storyFrom(`Title: A\nAuthor: B\n\n*****\n\n${body}`);
		expect(chaptersOf(story)[0]?.scenes).toHaveLength(1);
		expect(chaptersOf(story)[0]?.text).not.toContain('*');
	});
});

describe('prose is no header', () => {
	test.each([
		['a remark', 'He said: nothing at all.\n\nAnd then he went.'],
		['a reminder', 'Note to self: never lend a book.\n\nNever.'],
		['a chat', 'Harry: mate\nRon: what\nHarry: nothing'],
		['a letter', 'To: Lucy\n\nDear Lucy, I am well.'],
		['a warning in the story', 'Warning: do not open this door.\n\nI opened it.'],
		['a day', 'Monday: rain.\n\nTuesday: rain.'],
	])('%s', (_, text) => {
		const {title, authors, warnings} = about(text);
		expect({title, authors, warnings}).toEqual({title: null, authors: [], warnings: []});
		expect(visible(firstWords(text))).toBe(visible(text).slice(0, visible(firstWords(text)).length));
	});
});

describe('ratings', () => {
	test.each([
		['Teen', 'teen'],
		['Teen And Up Audiences', 'teen'],
		['[PG-13]', 'teen'],
		['Fiction T', 'teen'],
		['K+', 'general'],
		['General Audiences', 'general'],
		['R for language', 'mature'],
		['Mature', 'mature'],
		['MA', 'explicit'],
		['NC-17', 'explicit'],
		['Explicit', 'explicit'],
		['18+', 'explicit'],
		['Not Rated', null],
		['Tomato', null],
	])('%s', (label, level) => {
		expect(about(`Title: A\nRating: ${label}\n\n${body}`).rating).toEqual({label, level});
	});
});

it('takes a Gutenberg envelope off and its metadata in', () => {
	const story = storyFrom(
		`The Project Gutenberg eBook of Rain\n\nTitle: Rain\n\nAuthor: A. Cloud\n\nLanguage: English\n\n*** START OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nProduced by somebody\nand somebody else\n\n${body}\n\n*** END OF THE PROJECT GUTENBERG EBOOK RAIN ***\n\nSTART: FULL LICENSE`,
	);
	expect(story.metadata).toMatchObject({title: 'Rain', authors: ['A. Cloud'], language: 'English'});
	expect(
		chaptersOf(story)
			.map(({text}) => text)
			.join(''),
	).toBe(body.replace('\n\n', '\n'));
});
