import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {libraryIn} from '../library/library-in.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {openProgram, type Program} from './open-program.ts';

/** A text of more than a megabyte in which no words come twice. */
const text = `Title: Lamps\n\n${Array.from(
	{length: 12_000},
	(_, index) =>
		`The ${index}th lamp was lit at ${index * 7} minutes past. “Why?” she asked, and nobody answered.`,
).join('\n\n')}`;

const page = ({rows}: Program): readonly string[] => rows().slice(0, -1);
const status = ({rows}: Program): string => rows().at(-1)?.trim() ?? '';
const extent = ({store}: Program): string => store.story().reading.extent;

/** Leaves the text at a page, and opens it again. */
const setUp = () => {
	const folder = temporaryFolder();
	const file = join(folder, 'lamps.txt');
	const library = libraryIn(folder);
	writeFileSync(file, text);
	const open = (): Program => openProgram({folder, library, file, showsTitle: false});
	const first = open();
	first.store.complete();
	first.press(': 6 1 % enter space');
	const left = page(first);
	first.leave();
	return {program: open(), left, record: () => library.read(library.list()[0]?.id ?? '')};
};

describe('a large text that was read before', () => {
	it('shows the page that it was left at before the rest is read, and that page stays', () => {
		const {program, left} = setUp();
		expect(extent(program)).toBe('part');
		expect(page(program)).toEqual(left);
		expect(status(program)).toBe('Lamps · 61%');
		program.store.complete();
		expect(extent(program)).toBe('whole');
		expect(page(program)).toEqual(left);
		expect(status(program)).toContain('scene 1 of 1');
		program.leave();
	});

	it('is read on at once, and what is shown then stays', () => {
		const {program} = setUp();
		program.press('space space b j');
		expect(extent(program)).toBe('part');
		const shown = page(program);
		program.store.complete();
		expect(page(program)).toEqual(shown);
		program.leave();
	});

	it.each([': 1 0 % enter', 't', 'm', ']'])('is read to its end where %s needs that', keys => {
		const {program} = setUp();
		program.press(keys);
		expect(extent(program)).toBe('whole');
		program.leave();
	});

	it('stays where it was for who only looks', () => {
		const {program, record} = setUp();
		const before = record();
		expect(before?.place?.totalProgression).toBeCloseTo(0.61, 1);
		program.leave();
		expect(extent(program)).toBe('part');
		expect(record()).toEqual(before);
	});

	it('has what it says of itself on the title screen', () => {
		const {program} = setUp();
		program.press('escape');
		expect(page(program).join('\n')).toContain('Lamps');
		program.leave();
	});
});
