import {expect, it} from 'vitest';
import {plainPages} from '../../source/cli/plain-pages.ts';
import {book} from '../formats/toy-book.ts';

const story = book({
	chapters: [
		{
			id: 'one',
			title: null,
			paragraphs: ['A lease [1]^(#n1), a toll [*]^(notes#n2).', '***', 'Again [1]^(#n1).'],
			notes: {n1: ['1', 'Lost.\nFor good.'], n9: ['9', 'Never.']},
		},
		{id: 'two', title: null, paragraphs: ['No notes.']},
		{id: 'notes', title: 'Notes', isLinear: false, paragraphs: [], notes: {n2: ['*', 'Tolls.']}},
	],
});

const printed = (printing: Parameters<typeof plainPages>[1]): string =>
	[...plainPages(story, printing)].join('\n');

it('prints the notes of a chapter at its end, each once, in the order of their marks', () => {
	expect(printed({width: 40})).toBe(
		[
			'A lease [1], a toll [*].',
			'',
			`${' '.repeat(18)}***`,
			'',
			'',
			'Again [1].',
			'',
			'  [1] Lost.',
			'  For good.',
			'  [*] Tolls.',
			'\n',
			'',
			'No notes.',
		].join('\n'),
	);
});

it('prints those of a scene below it, and none below a page', () => {
	expect(printed({width: 40, scene: 2})).toBe('Again [1].\n\n  [1] Lost.\n  For good.');
	expect(printed({width: 40, page: 2})).toBe('Again [1].');
});
