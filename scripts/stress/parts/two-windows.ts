import type {PseudoTerminal} from '../../../test/terminal/pseudo-terminal.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {museum, pageOf, press, readStory, recordsIn, reopenedAt, salt, turnPages} from '../reading.ts';

/** Goes on by some pages and bookmarks the last; gives it. */
const readOn = async (terminal: PseudoTerminal, pages: number): Promise<string> => {
	await turnPages(terminal, pages);
	await press(terminal, 'm', /[Bb]ookmark/);
	return pageOf(terminal);
};

const attempt = async (home: string, paths: readonly string[], random: Random): Promise<Fault> => {
	await using one = await readStory(paths[0] ?? '', {home});
	await using other = await readStory(paths[1] ?? '', {home});
	const first = 1 + random.below(4);
	const pages = [await readOn(one, first), await readOn(other, first + 1)];
	one.send('q');
	other.send('q');
	await Promise.all([one.exited, other.exited]);
	const records = recordsIn(home);
	const marks = records.flatMap(record => record.bookmarks).length;
	if (marks !== 2) return `${marks} of 2 bookmarks`;
	if (paths[0] === paths[1])
		return pages.includes(await reopenedAt(salt, {home})) ? undefined : 'at none of the two places';
	const reopened = [await reopenedAt(paths[0] ?? '', {home}), await reopenedAt(paths[1] ?? '', {home})];
	return reopened.every((page, index) => page === pages[index]) ? undefined : 'one of the places is lost';
};

attack(
	'P6: two windows, on one story or on two, each read on and bookmarked, are closed at once',
	'both bookmarks are kept, and the place: one of the two, or both',
	{quick: 3, full: 1000},
	({cases, randomly}) =>
		randomly(cases, (random, home, index) => attempt(home, [salt, index % 2 === 0 ? salt : museum], random)),
);
