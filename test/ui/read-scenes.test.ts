import {describe, expect, it} from 'vitest';
import {joinSceneKeys, mostSceneKeys, sceneKey} from '../../source/core/story/read-scenes.ts';
import {prose, storyFrom} from '../story-from.ts';
import {play, type Play} from './play.ts';

const scenes = [1, 2, 3, 4, 5, 6];
const story = storyFrom(`Title: Rain\n\n${scenes.map(number => prose(12, number)).join('\n\n* * *\n\n')}`);
const open = (keys: string): Play => play(story, {columns: 80, rows: 24}).press(`enter ${keys}`);

/** The numbers of the scenes that the contents mark as read. */
const read = (game: Play): readonly number[] =>
	game
		.press('t')
		.rows()
		.flatMap(row => {
			const [, number] = /^ *›? *(\d+) .* read *$/.exec(row) ?? [];
			return number === undefined ? [] : [Number(number)];
		});

const turnsOfScene = (number: number): string => {
	const game = open(`: ${number} enter`);
	let turns = 0;
	while (game.rows().at(-1)?.includes(`scene ${number} of`) === true) {
		game.press('space');
		turns++;
	}
	return 'space '.repeat(turns);
};

describe('a scene that was read to its end', () => {
	it('is marked, though the reader began in the middle of the story', () => {
		expect(read(open(`: 4 enter ${turnsOfScene(4)}${turnsOfScene(5)}`))).toEqual([4, 5]);
	});

	it('is not marked before its last page has been turned', () => {
		expect(read(open(': 4 enter space'))).toEqual([]);
	});

	it('is not marked because of a jump over it, nor for turning back', () => {
		expect(read(open(': 5 enter ] b b'))).toEqual([]);
	});

	it('is marked at the end of the story, too', () => {
		expect(read(open(`: 6 enter ${turnsOfScene(5)}${turnsOfScene(4)}: 1 enter`))).toEqual([6]);
	});

	it('is known by its first words, so that edits elsewhere change nothing', () => {
		expect(sceneKey('It Rained.')).toBe(sceneKey('it rained.'));
		expect(sceneKey('It rained.')).not.toBe(sceneKey('It snowed.'));
	});
});

it('the scenes that two readers have read are joined, those read last are kept', () => {
	expect(joinSceneKeys([1, 2], [2, 3])).toEqual([1, 2, 3]);
	const many = Array.from({length: mostSceneKeys}, (_, index) => index);
	expect(joinSceneKeys(many, [-1])).toHaveLength(mostSceneKeys);
	expect(joinSceneKeys(many, [-1]).at(-1)).toBe(-1);
});
