import {expect, it} from 'vitest';
import {book} from '../formats/toy-book.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, playShelf} from './play.ts';
import {shelfStories} from './shelf-stories.ts';

const size = {columns: 80, rows: 24};
const preferences = {plain: true};

it('a plain shelf says how far stories were read, and draws no bar', () => {
	const frame = playShelf(shelfStories, {...size, preferences}).frame();
	expect(frame).toMatch(/\d%/);
	expect(frame).not.toMatch(/[█░#]/);
	expect(playShelf(shelfStories, size).frame()).toMatch(/[█░]/);
});

it('a plain page has no rules above a note and the end', () => {
	const story = book({
		chapters: [
			{
				id: 'one',
				title: 'One',
				paragraphs: ['It rained [1]^(#n1).', prose(1)],
				notes: {n1: ['1', 'A note.']},
			},
		],
		toc: [['One', 'one']],
	});
	const note = play(story, {...size, showsTitle: false, preferences})
		.press('tab enter')
		.frame();
	expect(note).toContain('Note 1 of 1');
	expect(note).not.toContain('──');
	const narrow = play(story, {columns: 40, rows: 12, showsTitle: false, preferences}).press('tab enter');
	expect(narrow.frame()).toContain('Note 1 of 1');
	const end = play(storyFrom('One.\n\nThe End\n'), {...size, showsTitle: false, preferences}).press('space');
	expect(end.frame()).toContain('Back to the shelf');
	expect(end.frame()).not.toContain('──');
});

it('a plain search does not count up while it is under way', () => {
	const searching = (isPlain: boolean): string =>
		play(storyFrom(prose(3)), {...size, showsTitle: false, searches: false, preferences: {plain: isPlain}})
			.press('/ a enter')
			.frame();
	expect(searching(false)).toMatch(/Searching for .*… 0%/);
	expect(searching(true)).toMatch(/Searching for .*…\n/);
});
