import {describe, expect, it} from 'vitest';
import {createStyles} from '../../../source/formats/markup/css/create-styles.ts';
import {findElement, type Element} from '../../../source/formats/markup/element.ts';
import {linesOf, parse, read} from './read.ts';

const target = (root: Element): Element => {
	const found = findElement(root, ({attributes}) => attributes['id'] === 't');
	if (!found) throw new Error('no target');
	return found;
};

/** Whether a rule with a selector holds for the element `t` of a document. */
const holds = (selector: string, html: string): boolean =>
	createStyles([`${selector}{font-style:italic}`])(target(parse(html))).isItalic;

describe('selectors', () => {
	const html = '<div class="a b" lang=en><p>x</p><p id=t class="c d" epub:type="z:one noteref">y</p></div>';
	it.each([
		'p',
		'*',
		'#t',
		'.c',
		'p.c.d',
		'.a p',
		'div > p',
		'.a>.c',
		'p + p',
		'p+p#t',
		'[class]',
		'[class~=d]',
		'[epub|type~="noteref"]',
		"[id='t']",
		'.zz, p',
		'P',
		'.a * ',
		'div[lang] .d',
		String.raw`.\63 , .c`,
	])('%s', selector => expect(holds(selector, html)).toBe(true));
	it.each([
		'b',
		'#u',
		'.C',
		'.a > div p',
		'p + div',
		'p:first-child',
		'[type]',
		'[class~="c d"]',
		'p:hover',
		'p::first-letter',
		'p ~ p',
		'.a >> p',
		'> p',
		'p >',
		'p:not(.x)',
		'[constructor]',
		'p p',
		'',
	])('%s does not', selector => expect(holds(selector, html)).toBe(false));
	it('the first child is that of elements', () =>
		expect(
			holds(
				'p > :first-child',
				'<p>text <i>b</i><b>no</b>'.replace('<i>', '<u id=t>').replace('</i>', '</u>'),
			),
		).toBe(true));
});

const italic = (sheets: readonly string[], html = '<p id=t class=c>x'): boolean =>
	createStyles(sheets)(target(parse(html))).isItalic;

describe('the cascade', () => {
	it.each([
		['order', 'p{font-style:italic}p{font-style:normal}', false],
		['specificity before order', '.c{font-style:italic}p{font-style:normal}', true],
		['ids before classes', '#t{font-style:italic}p.c.c{font-style:normal}', true],
		['important ones last', 'p{font-style:italic !important}#t{font-style:normal}', true],
		['shorthands', 'p{font:italic 12px serif}', true],
		['shorthands set back', 'p{font-style:italic}p{font:12px serif}', false],
		['comments', 'p{/* } */font-style:/**/italic}', true],
		['a comment that never ends', 'p{font-style:italic} /* p{font-style:normal}', true],
		['a rule that never ends', 'b{color:red; \n p{font-style:italic}', true],
		['the last brace is missing', 'p{font-style:italic', true],
		['braces too many', '}} p{font-style:italic}', true],
		['braces in strings', 'b{content:"}"} p{font-style:italic}', true],
		['semicolons in addresses', 'p{background:url(data:a;b);font-style:italic}', true],
		['media for screens', '@media screen{p{font-style:italic}}', true],
		['media for all', '@media print, all{p{font-style:italic}}', true],
		['media for others', '@media print{p{font-style:italic}}', false],
		['media with conditions', '@media (max-width:9px){p{font-style:italic}}', false],
		['behind other media', '@media print{b{c:d}} p{font-style:italic}', true],
		[
			'fonts and imports are left out',
			'@import "p{"; @font-face{font-style:italic;src:url(a)} p{font-style:italic}',
			true,
		],
		['marks of old pages', '<!-- p{font-style:italic} -->', true],
	] as const)('%s', (_what, sheet, is) => expect(italic([sheet])).toBe(is));

	it('takes sheets in order, and what the element itself says last', () => {
		expect(italic(['p{font-style:normal}', 'p{font-style:italic}'])).toBe(true);
		expect(italic(['#t{font-style:normal}'], '<p id=t style="font-style:italic">x')).toBe(true);
	});
	it('is asked for elements in any order', () => {
		const root = parse('<div><p class=c>a<p id=t>b</div><p class=d>c');
		const styleOf = createStyles(['.c + p{font-style:italic}', 'div{font-weight:600}']);
		const others = [target(root), root, target(root).parent ?? root, target(root)];
		expect(others.map(element => styleOf(element).isItalic)).toEqual([true, false, false, true]);
		expect(styleOf(target(root)).isBold).toBe(true);
	});
	it('reads no more than so much', () => {
		const many = Array.from({length: 5000}, (_, index) => `.a${index}{color:red;font-weight:bold}`).join(
			'\n',
		);
		expect(italic([many, 'p{font-style:italic}'])).toBe(false);
		expect(italic([' '.repeat(600_000), 'p{font-style:italic}'])).toBe(false);
	});
});

