import {beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {noChoices} from '../../source/core/story/reading-choices.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {newRecord} from '../../source/library/new-record.ts';
import {unknownStory} from '../../source/library/recognize.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {createRecordWriter} from '../../source/reading/record-writer.ts';

const story = readStory({name: 'ferry.txt', bytes: Buffer.from('Nobody had swept the landing.')});
const identity = {content: '0', path: '/ferry.txt', realPath: '/ferry.txt'};

/** The record of a story as it is made anew for each page while no other one is known. */
const recordAt = (second: number): StoryRecord =>
	newRecord({identity, story}, unknownStory, noChoices, `2026-05-01T20:00:0${second}Z`);

const setUp = () => {
	const saved: string[] = [];
	const writer = createRecordWriter(
		({lastOpened}) => saved.push(lastOpened),
		true,
		() => undefined,
	);
	return {saved, writer};
};

it('writes no page before its frame is drawn', async () => {
	const {saved, writer} = setUp();
	for (const second of [1, 2]) {
		writer.keep(recordAt(second));
		expect(saved).toHaveLength(second - 1);
		await expect.poll(() => saved).toHaveLength(second);
	}
});

describe('a record that no key has changed', () => {
	const {lastOpened: first} = recordAt(1);
	const {lastOpened: second} = recordAt(2);
	beforeEach(() => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
	});

	it('is written when no page has been turned for a while', async () => {
		const {saved, writer} = setUp();
		writer.keepLater(recordAt(1));
		await vi.advanceTimersByTimeAsync(100);
		writer.keepLater(recordAt(2));
		await vi.advanceTimersByTimeAsync(100);
		expect(saved).toEqual([]);
		await vi.advanceTimersByTimeAsync(1000);
		expect(saved).toEqual([second]);
	});

	it('is not written where the next page comes before that', async () => {
		const {saved, writer} = setUp();
		writer.keepLater(recordAt(1));
		writer.keep(recordAt(2));
		await vi.advanceTimersByTimeAsync(1000);
		expect(saved).toEqual([second]);
	});

	it('is written by who leaves', () => {
		const {saved, writer} = setUp();
		writer.keepLater(recordAt(1));
		writer.leave(undefined);
		expect(saved).toEqual([first]);
	});

	it('is left to another writer by one that has stopped, and so is any other', async () => {
		const {saved, writer} = setUp();
		writer.keepLater(recordAt(1));
		writer.stop();
		writer.keep(recordAt(2));
		writer.stop();
		await vi.advanceTimersByTimeAsync(1000);
		expect(saved).toEqual([]);
	});
});
