import {expect, it} from 'vitest';
import {followLink} from '../../source/core/story/links.ts';
import {notesIn} from '../../source/core/story/notes.ts';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import type {Story} from '../../source/core/story/story.ts';
import {readStory} from '../../source/formats/open-story.ts';

const read = (name: string, text: string): Story =>
	readStory({name, bytes: new TextEncoder().encode(text)}, noChoices);

const line = 'The ferry lay at the quay all through the night, and nobody who lived there had seen it come.';

const page = `<!DOCTYPE html><html><head><title>Two Quays</title></head><body><h1>Two Quays</h1>
<h2 id="one">Chapter 1</h2><p>${line}<a href="#n1" id="r1"><sup>1</sup></a> Then <a href="#two">it left</a>.</p><p>${line}</p>
<h2 id="two">Chapter 2</h2><p>${line}<a href="#n2" id="r2"><sup>2</sup></a></p><p>It came from <a href="#one">here</a>.</p>
<hr><p id="n1"><a href="#r1">1</a>. A small ferry.</p><p id="n2"><a href="#r2">2</a>. A large one.</p></body></html>`;

it('has no marks of notes in the titles of chapters', () => {
	const heading = (name: string, mark: string): string => `<h2>${name}${mark}</h2><p>${line}</p>`;
	const story = read(
		'tides.html',
		`<title>Tides</title><h1>Tides</h1>${heading('Rain', '<a href="#n1" id="r1"><sup>1</sup></a>')}${heading('Fog', '')}<p id="n1"><a href="#r1">1</a>. A little.</p>`,
	);
	expect(story.spine.map(({title}) => title)).toEqual(['Rain', 'Fog']);
	expect(story.chapters.at(0).text).toMatch(/^Rain\[1\]\nThe ferry/);
});

const linksOf = ({chapters}: Story, chapter: number): readonly string[] =>
	chapters.at(chapter).spans.flatMap(span => (span.kind === 'link' ? [span.href] : []));

it('finds the notes of all chapters where a page has them at its end', () => {
	const story = read('quays.html', page);
	expect(story.spine).toHaveLength(2);
	expect(notesIn(story, 0).map(({note}) => note)).toEqual([{label: '1', text: 'A small ferry.'}]);
	expect(notesIn(story, 1).map(({note}) => note)).toEqual([{label: '2', text: 'A large one.'}]);
	expect(story.chapters.at(0).text).toContain('come.[1] Then');
});

it('leads from one chapter of a page to another', () => {
	const story = read('quays.html', page);
	const [there = ''] = linksOf(story, 0);
	expect(followLink(story, 0, there)).toEqual({to: 'place', place: {chapter: 1, offset: 0}});
	const [back = ''] = linksOf(story, 1);
	expect(followLink(story, 1, back)).toEqual({to: 'place', place: {chapter: 0, offset: 0}});
});

it('leads from one section of an FB2 book to another', () => {
	const section = (id: string, title: string, inside: string): string =>
		`<section id="${id}"><title><p>${title}</p></title><p>${line}</p>${inside}</section>`;
	const story = read(
		'quays.fb2',
		`<FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink"><body>
${section('one', 'One', '<p>Then <a l:href="#p2">it left</a>.</p>')}${section('two', 'Two', '<p id="p2">It had left.</p>')}</body></FictionBook>`,
	);
	const [there = ''] = linksOf(story, 0);
	expect(followLink(story, 0, there)).toEqual({
		to: 'place',
		place: {chapter: 1, offset: story.chapters.at(1).text.indexOf('It had')},
	});
});
