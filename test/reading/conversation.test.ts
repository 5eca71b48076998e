import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createConversation} from '../../source/reading/conversation.ts';
import {samplePath} from '../cli/reader.ts';
import {libraryIn} from '../library/library-in.ts';
import {prose} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {openProgram, type Program} from './open-program.ts';

const tale = (name: string): string =>
	`The ${name} came first. It was late.\n\n“No,” she said.\n\n${prose(9, name.length)}`;

const text = `Title: A Tale
Author: A. Writer
Author: B. Writer
Rating: Not Rated
Status: incomplete

${['Lamp', 'Bridge', 'Harbour'].map(tale).join('\n\n\n\n')}`;

type Talk = Program & {
	readonly ask: (line: string) => Promise<readonly string[]>;
	readonly said: readonly string[];
};

const talk = async (content = text, folder = temporaryFolder()): Promise<Talk> => {
	const file = join(folder, 'tale.txt');
	writeFileSync(file, content);
	const program = openProgram({folder, library: libraryIn(folder), file});
	program.application.begin();
	const {open, answer} = createConversation(program.store, true);
	return {...program, said: await open(), ask: answer};
};

const leave = ({application}: Program): void => {
	application.save();
	application.stop();
};

describe('a conversation', () => {
	it('begins with who wrote it and what is known, and says nothing that is not', async () => {
		const program = await talk();
		expect(program.said).toEqual([
			'A Tale, by A. Writer, B. Writer.',
			'Not Rated. Unfinished. 3 scenes, 4 minutes. You are in scene 1.',
			'Enter reads on. Type help for the words you can use.',
		]);
		leave(program);
	});

	it('goes to scenes, back, on and again, and says where the ends are', async () => {
		const program = await talk();
		expect((await program.ask('next'))[0]).toBe('Scene 2 of 3.');
		const second = await program.ask('');
		expect(second[0]).not.toMatch(/^Scene/);
		expect(await program.ask('again')).toEqual(second);
		expect((await program.ask('back')).slice(0, 2)).toEqual([
			'Scene 2 of 3.',
			'The Bridge came first. It was late.',
		]);
		expect((await program.ask('back')).slice(0, 2)).toEqual([
			'Scene 1 of 3.',
			'The Lamp came first. It was late.',
		]);
		expect(await program.ask('back')).toEqual(['This is the first scene.']);
		expect(await program.ask('earlier')).toEqual(['This is the start of the story.']);
		expect((await program.ask('scene 3')).slice(0, 2)).toEqual([
			'Scene 3 of 3.',
			'The Harbour came first. It was late.',
		]);
		expect(await program.ask('next')).toEqual(['This is the last scene.']);
		expect(await program.ask('scene 4')).toEqual(['There is no scene 4. The last one is scene 3.']);
		expect(await program.ask('scene three')).toEqual(['Type scene and a number, such as scene 3.']);
		expect((await program.ask('return'))[0]).toBe('Scene 1 of 3.');
		await program.ask('scene 3');
		await program.ask('');
		await program.ask('');
		expect(await program.ask('')).toEqual([
			'This is the end of the story. Unfinished. Type scene 1 to read it again.',
		]);
		leave(program);
	});

	it('marks the place as read to the end where the last words have been read, and not before', async () => {
		const folder = temporaryFolder();
		const program = await talk(text, folder);
		const kept = (): number | undefined => libraryIn(folder).list()[0]?.place?.totalProgression;
		await program.ask('scene 3');
		program.application.save();
		expect(kept()).toBeLessThan(0.9);
		await program.ask('');
		await program.ask('');
		program.application.save();
		expect(kept()).toBe(1);
		leave(program);
	});

	it('searches, and goes from match to match and on from there', async () => {
		const program = await talk();
		expect(await program.ask('next match')).toEqual(['No search yet. Type search and the words to find.']);
		expect(await program.ask('search CAME first')).toEqual([
			'Match 1 of 3, scene 1 of 3.',
			'The Lamp came first.',
		]);
		expect(await program.ask('next match')).toEqual([
			'Match 2 of 3, scene 2 of 3.',
			'The Bridge came first.',
		]);
		expect((await program.ask('')).slice(0, 2)).toEqual(['It was late.', '“No,” she said.']);
		const [nothing, ...more] = await program.ask('search zzzq');
		expect(nothing).toMatch(/“zzzq”/);
		expect(more).toEqual([]);
		expect(await program.ask('previous match')).toEqual([
			'Match 1 of 3, scene 1 of 3.',
			'The Lamp came first.',
		]);
		leave(program);
	});

	it('keeps bookmarks with their notes, once for each place, and brings removed ones back', async () => {
		const folder = temporaryFolder();
		const program = await talk(text, folder);
		expect(await program.ask('bookmarks')).toEqual(['No bookmarks yet. Type bookmark to add one.']);
		await program.ask('scene 2');
		expect(await program.ask('bookmark')).toEqual(['Bookmark added: The Bridge came first.']);
		expect(await program.ask('m')).toEqual(['There is a bookmark here already: The Bridge came first.']);
		expect(await program.ask('note ask him why')).toEqual(['Note saved: The Bridge came first.']);
		await program.ask('');
		await program.ask('mark');
		expect((await program.ask('bookmarks'))[0]).toMatch(
			/^Bookmark 1, scene 2, \d+ percent: The Bridge came first\. Note: ask him why\.$/,
		);
		expect((await program.ask('bookmark 1')).slice(0, 2)).toEqual([
			'Scene 2 of 3.',
			'The Bridge came first. It was late.',
		]);
		expect(await program.ask('remove 1')).toEqual(['Bookmark removed. Type undo to bring it back.']);
		expect(await program.ask('bookmark 2')).toEqual(['There is no bookmark 2. The last one is bookmark 1.']);
		expect(await program.ask('undo')).toEqual(['The bookmark is back.']);
		leave(program);
		const [record] = libraryIn(folder).list();
		expect(record?.bookmarks.map(({note}) => note)).toEqual(['ask him why', '']);
	});

	it('says a note of the author again, and writes any other', async () => {
		const folder = temporaryFolder();
		const program = openProgram({
			folder,
			library: libraryIn(folder),
			file: samplePath('the-wheel-at-pell-mill.epub'),
		});
		const {open, answer} = createConversation(program.store, true);
		await open();
		await answer('scene 2');
		expect(await answer('note 4')).toEqual(['Note 4: Mutton.—E. T.']);
		expect(await answer('note 12')).toEqual(['Note saved: A doubter does not run.']);
		leave(program);
		expect(
			libraryIn(folder)
				.list()[0]
				?.bookmarks.map(({note}) => note),
		).toEqual(['12']);
	});

	it('keeps the furthest words that were read without a gap', async () => {
		const program = await talk();
		await program.ask('');
		const {passage, furthest} = program.store.story();
		expect(furthest).toEqual({chapter: 0, offset: passage?.end});
		await program.ask('scene 3');
		expect(program.store.story().furthest).toEqual(furthest);
		leave(program);
	});

	it('needs no end of a large story to read its beginning', async () => {
		const large = `Title: Large\n\n${prose(12_000)}`;
		const program = await talk(large);
		expect(program.store.story().reading.extent).toBe('beginning');
		expect((await program.ask(''))[0]).toBe('Scene 1.');
		expect(program.store.story().reading.extent).toBe('beginning');
		expect((await program.ask('go 99%'))[0]).toBe('Scene 1 of 1.');
		expect(program.store.story().reading.extent).toBe('whole');
		leave(program);
	});
});
