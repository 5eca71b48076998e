import {expect, test} from 'vitest';
import {ratio, figure} from '../../../scripts/bench/figure.ts';
import {markdownTable} from '../../../scripts/bench/markdown-table.ts';
import {fillBlock} from '../../../scripts/bench/page-block.ts';
import {createResults} from '../../../scripts/bench/results.ts';
import {formatNumber, resultsTable} from '../../../scripts/bench/table.ts';
import type {Target} from '../../../scripts/bench/targets.ts';
import {verdictsTable} from '../../../scripts/bench/verdicts.ts';

const results = createResults(['reader', 'floor', 'gone']);
results.record('reader', 'first', 30, 10);
results.record('reader', 'first', 20);
results.record('floor', 'first', 8);
results.fail('gone', 'no page in 10 s');

test('writes a table that is one as plain text, too', () => {
	expect(
		markdownTable(
			['', 'ms'],
			[
				['a | b', '1'],
				['c', '22222'],
			],
		),
	).toBe(
		['|        |    ms |', '| ------ | ----: |', '| a \\| b |     1 |', '| c      | 22222 |'].join('\n'),
	);
});

test.each([
	[3, '3'],
	[0, '0'],
	[0.123, '0.12'],
	[-12.34, '-12.3'],
	[123.4, '123'],
	[12_345.6, '12346'],
])('writes %d as %s', (value, text) => {
	expect(formatNumber(value)).toBe(text);
});

test('writes a number like another one beside it', () => {
	expect(formatNumber(50, 49.9)).toBe('50.0');
	expect(formatNumber(9.87, 123)).toBe('10');
});

test('shows medians, their range, ratios and failures', () => {
	const columns = [
		{title: 'ms', measure: 'first'},
		{title: 'most', measure: 'first', share: 1},
		{title: '× floor', measure: 'first', against: () => 'floor'},
	];
	expect(
		resultsTable(results, columns)
			.split('\n')
			.map(line => line.replaceAll(/ +/g, ' ')),
	).toEqual([
		'| | ms | most | × floor | failed |',
		'| ------ | ----------: | ---: | ------: | --------------: |',
		'| reader | 20 (10..30) | 30 | ×2.50 | |',
		'| floor | 8 | 8 | ×1.00 | |',
		'| gone | — | — | — | no page in 10 s |',
	]);
});

const first = (subject: string) => figure('start', subject, 'first');

test.each<[string, Target]>([
	[
		'aim met',
		{what: '', unit: '×', measured: ratio(first('reader'), first('floor')), atMost: {must: 4, aim: 2.5}},
	],
	['met', {what: '', unit: '×', measured: ratio(first('reader'), first('floor')), atMost: {must: 4, aim: 2}}],
	['not yet', {what: '', unit: 'ms', measured: first('reader'), atMost: {aim: 19}}],
	['**not met**', {what: '', unit: 'ms', measured: first('reader'), atLeast: {must: 21, aim: 40}}],
	[
		'**not measured**',
		{what: '', unit: '×', measured: ratio(first('gone'), first('floor')), atMost: {aim: 1}},
	],
])('says %s', (verdict, target) => {
	const [, , row = ''] = verdictsTable([target], new Map([['start', results]])).split('\n');
	expect(row.split('|').at(-2)?.trim()).toBe(verdict);
});

test('fills a place on a page, and leaves the rest as it is', () => {
	const page = 'Before\n<!-- turn -->\nold\n<!-- /turn -->\nAfter\n';
	const filled = fillBlock(page, 'turn', 'new');
	expect(filled).toBe('Before\n<!-- turn -->\n\nnew\n\n<!-- /turn -->\nAfter\n');
	expect(fillBlock(filled, 'turn', 'new')).toBe(filled);
	expect(() => fillBlock(page, 'jump', 'new')).toThrow('no place for “jump”');
});
