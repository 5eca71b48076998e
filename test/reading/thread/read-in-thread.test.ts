import {unlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Worker} from 'node:worker_threads';
import {describe, expect, it} from 'vitest';
import {cleanRule, noChoices, type ReadingChoices} from '../../../source/core/story/reading-choices.ts';
import {contentsOf} from '../../../source/core/story/contents.ts';
import {completeOutline} from '../../../source/core/story/outline.ts';
import {takeFingerprint} from '../../../source/core/likeness/fingerprint.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {finish, Waiting} from '../../../source/core/task/task.ts';
import {identityOf} from '../../../source/library/identity.ts';
import {openFile} from '../../../source/reading/file-source.ts';
import {surveyOf} from '../../../source/reading/survey.ts';
import {
	isOpenFile,
	type OpenFileSource,
	readInThread,
} from '../../../source/reading/thread/read-in-thread.ts';
import {workInBackground} from '../../../source/reading/work-in-background.ts';
import {startThread} from '../../../source/start-thread.ts';
import {dataOf, prose, storyFrom} from '../../story-from.ts';
import {temporaryFolder} from '../../temporary-folder.ts';

/** A text of more than two megabytes: smaller files are not read from the disk when they are read. */
const text = `Title: A long way\n\n${Array.from({length: 100}, (_, index) => `Chapter ${index + 1}\n\n${prose(80, index + 1)}\n\n* * *\n\n${prose(9, index)}`).join('\n\n\n')}\n\nThe End\n`;

const write = (contents: string | Uint8Array): {readonly path: string; readonly source: OpenFileSource} => {
	const path = join(temporaryFolder(), 'story.txt');
	writeFileSync(path, contents);
	const source = openFile(path, path);
	if (!isOpenFile(source)) throw new Error('The text is too small.');
	return {path, source};
};

const read = (source: OpenFileSource, choices: ReadingChoices = noChoices) =>
	readInThread(startThread, source, choices);

describe('a text that another thread reads', () => {
	it('is the same story, and so is what is known of all of it', () => {
		const {source, path} = write(text);
		const {story, identity} = finish(read(source));
		const here = storyFrom(text, 'story.txt');
		expect(dataOf(story)).toEqual(dataOf(here));
		expect(identity).toEqual(identityOf(Buffer.from(text), path));
		const survey = surveyOf(story);
		const outline = finish(survey.outline());
		expect(outline).toEqual(completeOutline(here));
		expect(contentsOf(story, outline)).toEqual(contentsOf(here, completeOutline(here)));
		const [there, own] = [finish(survey.fingerprint()), finish(takeFingerprint(here))];
		expect(there.words).toBe(own.words);
		expect(there.hashes.hashes).toEqual(own.hashes.hashes);
		// What is known is not asked for again.
		expect(survey.outline().next()).toMatchObject({done: true});
	});

	it('is read in the background, also where its file is taken away meanwhile', async () => {
		const {source, path} = write(text);
		const {story} = await new Promise<{story: object}>(resolve => {
			workInBackground(read(source), {onDone: resolve});
			unlinkSync(path);
		});
		expect(story).toMatchObject({ending: 'The End', metadata: {title: 'A long way'}});
	});

	it('is refused in the same words', () => {
		const {source} = write(text);
		const choices = {...noChoices, split: cleanRule('/(/')};
		let refusal: unknown;
		try {
			finish(read(source, choices));
		} catch (error) {
			refusal = error;
		}
		expect(refusal).toBeInstanceOf(UnreadableStory);
		expect(refusal).toMatchObject({message: expect.stringMatching(/^No rule: /) as unknown});
	});

	it('is given up with its thread', async () => {
		const {source} = write(text);
		let thread: Worker | undefined;
		const reading = readInThread(options => (thread = startThread(options)), source, noChoices);
		expect(reading.next().value).toBeInstanceOf(Waiting);
		const ended = new Promise(resolve => thread?.on('exit', resolve));
		reading.return?.();
		await ended;
		expect(thread?.threadId).toBe(-1);
	});

	it('fails as the thread does', () => {
		const {source} = write(text);
		const broken = {...source, name: Symbol('no name') as unknown as string};
		expect(() => finish(read(broken))).toThrow(/could not be cloned/);
	});
});
