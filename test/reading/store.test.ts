import {describe, expect, it} from 'vitest';
import {play, playShelf} from '../ui/play.ts';
import {shelfStories} from '../ui/shelf-stories.ts';
import {prose, storyFrom} from '../story-from.ts';

const window = {columns: 80, rows: 24};

describe('a store', () => {
	it('tells every listener of all changes in order, also of those that listeners make', () => {
		const {store} = playShelf(shelfStories, window);
		const heard: (string | null)[][] = [[], []];
		store.subscribe(({notice}) => {
			heard[0]?.push(notice);
			if (notice === 'first') store.dispatch({type: 'noticed', text: 'second'});
		});
		store.subscribe(({notice}, {notice: before}) => heard[1]?.push(before, notice));
		store.dispatch({type: 'noticed', text: 'first'});
		expect(heard).toEqual([
			['first', 'second'],
			[null, 'first', 'first', 'second'],
		]);
		expect(store.state().notice).toBe('second');
	});

	it('goes on telling of changes after a listener has failed', () => {
		const {store} = playShelf(shelfStories, window);
		const heard: (string | null)[] = [];
		const stop = store.subscribe(() => {
			throw new TypeError('a bug');
		});
		store.subscribe(({notice}) => heard.push(notice));
		expect(() => store.dispatch({type: 'noticed', text: 'lost'})).toThrow('a bug');
		stop();
		store.dispatch({type: 'noticed', text: 'heard'});
		expect(heard).toEqual(['heard']);
	});

	it('has the state of a story only while one is open', () => {
		const story = storyFrom(`Title: Rain\n\n${prose(3)}`);
		expect(play(story, window).store.story().reading.story).toBe(story);
		expect(() => playShelf(shelfStories, window).store.story()).toThrow('No story is open.');
	});

	it('takes actions of a story for nothing on the shelf', () => {
		const {store} = playShelf(shelfStories, window);
		const before = store.state();
		store.dispatch({type: 'turned-page', by: 1});
		store.dispatch({type: 'toggled-bookmark'});
		store.dispatch({type: 'opened-prompt', purpose: 'search'});
		store.dispatch({type: 'story-closed', stories: [], notice: null});
		expect(store.state()).toBe(before);
	});
});
