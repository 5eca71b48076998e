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

	it.each([
		['prose', '“Naïve — d’accord,” said Anna.', 1.4],
		['Russian prose', 'Дождь перестал; никто не вышел.', 1.9],
		['Chinese prose', '雨停了。没有人出去。', 2],
		['half a surrogate pair', 'Rain\ud83c.', 2],
	])('has at most so many bytes for each unit: %s', (_, text, most) => {
		expect(packText(text).bytes.length / text.length).toBeLessThanOrEqual(most);
		expect(unpackText(packText(text))).toBe(text);
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
