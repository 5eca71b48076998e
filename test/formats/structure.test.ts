import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {Story} from '../../source/core/story/story.ts';
import {
	chaptersOf,
	paragraphs,
	prose,
	scenesOf,
	storyFrom,
	textOf,
	titlesOf,
	visible,
} from '../story-from.ts';
import {rangesInOrder} from './table/seen.ts';

const kindsOf = (story: Story): string[] =>
	chaptersOf(story).flatMap(({blocks}) => blocks.map(({kind}) => kind));

describe('scene breaks', () => {
	test.each([
		['***'],
		['* * *'],
		['* * * * *'],
		['---'],
		['-----'],
		['~*~'],
		['~~~'],
		['###'],
		['# # #'],
		['oOo'],
		['xXxXx'],
		['⁂'],
		['◇　◇　◇'],
		['❦'],
		['          * * *'],
		['=-=-='],
		['<hr>'],
		['[scene break]'],
		['\\*\\*\\*'],
		['#'],
		['～～～'],
	])('%s parts two scenes', line => {
		const story = storyFrom(`${paragraphs(3)}\n\n${line}\n\n${paragraphs(3)}`);
		expect(scenesOf(story)).toBe(2);
		expect(chaptersOf(story)[0]?.scenes[1]?.separator).toBe(line.trim());
	});

	it('are gaps wider than those between paragraphs', () => {
		expect(scenesOf(storyFrom(`${paragraphs(5)}\n\n\n${paragraphs(5)}\n\n\n\n${paragraphs(5)}`))).toBe(3);
	});

	it('are no gaps where every paragraph has one', () => {
		expect(scenesOf(storyFrom(paragraphs(12).replaceAll('\n\n', '\n\n\n')))).toBe(1);
	});

	it('stand at the end of nothing', () => {
		expect(scenesOf(storyFrom(`* * *\n\n${paragraphs(3)}\n\n* * *`))).toBe(1);
	});

	test.each([
		['speechless dialogue', '"..."'],
		['a dash of dialogue', '— Non.'],
		['a kiss', 'xx'],
		['a heart', '<3'],
		['emphasis', '***Never***'],
		['an ellipsis once', '...'],
		['a word', 'No.'],
		['a sign', 'X'],
		['money', '$$$'],
	])('%s is none', (_, line) => {
		expect(scenesOf(storyFrom(`${paragraphs(3)}\n\n${line}\n\n${paragraphs(3)}`))).toBe(1);
	});
});

describe('chapters', () => {
	test.each([
		['Chapter 1'],
		['Chapter 1: The Toll'],
		['CHAPTER I.'],
		['Chapter One'],
		['Chapter the First'],
		['Ch. 3'],
		['Prologue'],
		['Epilogue: After'],
		['Kapitel 3'],
		['Chapitre II'],
		['Глава 2. Начало'],
		['第十二回　雨'],
		['第3話'],
		['## A Name'],
		['**Chapter 17**'],
		['Κεφάλαιο 1'],
		['Part Two'],
	])('%s heads one', line => {
		const story = storyFrom(`${paragraphs(2)}\n\n${line}\n\n${paragraphs(2)}`);
		expect(chaptersOf(story)).toHaveLength(2);
		expect(chaptersOf(story)[0]?.title).toBeNull();
		expect(chaptersOf(story)[1]?.blocks[0]?.kind).toBe('heading');
	});

	test.each([
		['Chapter and verse, that was how he put it.'],
		['Chapter 11 bankruptcy is no joke'],
		['Part One was over;'],
		['Act your age.'],
		['Book me a room'],
		['"Chapter 2" was all it said.'],
		['1984.'],
		['I'],
		['MIX'],
	])('%s heads none', line => {
		expect(chaptersOf(storyFrom(`${paragraphs(2)}\n\n${line}\n\n${paragraphs(2)}`))).toHaveLength(1);
	});

	it('are headed by numerals that count up from one', () => {
		const story = storyFrom(`1.\n\n${paragraphs(2)}\n\n2.\n\n${paragraphs(2)}\n\n3.\n\n${paragraphs(2)}`);
		expect(titlesOf(story)).toEqual(['1.', '2.', '3.']);
	});

	it('have titles on a line of their own', () => {
		expect(
			titlesOf(storyFrom(`I.\nAn Early Fright\n\n${paragraphs(2)}\n\nII.\nA Guest\n\n${paragraphs(2)}`)),
		).toEqual(['I. An Early Fright', 'II. A Guest']);
	});

	it('are not made of the list of contents', () => {
		const names = ['Chapter 1. Rain', 'Chapter 2. Snow', 'Chapter 3. Wind'];
		const story = storyFrom(
			`Contents\n\n${names.join('\n\n')}\n\n${names.map(name => `${name}\n\n${paragraphs(3)}`).join('\n\n')}`,
		);
		expect(titlesOf(story)).toEqual(names);
	});

	it('under a part begin with it', () => {
		const story = storyFrom(`Part One\n\nChapter 1\n\n${paragraphs(2)}\n\nChapter 2\n\n${paragraphs(2)}`);
		expect(titlesOf(story)).toEqual(['Chapter 1', 'Chapter 2']);
		expect(story.toc.map(({title, children}) => [title, children.map(child => child.title)])).toEqual([
			['Part One', ['Chapter 1', 'Chapter 2']],
		]);
	});
});

