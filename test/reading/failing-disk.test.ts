import {expect, test} from 'vitest';
import {type Failure, installFailingDisk, whileFailing} from '../../scripts/stress/failing-disk.ts';

// Only modules that are loaded from now on are on the disk that fails.
installFailingDisk();
const {Refusal} = await import('../../source/core/refusal.ts');
const {createDesk, scenes} = await import('../library/desk.ts');
const {openProgram} = await import('./open-program.ts');

/** Opens a story of three scenes that has a bookmark, turns to its last scene, bookmarks that, and leaves. */
const readThrough = (failure: Failure) => {
	const desk = createDesk();
	desk.read('lamp.txt', `Title: Lamp\n\n${scenes(1, 2, 3)}`, 0.1);
	desk.restart();
	let lastWords = '';
	let problem: unknown;
	const failed = whileFailing(failure, () => {
		try {
			const program = openProgram({
				folder: desk.kept,
				library: desk.library(),
				file: desk.pathOf('lamp.txt'),
				showsTitle: false,
			});
			program.press('] ] m');
			program.leave();
			lastWords = program.application.lastWords();
		} catch (error) {
			problem = error;
		}
	});
	desk.restart();
	return {failed, lastWords, problem, records: desk.library().list()};
};

const mostCalls = 1000;

test.each<Pick<Failure, 'how' | 'onwards'>>([
	{how: 'EIO', onwards: false},
	{how: 'ENOSPC', onwards: true},
])('any call on the disk may fail while a story is read: %o', failure => {
	const outcomes = new Set<string>();
	for (let call = 1; call < mostCalls; call++) {
		const {failed, lastWords, problem, records} = readThrough({call, ...failure});
		const where = `call ${call}, ${failed}`;
		if (problem !== undefined) expect(problem, where).toBeInstanceOf(Refusal);
		expect(
			records.map(({title}) => title),
			where,
		).toEqual(['Lamp']);
		const [record] = records;
		expect(record?.bookmarks.length, where).toBeGreaterThan(0);
		if (lastWords === 'Your place is kept.')
			expect({where, scene: record?.place?.scene, bookmarks: record?.bookmarks.length}).toEqual({
				where,
				scene: 3,
				bookmarks: 2,
			});
		outcomes.add(problem === undefined ? lastWords : 'refused');
		if (failed === undefined) break;
	}
	expect(outcomes).toContain('Your place is kept.');
	if (failure.onwards)
		expect(outcomes).toEqual(new Set(['refused', 'Your place is kept.', 'Your place is not kept.']));
});
