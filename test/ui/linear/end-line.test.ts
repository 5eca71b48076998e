import {describe, expect, it} from 'vitest';
import {endLine} from '../../../source/ui/linear/end-line.ts';
import {storyFrom} from '../../story-from.ts';
import {play} from '../play.ts';
import {shelfStories} from '../shelf-stories.ts';

const lineOf = (header: string, secondsRead: number | null): string => {
	const game = play(storyFrom(`Title: Rain\nAuthor: Me\n${header}\nIt rained.\n`), {columns: 80, rows: 24});
	const [next = null] = shelfStories;
	if (secondsRead !== null) game.store.dispatch({type: 'reached-end', end: {secondsRead, evenings: 2, next}});
	return endLine(game.state());
};

describe('the end of a story in lines', () => {
	it('says how long it was read, and what follows', () =>
		expect(lineOf('', 61 * 60)).toBe(
			'This is the end of the story. Read in 61 minutes over 2 evenings. Next in the series: The Salt Clerk. Type scene 1 to read it again.',
		));

	it('says that a story is not finished', () =>
		expect(lineOf('Status: In progress\nUpdated: 2026-05-03\n', null)).toBe(
			'This is the end of the story. Unfinished, as of 3 May 2026. Type scene 1 to read it again.',
		));

	it('says no more than is known', () =>
		expect(lineOf('', null)).toBe('This is the end of the story. Type scene 1 to read it again.'));
});