describe('paragraphs', () => {
	const wrapped = (width: number): string =>
		prose(14)
			.split('\n\n')
			.map(paragraph =>
				paragraph.replaceAll(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'g'), '$1\n'),
			)
			.join('\n\n');

	it('of a hard-wrapped text are joined', () => {
		for (const width of [60, 72, 78]) {
			const story = storyFrom(wrapped(width));
			expect(story.file['hardWrapped']).toBe(true);
			expect(textOf(story)).toBe(prose(14).replaceAll('\n\n', '\n'));
		}
	});

	it('of a flowing text are its lines', () => {
		const story = storyFrom(prose(14));
		expect(story.file['hardWrapped']).toBe(false);
		expect(textOf(story)).toBe(prose(14).replaceAll('\n\n', '\n'));
	});

	it('begin at an indent in a wrapped text without blank lines', () => {
		const lines = wrapped(70)
			.split('\n\n')
			.map(paragraph => `     ${paragraph}`)
			.join('\n');
		expect(kindsOf(storyFrom(lines)).filter(kind => kind === 'paragraph')).toHaveLength(14);
	});

	it('of verse keep their lines, in flowing and in wrapped texts', () => {
		const verse = 'The rain came down\n  on roof and stone\nand all the town\n  was left alone';
		for (const around of [prose(6), wrapped(72)]) {
			const story = storyFrom(`${around}\n\n${verse}\n\n${around}`);
			const block = chaptersOf(story)[0]?.blocks.find(({kind}) => kind === 'verse');
			expect(chaptersOf(story)[0]?.text.slice(block?.start, block?.end)).toBe(verse);
		}
	});

	it('of a list are its items', () => {
		expect(
			kindsOf(storyFrom(`${prose(4)}\n\n- eggs\n- milk\n- rain\n\n${prose(4)}`)).filter(
				kind => kind === 'list-item',
			),
		).toHaveLength(3);
	});
});

describe('emphasis', () => {
	const spans = (text: string): [string, string][] => {
		const [chapter] = chaptersOf(storyFrom(text));
		return (chapter?.spans ?? []).map(({kind, start, end}) => [kind, chapter?.text.slice(start, end) ?? '']);
	};
	test.each<readonly [string, [string, string][]]>([
		['It was _very_ late.', [['emphasis', 'very']]],
		['It was *very late*.', [['emphasis', 'very late']]],
		['It was **over**.', [['strong', 'over']]],
		[
			'_All_ of it, _all_.',
			[
				['emphasis', 'All'],
				['emphasis', 'all'],
			],
		],
		['snake_case_names stay', []],
		['2*3*4 is 24', []],
		['f*** that', []],
		['a * b * c', []],
		['_never closed', []],
	])('%s', (text, expected) => expect(spans(text)).toEqual(expected));
});

describe('endings', () => {
	test.each([
		['To be continued...', 'incomplete'],
		['TBC', 'incomplete'],
		['つづく', 'incomplete'],
		['The End', 'complete'],
		['~Fin~', 'complete'],
		['FINIS', 'complete'],
		['（了）', 'complete'],
		['Τέλος', 'complete'],
		['END', 'complete'],
	])('%s', (line, status) => {
		for (const gap of ['\n', '\n\n', '\n\n\n\n']) {
			const story = storyFrom(`${paragraphs(4)}${gap}${line}\n`);
			expect(story.ending).toBe(line);
			expect(story.metadata.status).toBe(status);
			expect(kindsOf(story).at(-1)).toBe('ending');
			expect(scenesOf(story)).toBe(1);
		}
	});

	it('are no prose about ends', () => {
		expect(storyFrom(`${paragraphs(3)}\n\nThe end was near, and everybody knew.`).ending).toBeNull();
	});
});

describe('any text whatever', () => {
	const line = fc.oneof(
		fc.constantFrom(
			'',
			'',
			'* * *',
			'Chapter 1',
			'Title: x',
			'  indented',
			'- item',
			'_a_ b',
			'**a _b_ <i>c</i>** [b]d /e/[/b]',
			'I.',
			'---',
			'word '.repeat(15),
			'日本語、の本。',
		),
		fc.string(),
		fc.string({unit: 'grapheme'}),
	);
	const text = fc
		.array(line, {minLength: 1, maxLength: 40})
		.map(lines => `Start of prose.\n\n${lines.join('\n')}`);

	it('opens, with its blocks, spans and scenes in order inside its chapters', () =>
		fc.assert(
			fc.property(text, source => {
				for (const chapter of chaptersOf(storyFrom(source))) rangesInOrder(chapter);
			}),
			{numRuns: 500},
		));

	it('keeps the letters of its prose, once and in order', () =>
		fc.assert(
			fc.property(fc.array(fc.lorem({maxCount: 30}), {minLength: 1, maxLength: 30}), lines => {
				const source = lines.join('\n\n');
				expect(visible(textOf(storyFrom(source)))).toBe(visible(source));
			}),
			{numRuns: 200},
		));

	it('gives the same story every time', () =>
		fc.assert(
			fc.property(text, source => {
				expect(textOf(storyFrom(source))).toBe(textOf(storyFrom(source)));
				expect(storyFrom(source).metadata).toEqual(storyFrom(source).metadata);
			}),
			{numRuns: 100},
		));
});

it.each(['Title: Rain\nAuthor: B. Writer\n', 'Title: Rain\nRating: T\n\n\n', '<'])(
	'%j has a chapter with a scene, though it has hardly any words',
	text => {
		const story = storyFrom(text);
		expect(chaptersOf(story).map(({scenes}) => scenes.length)).toEqual([1]);
		expect(story.spine.map(({sceneCount}) => sceneCount)).toEqual([1]);
	},
);
