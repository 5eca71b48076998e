import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {breakLines, MaxAdjustmentExceededError, MIN_COST, type InputItem} from 'tex-linebreak';
import {expect, it} from 'vitest';
import {demerits, endings, hasRagged, mostExtra} from '../../source/core/layout/demerits.ts';
import {withHyphens} from '../../source/core/layout/divide-words.ts';
import {
	fitLines,
	fitWords,
	lineBetween,
	type FittedLine,
	type LineWidths,
} from '../../source/core/layout/fit-lines.ts';
import {measureText} from '../../source/core/layout/measured-text.ts';
import {lineEnds, paragraphStart, type LineEnd} from '../../source/core/layout/line-ends.ts';
import {loadHyphenator} from '../../source/hyphenation/load-hyphenator.ts';

const lineAt = (ends: readonly LineEnd[], widths: LineWidths, from: number, to: number): FittedLine =>
	lineBetween(widths, ends[from] ?? paragraphStart, ends[to] ?? paragraphStart, to === ends.length - 1);

/** The lines of a setting, told by the places at which they end. */
const linesAt = (
	ends: readonly LineEnd[],
	widths: LineWidths,
	places: readonly number[],
): readonly FittedLine[] => places.map((to, index) => lineAt(ends, widths, places[index - 1] ?? 0, to));

const demeritsOf = ({from, to, stretch, gaps}: FittedLine): number =>
	demerits(stretch, gaps, to.ending, from.ending);

const totalDemerits = (lines: readonly FittedLine[]): number =>
	lines.reduce((sum, line) => sum + demeritsOf(line), 0);

/** The same paragraph in the boxes, glue and penalties of TeX, and the item that each place is. */
const texItems = (ends: readonly LineEnd[]): {items: InputItem[]; itemOf: number[]} => {
	const items: InputItem[] = [];
	const itemOf = [0];
	const last = ends.length - 1;
	for (const [place, {widthAtEnd, widthAtNext, ending}] of ends.entries()) {
		if (place === 0) continue;
		const space = widthAtNext - widthAtEnd;
		items.push({type: 'box', width: widthAtEnd - (ends[place - 1]?.widthAtNext ?? 0)});
		if (place === last) items.push({type: 'glue', width: 0, stretch: 1e9, shrink: 0});
		const isHyphen = ending !== endings.plain;
		itemOf.push(items.length);
		if (space > 0 && place < last) items.push({type: 'glue', width: space, stretch: 1, shrink: 0});
		else
			items.push({
				type: 'penalty',
				width: ending === endings.hyphenated ? 1 : 0,
				cost: place === last ? MIN_COST : isHyphen ? 50 : 0,
				flagged: isHyphen,
			});
	}
	return {items, itemOf};
};

/** Demerits of all lines of a setting as TeX counts them, by the paper's formulas. */
const texDemerits = (lines: readonly FittedLine[]): number =>
	lines.reduce((sum, {from, to, stretch, gaps}) => {
		const isHyphen = ({ending}: LineEnd): boolean => ending !== endings.plain;
		const badness = stretch === 0 ? 0 : 100 * (stretch / gaps) ** 3;
		const isDouble = isHyphen(from) && isHyphen(to);
		return sum + (1 + badness + (isHyphen(to) ? 50 : 0)) ** 2 + (isDouble ? 10_000 : 0);
	}, 0);

/** The places that tex-linebreak ends lines at; null where it finds no way without a gap that is too wide. */
const fittedByTex = (ends: readonly LineEnd[], {width, restWidth}: LineWidths): readonly number[] | null => {
	const {items, itemOf} = texItems(ends);
	try {
		const [, ...breaks] = breakLines(items, [width, ...items.map(() => restWidth)], {
			maxAdjustmentRatio: mostExtra,
			initialMaxAdjustmentRatio: mostExtra,
			doubleHyphenPenalty: 10_000,
		});
		return breaks.map(item => itemOf.indexOf(item));
	} catch (error) {
		if (error instanceof MaxAdjustmentExceededError) return null;
		throw error;
	}
};

