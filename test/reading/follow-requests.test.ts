import {describe, expect, it} from 'vitest';
import {followRequests} from '../../source/reading/follow-requests.ts';
import {storyFrom} from '../story-from.ts';
import {play} from '../ui/play.ts';

const open = () => {
	const game = play(storyFrom('Rain.\n\nMore rain.'), {columns: 80, rows: 24, searches: false}).press(
		'enter',
	);
	const log: string[] = [];
	const following = followRequests<string>(game.store, {
		wanted: state => (state.reading && !state.search?.typed ? state.search?.words : undefined),
		isSame: (a, b) => a === b,
		start(words) {
			log.push(`start ${words}`);
			return () => log.push(`stop ${words}`);
		},
	});
	return {game, log, following};
};

describe('work that a state asks for', () => {
	it('begins when it is asked for, once, and stops when it is given up', () => {
		const {game, log} = open();
		game.press('space');
		expect(log).toEqual([]);
		game.press('/ r a i n enter j k');
		expect(log).toEqual(['start rain']);
		game.press('escape');
		expect(log).toEqual(['start rain', 'stop rain']);
	});

	it('stops for other work, and with the watch', () => {
		const {game, log, following} = open();
		game.press('/ r a i n enter / m o r e enter');
		expect(log).toEqual(['start rain', 'stop rain', 'start more']);
		following.stop();
		expect(log.at(-1)).toBe('stop more');
		game.press('escape / x enter');
		expect(log).toHaveLength(4);
	});

	it('may be done at once', () => {
		const game = play(storyFrom('Rain.\n\nMore rain.'), {columns: 80, rows: 24}).press('/ r a i n enter');
		expect(game.state().search).toMatchObject({running: null, hits: [{}, {}]});
	});
});
