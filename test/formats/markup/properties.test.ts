import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {cleanText} from '../../../source/core/text/clean-text.ts';
import {isElement, type Element} from '../../../source/formats/markup/element.ts';
import {parse, read} from './read.ts';

/** Documents put together from what stories are made of, with a letter of its own for each piece of text. */
const inline: readonly string[] = [
	'<i>X</i>',
	'X',
	' X ',
	'<b>X <i>X</i></b>',
	'<br>X',
	'X<br><br>X',
	'<a href="#q">X</a>',
	'<span style="display:block">X</span>',
	'<span style="font-style:italic">X<em style="font-style:normal">X</em></span>',
	'<ruby>X<rt>r</rt></ruby>',
	'<a id=k></a>',
	'<q>X</q>',
	'<sup>X</sup>',
	'&nbsp;',
	'<img src=a alt="">',
	'\n',
];
const wrappers: readonly string[] = [
	'<p>X</p>',
	'<div>X</div>',
	'<h2>X</h2>',
	'<ul><li>X</li><li>X</li></ul>',
	'<blockquote><p>X</p></blockquote>',
	'<div class=poem><p>X</p><p>X</p></div>',
	'<table><tr><td>X</td><td>X</td></tr></table>',
	'<pre>X\n X</pre>',
	'<p id=q class=c>X</p>',
	'<hr>',
	'<p></p>',
	'<p>&nbsp;</p>',
	'<dl><dt>X<dd>X</dl>',
	'X',
	'<section>X<p>X</section>',
	'<p style="margin:3em">X',
	'<i><p>X</p></i>',
];

const piece = fc.array(fc.constantFrom(...inline), {maxLength: 5}).map(parts => parts.join(''));
const block = fc
	.tuple(fc.constantFrom(...wrappers), fc.array(piece, {minLength: 3, maxLength: 3}))
	.map(([wrapper, pieces]) =>
		pieces.reduce((html, one) => html.replace('X', () => one.replaceAll('X', '@')), wrapper),
	);
const page = fc.array(block, {maxLength: 12}).map(blocks => {
	let next = 0;
	return blocks.join('').replaceAll(/[@X]/g, () => `w${next++}z`);
});

const lettersOf = (text: string): string => text.replaceAll(/[^a-z\d]/g, '');

const visible = (element: Element): string =>
	element.children
		.map(child => (!isElement(child) ? child : child.name === 'rt' ? '' : visible(child)))
		.join('');

describe('of any document', () => {
	it('every letter of visible text is there once, in order', () => {
		fc.assert(
			fc.property(page, html => {
				expect(
					lettersOf(
						read(html)
							.blocks.map(({text}) => text)
							.join(' '),
					),
				).toBe(lettersOf(visible(parse(html))));
			}),
			{numRuns: 300},
		);
	});

	it('spans are in order, nest and stay inside; places do', () => {
		fc.assert(
			fc.property(page, html => {
				for (const {text, spans, anchors, kind} of read(html).blocks) {
					if (kind !== 'blank' && kind !== 'rule' && kind !== 'image') expect(text.trim()).not.toBe('');
					const open: number[] = [];
					let before = {start: 0, end: Infinity};
					for (const {start, end} of spans) {
						expect(start).toBeLessThan(end);
						expect(end).toBeLessThanOrEqual(text.length);
						expect(start > before.start || (start === before.start && end <= before.end)).toBe(true);
						while ((open.at(-1) ?? Infinity) <= start) open.pop();
						expect(end).toBeLessThanOrEqual(open.at(-1) ?? Infinity);
						open.push(end);
						before = {start, end};
					}
					for (const {offset} of anchors) expect(offset >= 0 && offset <= text.length).toBe(true);
				}
			}),
			{numRuns: 300},
		);
	});

	it('nothing throws, whatever it is cut or changed to', () => {
		const noise = fc
			.array(
				fc.constantFrom(
					'<',
					'>',
					'</',
					'"',
					'=',
					'<p',
					'<table>',
					'<style>p{',
					'</i>',
					'&#',
					'<ruby><rt>',
					'<a href="#a" id=a>1',
					'<![CDATA[',
					'<!--',
					'style="display:block;{',
					'\ud800',
					'\u0301',
					';',
				),
			)
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(page, noise, fc.nat(), fc.nat(), (html, middle, from, to) => {
				const [start, end] = [from % (html.length + 1), to % (html.length + 1)].sort((a, b) => a - b);
				const {blocks} = read(html.slice(0, start) + middle + html.slice(end ?? 0));
				for (const {text} of blocks) expect(cleanText(text).text).toBe(text);
			}),
			{numRuns: 300},
		);
	});
});

describe('bounds', () => {
	/** Generous: the machine may be busy. */
	const most = 6000;
	const cases: readonly (readonly [string, () => string])[] = [
		['nested elements', () => `${'<div>'.repeat(5000)}x`],
		['elements that never end', () => '<b>'.repeat(300_000)],
		['ends of elements that never began', () => '<b></i>'.repeat(300_000)],
		['text without tags', () => 'word '.repeat(1_000_000)],
		['attributes', () => `<p ${Array.from({length: 200_000}, (_, index) => `a${index}=1`).join(' ')}>x`],
		['line ends', () => `<p>${'x<br>'.repeat(200_000)}`],
		['blank signs', () => `<p>x${'\u00a0'.repeat(2_000_000)}y`],
		[
			'links to each other',
			() => Array.from({length: 30_000}, (_, n) => `<a id="n${n}" href="#n${n + 1}">${n % 100}</a>`).join(''),
		],
		['lines of verse', () => `<div class=poem>${'<p>x</p>'.repeat(50_000)}</div>`],
		[
			'rules of style',
			() =>
				`<style>${Array.from({length: 100_000}, (_, n) => `div.a${n} > p span{margin:${n}px}`).join('')}</style>${'<div><p><span>x</span></p></div>'.repeat(30_000)}`,
		],
		['open braces of style', () => `<style>${'a{'.repeat(200_000)}</style>x`],
	];
	it.each(cases)('of many %s', (_what, make) => {
		const html = make();
		const start = performance.now();
		expect(read(html).blocks.length).toBeGreaterThanOrEqual(0);
		expect(performance.now() - start).toBeLessThan(most);
	});
});
