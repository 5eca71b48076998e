import {describe, expect, it} from 'vitest';
import {findScenes} from '../../source/formats/compose/find-scenes.ts';
import {linesOf, read} from './markup/read.ts';

/** Number of scenes of a page in which a letter, or anything else, stands between two groups of paragraphs. */
const scenesOf = (inside: string): number => {
	const prose = Array.from(
		{length: 6},
		(_, index) => `<p>The ferry left at ${index} and came back.</p>`,
	).join('');
	return findScenes(read(`${prose}${inside}${prose}`).blocks).length;
};

const blank = '<p><br></p>';
const letter = '<blockquote><p>Come at once.</p><p>Your aunt.</p></blockquote>';

describe('room above and below what is set apart', () => {
	it.each([
		['a letter', `${blank}${letter}${blank}`],
		['a poem', `${blank}<p class=poem>The fog<br>the fog</p>${blank}`],
		['what is moved in', `${blank}<p style="margin-left:2em">Come at once.</p>${blank}`],
		['a picture', `${blank}<p><img src=a alt="The map"></p>${blank}`],
	])('parts no scenes: %s', (_what, inside) => expect(scenesOf(inside)).toBe(1));

	it.each([
		['above alone', `${blank}${letter}`],
		['below alone', `${letter}${blank}`],
		['around a paragraph', `${blank}<p>Nobody came.</p>`],
		['a rule above', `<hr>${letter}`],
		['around what is long', `${blank}<blockquote>${'<p>Dear all.</p>'.repeat(30)}</blockquote>`],
	])('parts scenes: %s', (_what, inside) => expect(scenesOf(inside)).toBe(2));
});

it('moves in what vertical writing has room above', () =>
	expect(
		linesOf(
			'<style>body{writing-mode:vertical-rl}.q{padding-top:2em}</style><body><p>a<p>b<div class=q><p>c</div>',
		),
	).toEqual(['a', 'b', 'indent=2: c']));
