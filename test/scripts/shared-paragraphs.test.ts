import fc from 'fast-check';
import {expect, it} from 'vitest';
import {listParagraphs, shareParagraphs} from '../../scripts/shared-paragraphs.ts';

const long = (word: string): string => `${word} `.repeat(60).trim();

it('a long paragraph that several texts have stands once, however it is wrapped or quoted', () => {
	const wrapped = `Mine.\n\n${long('as is').replaceAll(/(.{70}) /g, '$1\n')}`;
	const quoted = `Yours.\n\n> ${long('as is').replaceAll(/(.{40}) /g, '$1\n> ')}`;
	expect(shareParagraphs([wrapped, quoted])).toEqual({
		texts: ['Mine.\n\n[Text 1]', 'Yours.\n\n[Text 1]'],
		paragraphs: [long('as is')],
	});
	expect(listParagraphs([long('as is')])).toBe(`[Text 1]\n\n${long('as is')}`);
});

it('nothing is lost', () => {
	const paragraph = fc.constantFrom(
		'short',
		'Copyright 1',
		'Copyright 2',
		long('granted'),
		long('provided'),
		long('no'),
	);
	const text = fc.array(paragraph, {minLength: 1}).map(parts => parts.join('\n\n'));
	fc.assert(
		fc.property(fc.array(text), texts => {
			const {texts: referring, paragraphs} = shareParagraphs(texts);
			const whole = referring.map(one =>
				one.replaceAll(/\[Text (\d+)\]/g, (_, number) => paragraphs[Number(number) - 1] ?? ''),
			);
			expect(whole).toEqual(texts);
		}),
	);
});
