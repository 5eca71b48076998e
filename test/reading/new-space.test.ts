import {getHeapSpaceStatistics} from 'node:v8';
import {expect, it} from 'vitest';
import {finish} from '../../source/core/task/task.ts';
import {fillNewSpace} from '../../source/reading/new-space.ts';

const usedBytes = (): number =>
	getHeapSpaceStatistics().find(({space_name: name}) => name === 'new_space')?.space_used_size ?? NaN;

it('all of the memory for new objects is written: V8 has to collect them', () => {
	// From here on there is room.
	finish(fillNewSpace());
	const used = [usedBytes()];
	for (const steps = fillNewSpace(); steps.next().done !== true;) used.push(usedBytes());
	expect(used.length).toBeGreaterThan(2);
	expect(used.some((bytes, index) => bytes < (used[index - 1] ?? 0))).toBe(true);
});
