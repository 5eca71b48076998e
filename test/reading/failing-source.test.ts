import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setImmediate} from 'node:timers/promises';
import {beforeEach, describe, expect, it} from 'vitest';
import {Refusal} from '../../source/core/refusal.ts';
import type {StoryFormat} from '../../source/formats/story-format.ts';
import {createUnsavedLibrary} from '../../source/library/unsaved-library.ts';
import {tome, writeTome} from '../formats/tome.ts';
import {prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {openProgram, type Program} from './open-program.ts';

/** More than is remembered of chapters that were read: the last ones are read when they are gone to. */
const chapters = Array.from({length: 10}, (_, index) => ({
	id: `c${index}`,
	title: `Chapter ${index + 1}`,
	paragraphs: prose(1500, index + 1).split('\n\n'),
}));

let isGone = false;

/** Chapters that are read when they are asked for, from a disk that can be taken away. */
const removable: StoryFormat = {
	...tome(() => undefined),
	open: (source, options) =>
		tome(() => undefined).open(
			{
				...source,
				read(start, length) {
					if (isGone) throw new Refusal('cannot read a.tome: reading from the disk failed.');
					return source.read(start, length);
				},
			},
			options,
		),
};

/** Opens it, and waits until it is there whole and its scenes are counted. */
const open = async ({isWhole = true} = {}): Promise<Program> => {
	const folder = temporaryFolder();
	const file = join(folder, 'a.tome');
	writeFileSync(file, writeTome('A tome', chapters, []));
	const library = createUnsavedLibrary();
	const program = openProgram({folder, library, file, showsTitle: false, formats: [removable]});
	if (!isWhole) return program;
	program.application.begin();
	while (!program.state().outline.complete) await setImmediate();
	return program;
};

beforeEach(() => {
	isGone = false;
});

const failed = '! cannot read a.tome: reading from the disk failed.';

describe('a source that fails while the story is read', () => {
	it('leaves the page as it is, says why, and goes on when it is back', async () => {
		const program = await open();
		const page = program.rows().slice(0, -1);
		isGone = true;
		program.press('G');
		expect(program.store.state().notice).toBe(failed);
		program.press('space b');
		expect(program.rows().slice(0, -1)).toEqual(page);
		isGone = false;
		expect(program.press('G escape').frame()).toContain('scene 10 of 10');
		program.leave();
	});

	it('ends a search with what was found, and says why', async () => {
		const program = await open();
		isGone = true;
		program.press('/ z z z q enter');
		while (program.state().search?.running) await setImmediate();
		expect(program.store.state().notice).toBe(failed);
		program.leave();
	});

	it('ends no program while the story is being counted', async () => {
		const program = await open({isWhole: false});
		expect(program.frame()).toContain('Chapter 1');
		isGone = true;
		program.application.begin();
		program.application.look();
		await setImmediate();
		program.press('space }');
		while (program.store.waits()) await setImmediate();
		expect(program.store.state()).toMatchObject({leaving: false, notice: failed});
		program.leave();
	});
});
