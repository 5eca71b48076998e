import fc from 'fast-check';
import {expect, it} from 'vitest';
import {isBlank} from '../../source/core/text/blank.ts';
import {inPieces} from '../../source/core/text/in-pieces.ts';

const even = (text: string): string => text.split(/\s+/u).join(' ');

it('changes a long text as if it were one piece', () => {
	const runs = fc.array(fc.constantFrom('a', 'word', ' ', '\t', '\u00a0', '   ', '、'), {
		minLength: 1,
		maxLength: 12,
	});
	fc.assert(
		fc.property(runs, parts => {
			const text = parts.join('').repeat(60_000);
			expect(inPieces(text, isBlank, even)).toBe(even(text));
		}),
		{numRuns: 20},
	);
});

it('changes a text in which it may not be cut as a whole', () => {
	const text = 'a'.repeat(600_000);
	expect(inPieces(text, isBlank, piece => `<${piece}>`)).toBe(`<${text}>`);
});
