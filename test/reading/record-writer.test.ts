import {expect, it} from 'vitest';
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

it('writes no page before its frame is drawn', async () => {
	const saved: string[] = [];
	const writer = createRecordWriter(
		({lastOpened}) => saved.push(lastOpened),
		true,
		() => undefined,
	);
	for (const second of [1, 2]) {
		writer.keep(recordAt(second));
		expect(saved).toHaveLength(second - 1);
		await expect.poll(() => saved).toHaveLength(second);
	}
});
