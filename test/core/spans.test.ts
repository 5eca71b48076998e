import {expect, test} from 'vitest';
import {spansOver} from '../../source/core/story/spans.ts';
import type {Block, Span} from '../../source/core/story/story.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';

const blocks: readonly Block[] = [
	{kind: 'paragraph', start: 0, end: 20},
	{kind: 'paragraph', start: 21, end: 60},
];
const spans: readonly Span[] = [
	{kind: 'strong', start: 2, end: 20},
	{kind: 'strong', start: 21, end: 60},
	{kind: 'emphasis', start: 23, end: 26},
	{kind: 'link', href: cleanLine('#a'), start: 30, end: 50},
	{kind: 'emphasis', start: 40, end: 45},
];

test.each<[start: number, end: number, found: readonly number[]]>([
	[0, 2, []],
	[0, 3, [0]],
	[10, 21, [0]],
	[10, 30, [0, 1, 2]],
	[26, 30, [1]],
	[46, 48, [1, 3]],
	[41, 42, [1, 3, 4]],
	[60, 70, []],
])('spans over %i to %i, outer ones first', (start, end, found) =>
	expect(spansOver({blocks, spans}, {start, end})).toEqual(found.map(index => spans[index])),
);

test('no spans over a chapter that has none', () =>
	expect(spansOver({blocks, spans: []}, {start: 0, end: 9})).toEqual([]));
