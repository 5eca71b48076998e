import {describe, expect, it} from 'vitest';
import {chapterAt} from '../../source/core/story/chapters.ts';
import {followLink} from '../../source/core/story/links.ts';
import {findNote, noteMarks, notesIn} from '../../source/core/story/notes.ts';
import type {Place} from '../../source/core/story/story.ts';
import {book} from '../formats/toy-book.ts';

const story = book({
	chapters: [
		{
			id: 'text/one.xhtml',
			title: 'One',
			paragraphs: ['A lease [1]^(#n1), a toll [2]^(notes.xhtml#n2) and a lease [1]^(#n1).', '#here Here.'],
			notes: {n1: ['1', 'Lost.\nFor good.']},
		},
		{id: 'text/two three.xhtml', title: 'Two', paragraphs: ['Another [*]^(#missing).', '#there There.']},
		{
			id: 'text/notes.xhtml',
			title: null,
			role: 'notes',
			isLinear: false,
			paragraphs: ['#n2 Tolls.'],
			notes: {n2: ['2', 'Tolls.']},
		},
	],
});

const placeOf = (chapter: number, words: string): Place => ({
	chapter,
	offset: chapterAt(story, chapter).text.indexOf(words),
});
const here = placeOf(0, 'Here.');
const there = placeOf(1, 'There.');

describe('a mark', () => {
	it('leads to a note in its own chapter or in another file', () => {
		expect(noteMarks(story, 0).map(({target}) => findNote(story, 0, target)?.note.text)).toEqual([
			'Lost.\nFor good.',
			'Tolls.',
			'Lost.\nFor good.',
		]);
		expect(findNote(story, 0, '#n1')?.place).toBeNull();
		expect(findNote(story, 0, 'text/notes.xhtml#n2')?.place).toEqual({chapter: 2, offset: 0});
		expect(findNote(story, 1, '#missing')).toBeUndefined();
		expect(findNote(story, 1, 'nowhere#n1')).toBeUndefined();
	});

	it('gives its note once, in the order of the text', () => {
		expect(notesIn(story, 0).map(({note}) => note.label)).toEqual(['1', '2']);
		expect(notesIn(story, 0, {start: 0, end: 5})).toEqual([]);
		expect(notesIn(story, 1)).toEqual([]);
	});
});

describe('a link', () => {
	it.each([
		['#here', 0, here],
		['text/one.xhtml', 1, {chapter: 0, offset: 0}],
		['two%20three.xhtml#there', 0, there],
		['../text/one.xhtml#here', 1, here],
		['one.xhtml#gone', 1, {chapter: 0, offset: 0}],
	] as const)('%s leads to its place', (href, from, place) => {
		expect(followLink(story, from, href)).toEqual({to: 'place', place});
	});

	it.each(['https://example.org/notes', 'mailto:a@example.org', '//example.org'])('%s leads out', href => {
		expect(followLink(story, 0, href)).toEqual({to: 'outside', address: href});
	});

	it.each(['#gone', 'gone.xhtml', '%E0%A4%A'])('%s leads nowhere', href => {
		expect(followLink(story, 0, href)).toBeUndefined();
	});
});
