import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createSourceMap, offsetOf, placeInSource} from '../../source/core/story/source-map.ts';

// Source: `**One** day` on line 4, `  at sea` on line 6. Text: `One day at sea`.
const map = createSourceMap([0, 4, 2, 3, 4, 7, 8, 6, 2], 14);

describe('a source map', () => {
	it('tells where a character stood', () => {
		expect(placeInSource(map, 0)).toEqual({node: 4, column: 2});
		expect(placeInSource(map, 2)).toEqual({node: 4, column: 4});
		expect(placeInSource(map, 4)).toEqual({node: 4, column: 8});
		// The space that joins the lines stood behind the first.
		expect(placeInSource(map, 7)).toEqual({node: 4, column: 11});
		expect(placeInSource(map, 8)).toEqual({node: 6, column: 2});
		expect(placeInSource(map, 13)).toEqual({node: 6, column: 7});
	});

	it('leads from what the text lost to the character behind it', () => {
		expect(offsetOf(map, {node: 0, column: 9})).toBe(0);
		expect(offsetOf(map, {node: 4, column: 0})).toBe(0);
		expect(offsetOf(map, {node: 4, column: 6})).toBe(3);
		expect(offsetOf(map, {node: 4, column: 50})).toBe(8);
		expect(offsetOf(map, {node: 5, column: 3})).toBe(8);
		expect(offsetOf(map, {node: 6, column: 1})).toBe(8);
		expect(offsetOf(map, {node: 9, column: 0})).toBe(14);
	});

	it('says nothing of a text without a source', () => {
		const none = createSourceMap([], 5);
		expect(placeInSource(none, 3)).toBeUndefined();
		expect(offsetOf(none, {node: 3, column: 1})).toBe(5);
	});

	it('leads back to every character that stands in the source', () => {
		const piece = fc.record({
			lines: fc.nat(3),
			lost: fc.nat(5),
			kept: fc.integer({min: 1, max: 9}),
			added: fc.nat(1),
		});
		fc.assert(
			fc.property(fc.array(piece, {minLength: 1, maxLength: 30}), pieces => {
				const segments: number[] = [];
				const kept: {offset: number; node: number; column: number}[] = [];
				let [offset, node, column] = [0, 0, 0];
				for (const {lines, lost, kept: length, added} of pieces) {
					node += lines;
					column = lines > 0 ? lost : column + lost;
					segments.push(offset, node, column);
					for (let index = 0; index < length; index++)
						kept.push({offset: offset + index, node, column: column + index});
					// What is added stands where the source has something else.
					offset += length + Math.min(added, lost);
					column += length;
				}
				const made = createSourceMap(segments, offset);
				for (const {offset: at, ...place} of kept) {
					expect(placeInSource(made, at)).toEqual(place);
					expect(offsetOf(made, place)).toBe(at);
				}
			}),
		);
	});
});