const styled = (sheet: string, html: string): readonly string[] => linesOf(`<style>${sheet}</style>${html}`);

describe('what is read of styles', () => {
	it('italics in italics are upright', () =>
		expect(
			styled('.i{font-style:italic}.i .i{font-style:normal}', '<p class=i>a <span class=i>b</span> c'),
		).toEqual(['<em>a</em> b <em>c</em>']));
	it('spans never cross', () =>
		expect(styled('.n{font-style:normal}', '<p><i>a <a href=x>b <u class=n>c</u> d</a> e</i>')).toEqual([
			'<em>a </em><link><em>b</em> c <em>d</em></link><em> e</em>',
		]));
	it('weight and lines through', () =>
		expect(
			styled(
				'.b{font-weight:700}.s{text-decoration:line-through red}',
				'<p>a <span class=b>b</span> <span class=s>c</span>',
			),
		).toEqual(['a <b>b</b> <s>c</s>']));
	it('sides, and capitals of headings alone', () =>
		expect(
			styled(
				'.r{text-align:right}.u{text-transform:uppercase}',
				'<p class=r>a<h2 class=u>ab</h2><p class=u>ab',
			),
		).toEqual(['align=end: a', 'heading level=2: AB', 'ab']));
	it('gaps that are clearly larger than the usual', () =>
		expect(
			styled('p{margin:0}.g{margin-top:2.5em}.h{margin-top:1em}', '<p>a<p>b<p>c<p class=g>d<p class=h>e<p>f'),
		).toEqual(['a', 'b', 'c', 'gap: d', 'e', 'f']));
	it('in writing from top to bottom the gap is on the right', () =>
		expect(
			styled(
				'html{writing-mode:vertical-rl}p{margin:0}.g{margin-right:3em}',
				'<html><p>a<p>b<p>c<p class=g>d',
			),
		).toEqual(['a', 'b', 'c', 'gap: d']));
	it('what is moved in is set apart by itself', () =>
		expect(styled('p{margin:0}.l{margin:2em}', '<p>a<p>b<p>c<p class=l>d<p>e')).toEqual([
			'a',
			'b',
			'c',
			'indent=2: d',
			'e',
		]));
	it('a float is no block, but its letter joins the word', () =>
		expect(styled('.d{float:left;font-size:3em}', '<p><span class=d>T</span> he')).toEqual(['The']));
});

describe('hidden text', () => {
	const ways: readonly (readonly [string, string])[] = [
		['display', 'display:none'],
		['visibility', 'visibility:hidden'],
		['far off', 'position:absolute;left:-9999px'],
		['cut to nothing', 'position:absolute;clip:rect(1px,1px,1px,1px)'],
		['cut by a path', 'clip-path:inset(50%)'],
		['no height', 'height:0;overflow:hidden'],
	];
	it.each(ways)('by %s', (_what, style) => {
		const document = read(`<p>shown text<p style="${style}">secret`);
		expect(document.blocks.map(({text}) => text)).toEqual(['shown text']);
		expect(document.hidden).toBe(6);
	});
	it('by an attribute, in a line, with line ends', () =>
		expect(linesOf('<p hidden>a<p>b<span style="display:none">c<br></span>d')).toEqual(['bd']));
	it('what is visible inside what is not', () =>
		expect(
			linesOf('<p>long enough<p style="visibility:hidden">a <b style="visibility:visible">b</b>'),
		).toEqual(['long enough', '<b>b</b>']));
	it('is shown where it is most of a page, and raw', () => {
		expect(linesOf('<p>a<p hidden>this is the page')).toEqual(['a', 'this is the page']);
		expect(linesOf('<p>long enough<p hidden>a', {isRaw: true})).toEqual(['long enough', 'a']);
	});
	it('a hidden note stays a note', () =>
		expect(
			linesOf(
				'<p>a long enough text<a epub:type=noteref href="#n">*</a><aside epub:type=footnote id=n hidden><p>note</p></aside>',
			),
		).toEqual(['a long enough text<note>[*]</note>', 'footnote: note']));
});
