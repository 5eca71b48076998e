import {describe, expect, it} from 'vitest';
import {finish} from '../../source/core/task/task.ts';
import {createBudget, officeLimits, pageLimits} from '../../source/formats/budget.ts';
import {findElements, rawText, type Element} from '../../source/formats/markup/element.ts';
import {parseMarkup} from '../../source/formats/markup/parse-markup.ts';

const limits = {elements: 10, unitsPerElement: 20, mostElements: 30, mostText: 1000};

const count = (root: Element): number => findElements(root, () => true).length;

const parse = (html: string, budget = createBudget(limits)): Element => finish(parseMarkup(html, {budget}));

describe('a budget', () => {
	it('ends a document that is elements and hardly any text', () => {
		const budget = createBudget(limits);
		expect(count(parse('<p>a</p>'.repeat(100), budget))).toBe(11);
		expect(budget.isSpent).toBe(true);
	});

	it('has room for as many elements as the text has use for', () => {
		const budget = createBudget(limits);
		expect(count(parse(`<p>${'It rained. '.repeat(4)}</p>`.repeat(20), budget))).toBe(20);
		expect(budget.isSpent).toBe(false);
	});

	it('has an end however much text there is', () => {
		const budget = createBudget({...limits, mostText: 100_000});
		expect(count(parse(`<p>${'It rained. '.repeat(8)}</p>`.repeat(100), budget))).toBe(30);
	});

	it('ends a document of too much text', () => {
		const budget = createBudget(limits);
		const root = parse('It rained. '.repeat(10_000), budget);
		expect(budget.isSpent).toBe(true);
		// It is asked between two pieces of the source.
		expect(rawText(root).length).toBeLessThan(20_000);
	});

	it('is one for all documents that are counted in it', () => {
		const budget = createBudget(limits);
		expect(count(parse('<p>a</p>'.repeat(6), budget))).toBe(6);
		expect(count(parse('<p>a</p>'.repeat(6), budget))).toBe(5);
		expect(budget.isSpent).toBe(true);
	});

	it('of attributes leaves out what is beyond, and not the elements', () => {
		const attributes = Array.from({length: 90}, (_, index) => `a${index}="b"`).join(' ');
		const budget = createBudget();
		const root = parse(`<p ${attributes}>x</p>`.repeat(6000), budget);
		const kept = findElements(root, () => true).map(({attributes: own}) => Object.keys(own).length);
		expect(kept).toHaveLength(6000);
		expect(kept[0]).toBe(90);
		expect(kept.at(-1)).toBe(0);
	});

	it('holds a long book whole', () => {
		// 15 MB in 45,000 paragraphs with 90,000 parts of them: what a serial of two million words has.
		const paragraph = `<p class="a">${'It rained on the roofs of the town. '.repeat(8)}<i>Why?</i> <b>So.</b></p>`;
		for (const known of [pageLimits, officeLimits]) {
			const budget = createBudget(known);
			expect(count(parse(paragraph.repeat(45_000), budget))).toBe(135_000);
			expect(budget.isSpent).toBe(false);
		}
	});
});

describe('parsing', () => {
	it('joins a million pieces of text, which takes minutes where each is joined to all before', () => {
		expect(rawText(parse('&x'.repeat(400_000), createBudget()))).toHaveLength(800_000);
	});

	it.each(['x', '，', '\ufffd', '😀'])(
		'keeps a long text of %j in parts: to add to one copies all of it',
		sign => {
			const text = sign.repeat(100_000);
			const parts = parse(text, createBudget()).children.map(part => rawText(part));
			expect(parts.join('')).toBe(text);
			expect(Math.max(...parts.map(part => part.length))).toBeLessThan(32_768);
		},
	);

	it('looks for no more than one document type, which takes minutes where each is tried', () => {
		const root = parse('<!DOCTYPE a '.repeat(1_000_000), createBudget());
		expect(rawText(root).length).toBeLessThan(12_000_001);
	});
});
