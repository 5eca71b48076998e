import {expect, it, test} from 'vitest';
import {leave, open, salt} from './open-reader.ts';

test.each([
	['10,000 by 10,000', [[10_000, 10_000]]],
	['65,535 by 65,535', [[65_535, 65_535]]],
	['10,000 by 1', [[10_000, 1]]],
	[
		'one after the other',
		[
			[10_000, 10_000],
			[2000, 2000],
			[1, 1],
			[65_535, 65_535],
			[1, 65_535],
		],
	],
] as const)('a window of %s is drawn as far as it can be, and keys are answered', async (_, sizes) => {
	await using terminal = open([salt, '--no-title']);
	await terminal.until('scene 1 of 6 · page 1');
	terminal.send('] ');
	// The time that is left is known when all scenes are counted.
	await terminal.until('page 4 of 16 · 1 min left in scene');
	const before = terminal.text();
	for (const [columns, rows] of sizes) {
		const written = terminal.bytes().length;
		terminal.pretendSize(columns, rows);
		await terminal.until(() => terminal.bytes().length > written, 'a frame');
	}
	terminal.pretendSize(80, 24);
	await terminal.until(() => terminal.text() === before, 'the page as it was');
	await leave(terminal);
});

it('no frame has more rows than are used of a window', async () => {
	await using terminal = open([salt, '--no-title']);
	await terminal.until('scene 1 of 6 · page 1');
	const written = terminal.bytes().length;
	terminal.pretendSize(10_000, 10_000);
	const latest = (): string => terminal.bytes().slice(written);
	await terminal.until(() => latest().includes('\u001b[?2026l'), 'a frame');
	terminal.send('q');
	await terminal.exited;
	const frames = latest().split(/\u001b\[(?:2J|\?2026[hl]|[\d;]*H)/u); // oxlint-disable-line no-control-regex
	expect(Math.max(...frames.map(frame => frame.split('\n').length))).toBeLessThan(400);
});