/** Paragraphs of words of our stories, put together anew; the same for the same seed. */
const generated = (count: number): readonly string[] => {
	const words = ['the-salt-clerk', 'the-lighthouse-post', 'what-the-ferry-owed']
		.flatMap(name => readFileSync(new URL(`../../stories/${name}.txt`, import.meta.url), 'utf8').split(/\s+/))
		.filter(word => /^[A-Za-z’-]+[,.]?$/.test(word));
	const paragraph = fc
		.array(fc.constantFrom(...words), {minLength: 20, maxLength: 120, size: 'max'})
		.map(chosen => `${chosen.join(' ')} end.`);
	return fc.sample(paragraph, {numRuns: count, seed: 1981});
};

const hyphenate = loadHyphenator('en') ?? (() => []);

it('finds settings as good as those of tex-linebreak', () => {
	let compared = 0;
	for (const [index, text] of generated(500).entries()) {
		const widths = {width: 15 + (index % 50), restWidth: 18 + (index % 50)};
		const measured = measureText(text, {});
		const ends = index % 2 === 0 ? lineEnds(measured) : withHyphens(measured, lineEnds(measured), hyphenate);
		const ours = fitLines(ends, widths);
		const theirs = fittedByTex(ends, widths);
		expect(hasRagged(totalDemerits(ours)), text).toBe(theirs === null);
		if (!theirs) continue;
		compared++;
		const total = texDemerits(ours);
		expect(total, text).toBeLessThanOrEqual(texDemerits(linesAt(ends, widths, theirs)) * (1 + 1e-12));
	}
	expect(compared).toBeGreaterThan(300);
});

/** The least demerits of a paragraph from a place on, found by trying every setting whose lines fit. */
const leastDemerits = (ends: readonly LineEnd[], widths: LineWidths, from = 0): number => {
	const last = ends.length - 1;
	if (from === last) return 0;
	return Math.min(
		...Array.from({length: last - from}, (_, index) => from + 1 + index)
			.filter(to => lineAt(ends, widths, from, to).stretch >= 0)
			.map(to => demeritsOf(lineAt(ends, widths, from, to)) + leastDemerits(ends, widths, to)),
	);
};

it('finds the best of all settings of a small paragraph', () => {
	const word = fc.stringMatching(/^[a-z]{1,9}-?$/);
	const text = fc.array(word, {minLength: 1, maxLength: 8, size: 'max'}).map(words => words.join(' '));
	const columns = fc.integer({min: 11, max: 24});
	let ragged = 0;
	fc.assert(
		fc.property(text, columns, columns, (source, width, restWidth) => {
			const widths = {width, restWidth};
			const measured = measureText(source, {});
			const ends = withHyphens(measured, lineEnds(measured), part => (part.length > 5 ? [3] : []));
			const least = leastDemerits(ends, widths);
			expect(totalDemerits(fitLines(ends, widths)) / least).toBeCloseTo(1, 11);
			if (hasRagged(least)) ragged++;
		}),
		{numRuns: 300},
	);
	// Both kinds of paragraph were met: those that can be justified, and those that cannot.
	expect(ragged).toBeGreaterThan(0);
	expect(ragged).toBeLessThan(300);
});

it('finds what it finds with all places, where it leaves out those that no line can end at', () => {
	let found = 0;
	for (const [index, text] of generated(500).entries()) {
		const widths = {width: 15 + (index % 50), restWidth: 18 + (index % 50)};
		const dashed = index % 3 === 0 ? text.replaceAll('e ', 'e—') : text;
		const measured = measureText(index % 5 === 0 ? dashed.replaceAll('a', 'ạ́') : dashed, {});
		const words = fitWords(measured, widths, mostExtra);
		const best = fitLines(lineEnds(measured), widths);
		expect(words, text).toEqual(hasRagged(totalDemerits(best)) ? null : best);
		if (words) found++;
	}
	expect(found).toBeGreaterThan(300);
});
