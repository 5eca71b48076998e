import {describe, expect, it, test} from 'vitest';
import {sourceOfBytes} from '../../../source/core/byte-source.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {openStory} from '../../../source/formats/open-story.ts';
import type {Preview} from '../../../source/formats/story-format.ts';
import {chaptersOf} from '../../story-from.ts';

const chapter = (number: number): string =>
	`<h2>Chapter ${number}</h2>${Array.from(
		{length: 60},
		(_, line) =>
			`<p>${number}.${line}: nobody had swept the landing since the ferry stopped, and the leaves lay there in the <em>order</em> in which they fell.</p>\n`,
	).join('')}`;

const chapters = (count: number): string =>
	Array.from({length: count}, (_, index) => chapter(index + 1)).join('');

const page = (body: string, head = ''): string =>
	`<!doctype html><html lang="en"><head><title>The Ferry</title>${head}</head><body><h1>The Ferry</h1>${body}</body></html>`;

/** Opens a page as for somebody who waits: what is shown first, and the whole. */
const open = (
	text: string,
	bytes: Uint8Array = Buffer.from(text),
): {readonly preview: Preview | undefined; readonly whole: Story} => {
	const opening = openStory(sourceOfBytes('ferry.html', bytes), {wantsPreview: true});
	let step = opening.next();
	const preview = step.done === true ? undefined : step.value;
	while (step.done !== true) {
		step = opening.next();
		if (step.done !== true) expect(step.value).toBeUndefined();
	}
	return {preview, whole: step.value};
};

const linesOf = (story: Story): readonly string[] => chaptersOf(story).flatMap(({text}) => text.split('\n'));

describe('a large page', () => {
	it('is shown from its beginning before the rest is read', () => {
		const {preview, whole} = open(page(chapters(200)));
		if (!preview) throw new Error('There is a preview.');
		const [first, all] = [linesOf(preview.beginning), linesOf(whole)];
		expect(first.length).toBeGreaterThan(1000);
		expect(first.length).toBeLessThan(all.length / 4);
		expect(first).toEqual(all.slice(0, first.length));
		expect(preview.beginning.metadata.title).toBe('The Ferry');
		expect(preview.readEnd()).toBeUndefined();
	});

	it('is shown in the charset that all of it is in', () => {
		const text = page(chapters(200).replaceAll('nobody', 'personne n’était là, et nobody'));
		const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
		const {preview} = open(text, utf16);
		expect(preview && linesOf(preview.beginning)[3]).toContain('n’était');
	});

	test.each([
		[
			'that begins with a long style',
			page(chapters(200), `<style>${'.a { color: red }\n'.repeat(15_000)}</style>`),
		],
		[
			'that begins with a long menu',
			page(
				`<nav>${'<p><a href="https://example.org/somewhere/else">Else</a></p>\n'.repeat(5000)}</nav>${chapters(200)}`,
			),
		],
		['without paragraphs', page('Nobody had swept the landing.<br>\n'.repeat(50_000))],
		['that is not so large', page(chapters(60))],
	])('%s is read whole before it is shown', (_, text) => {
		const {preview, whole} = open(text);
		expect(preview).toBeUndefined();
		expect(linesOf(whole).length).toBeGreaterThan(100);
	});
});
