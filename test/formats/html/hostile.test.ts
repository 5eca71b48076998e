import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {blocksOf, chaptersOf, openPage, prose} from './page.ts';
import {randomCases} from '../../random-cases.ts';

const sample = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Salt - Tales</title><style>.x{display:none}</style></head>
<body><nav><a href="/">Home</a></nav><div id="preface"><h1>Salt</h1><div class="byline">by <a rel="author">ada</a></div></div>
<div id="chapters" class="userstuff"><div class="meta group"><h2 class="heading">Chapter 1</h2><p>Chapter Notes</p><blockquote class="userstuff"><p>Note.</p></blockquote></div>
<div class="userstuff">${prose(2)}<p>&nbsp;</p><p>It <em>was <b>so</em> late</b>.<sup><a href="#n1">1</a></sup></p><hr><pre>a  b</pre><table><tr><td>a<td>b</table></div></div>
<p class="x">Hidden.</p><ul><li>one<li>two</ul></body></html>`;

/** A page that is cut, doubled or overwritten at some places. */
const mutated = fc
	.array(
		fc.record({
			at: fc.nat(sample.length),
			length: fc.nat(40),
			put: fc.constantFrom(
				'',
				'<',
				'>',
				'</div>',
				'<p>',
				'"',
				'<!--',
				'-->',
				'<![CDATA[',
				'&#0;',
				'&#27;[2J',
				'\u0000',
				'<style>',
				'<pre>',
				'<a href="#',
				'<h1>',
			),
		}),
		{maxLength: 12},
	)
	.map(changes =>
		changes.reduce((page, {at, length, put}) => page.slice(0, at) + put + page.slice(at + length), sample),
	);

describe('any page whatever', () => {
	it('opens as a story with its blocks in order, or is refused in a sentence', () => {
		fc.assert(
			fc.property(mutated, fc.boolean(), (page, raw) => {
				try {
					const story = openPage(page, {encoding: null, raw, split: null});
					for (const {text, blocks, spans} of chaptersOf(story)) {
						// oxlint-disable-next-line no-control-regex
						expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
						let end = -1;
						for (const block of blocks) {
							expect(block.start).toBeGreaterThan(end);
							end = block.end;
						}
						for (const span of spans) expect(span.end).toBeLessThanOrEqual(text.length);
					}
				} catch (error) {
					expect(error).toBeInstanceOf(UnreadableStory);
				}
			}),
			{numRuns: randomCases(300)},
		);
	});

	it('may be cut anywhere', () => {
		for (let length = 400; length < sample.length; length += 53)
			expect(() => openPage(sample.slice(0, length))).not.toThrow(TypeError);
	});
});

describe('a page of too much', () => {
	it('of tags is read as far as a story goes, and says so', () => {
		const story = openPage(`<html><body>${'<b>a</b>'.repeat(310_000)}`);
		expect(String(story.file['damaged'])).toMatch(/more in it than any story/);
	});

	it('of nested elements is read', () => {
		const story = openPage(`<html><body>${'<div>'.repeat(5000)}Deep.`);
		expect(blocksOf(story)).toEqual([['paragraph', 'Deep.']]);
	});

	it('of links in nested blocks takes no time', () => {
		const start = performance.now();
		openPage(`<html><body>${'<div>'.repeat(150)}${'<p>Rope <a href="#a">x</a> and tar.</p>'.repeat(4000)}`);
		expect(performance.now() - start).toBeLessThan(5000);
	});

	it.each([
		['lines in one paragraph', 'x<br>'.repeat(140_000)],
		['lines kept as they are', `<pre>${'x\n'.repeat(200_000)}</pre>`],
		['paragraphs with empty ones between', '<p>It rained.<p>&nbsp;'.repeat(70_000)],
		['headings', '<h1>a</h1>'.repeat(130_000)],
		['paragraphs behind a note', `<a href="#n">1</a><p id="n">1 x${'<p>x'.repeat(130_000)}`],
	])('of %s is read or refused', (_, body) => {
		try {
			expect(chaptersOf(openPage(`<html><body>${body}`)).length).toBeGreaterThan(0);
		} catch (error) {
			expect(error).toBeInstanceOf(UnreadableStory);
		}
	});
});
