import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {packChapter, unpackChapter} from '../../../source/reading/thread/packed-chapter.ts';
import {packText, unpackText} from '../../../source/reading/thread/packed-text.ts';
import {book} from '../../formats/toy-book.ts';
import {storyFrom} from '../../story-from.ts';

describe('a packed text', () => {
	const units = fc
		.array(fc.integer({min: 0, max: 0xff_ff}), {maxLength: 1000})
		.map(all => String.fromCharCode(...all));

	it('is the same when it is unpacked, whatever it is made of', () =>
		fc.assert(
			fc.property(fc.oneof(fc.string({unit: 'binary'}), units), text => {
				expect(unpackText(packText(text))).toBe(text);
			}),
		));

	it('has a byte for each unit of an alphabet, two where there are more than 256 different ones', () => {
		const prose = '“Naïve — d’accord,” said Łucja. “Ё?”';
		expect(packText(prose).bytes).toHaveLength(prose.length);
		const signs = String.fromCharCode(...Array.from({length: 257}, (_, index) => 0x4e00 + index));
		expect(packText(signs.slice(1)).bytes).toHaveLength(256);
		expect(packText(signs).bytes).toHaveLength(514);
		expect(unpackText(packText(signs))).toBe(signs);
	});
});

test.each([
	[
		'a text',
		storyFrom('Title: Rain\n\nChapter 1\n\nIt *rained*, and /rained/[1].\n\n* * *\n\nThen not.\n\n[1] Hard.'),
	],
	[
		'Markdown',
		storyFrom('# One\n\n- a\n- b\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n![A lamp](lamp.png)', 'a.md'),
	],
	[
		'HTML',
		storyFrom(
			'<h1 id="a">One</h1><p><a href="#a">Up</a> <i lang="fr">non</i></p><blockquote>So.</blockquote>',
			'a.html',
		),
	],
	['an empty chapter', book({chapters: [{id: 'one', title: null, paragraphs: []}]})],
])('a packed chapter is the same when it is unpacked: %s', (_, {spine, chapters}) => {
	for (const index of spine.keys()) {
		const chapter = chapters.at(index);
		expect(unpackChapter(structuredClone(packChapter(chapter)))).toEqual(chapter);
	}
});
