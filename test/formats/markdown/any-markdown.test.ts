import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {finish} from '../../../source/core/task/task.ts';
import {columnOf} from '../../../source/formats/markdown/line-rules.ts';
import {cutPieces} from '../../../source/formats/markdown/cut-pieces.ts';
import {takeDefinitions} from '../../../source/formats/markdown/take-definitions.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {renderMarkdown} from '../../../source/formats/markdown/render-markdown.ts';
import {chaptersOf, storyFrom} from '../../story-from.ts';

const signs = fc.constantFrom(
	...[
		'# ',
		'## ',
		'---',
		'+++',
		'***',
		'* ',
		'- ',
		'1. ',
		'> ',
		'[!note] ',
		'```',
		'~~~',
		'::: note',
		':::',
		'| ',
		'    ',
	],
	...[
		'[^1]',
		'[^1]: ',
		'^[',
		']',
		'[[',
		']]',
		'|',
		'==',
		'%%',
		'{#a}',
		'{.b}',
		'{{< note >}}',
		'{{< /note >}}',
		'<!--',
	],
	...[
		'-->',
		'<div>',
		'<Name>',
		'**',
		'_',
		'~',
		'^',
		'\\',
		'`',
		'word',
		' ',
		'\n',
		'\n\n',
		'A longer run of words.',
		'\u001b[2J',
	],
);
const markdown = fc.array(signs, {maxLength: 60}).map(parts => parts.join(''));

it('any text opens, and nothing in it crosses', () => {
	fc.assert(
		fc.property(markdown, text => {
			const story = storyFrom(`Words.\n${text}`, 'a.md');
			for (const {text: words, blocks, scenes, spans} of chaptersOf(story)) {
				expect(words).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/); // oxlint-disable-line no-control-regex
				expect(scenes.length).toBeGreaterThan(0);
				for (const {start, end} of [...blocks, ...scenes, ...spans]) {
					expect(start).toBeLessThanOrEqual(end);
					expect(end).toBeLessThanOrEqual(words.length);
				}
			}
		}),
		{numRuns: 300},
	);
});

it('a document in pieces is the document', () => {
	const lines = Array.from({length: 3000}, (_, index) =>
		index % 2 === 0
			? ''
			: index % 31 === 0
				? '<!-- not\n\nshown -->'
				: `Line ${index} of a text that goes on for a while, as texts do.`,
	);
	const all = lines.join('\n').split('\n');
	const pieces = [...cutPieces(all)];
	expect(pieces.length).toBeGreaterThan(1);
	expect(pieces.join('\n')).toBe(all.join('\n'));
	for (const piece of pieces) expect(piece.split('<!--').length).toBe(piece.split('-->').length);
});

test.each([
	['brackets', '['.repeat(50_000)],
	['links', '[a](b'.repeat(20_000)],
	['emphasis', '*a _b '.repeat(30_000)],
	['lists', Array.from({length: 1000}, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
	['quotations', `${'> '.repeat(50_000)}x`],
	['a wide table', `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|a'.repeat(10_000)}|`],
	['fences', '::: note\n'.repeat(10_000)],
	['comments', '%%\nx\n'.repeat(10_001)],
	['notes in notes', '^['.repeat(50_000)],
	['edits', '{--'.repeat(50_000)],
	['commands', '{{< note >}}\n\n'.repeat(5000)],
	['braces', '[a]{.b '.repeat(20_000)],
])('hostile: %s ends soon', (_, text) => {
	const before = performance.now();
	finish(renderMarkdown(text.split('\n')));
	// Each takes less than 0.5 s of a processor; the rest is room for a machine that has other work.
	expect(performance.now() - before).toBeLessThan(8000);
});

it('definitions of notes are taken with what is moved in below them, and not out of code', () => {
	const taken = takeDefinitions(['a', '[^1]: b', 'c', '', '    d', '', 'e', '```js', '[^2]: f', '```']);
	expect(taken.lines).toEqual(['a', '', 'e', '```js', '[^2]: f', '```']);
	expect([...taken.notes]).toEqual([['1', 'b\nc\n\nd']]);
});

test.each([
	['one line a paragraph', ['One.', '', 'Two.'], undefined],
	['verse', Array.from({length: 8}, () => 'A line of verse'), undefined],
	['lines of one width', Array.from({length: 8}, (_, index) => 'x'.repeat(70 + (index % 3))), 72],
])('the column of %s', (_, lines, column) => {
	expect(columnOf(lines)).toBe(column);
});

it('leaves a file of more than 2 MB to plain text, which shows its beginning at once', () => {
	const paragraph = 'It *rained* on the roofs of the town.\n\n';
	const bytes = new TextEncoder().encode(`# Rain\n\n${paragraph.repeat(60_000)}`);
	expect(readStory({name: 'rain.md', bytes}).file.format).toBe('text');
	expect(readStory({name: 'rain.md', bytes: bytes.subarray(0, 400)}).file.format).toBe('markdown');
});
