import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {storyText} from '../prose.ts';
import {
	escape,
	pageOf,
	press,
	quit,
	readStory,
	recordsIn,
	reopenedAt,
	startReader,
	turnPages,
} from '../reading.ts';

/** What may be there of a file while it is being written: by a download, a synchronised folder, an editor. */
const versions: Readonly<Record<string, (whole: string, random: Random) => string>> = {
	'its beginning': (whole, random) => whole.slice(0, random.below(whole.length)),
	'its first words': (whole, random) => whole.slice(0, random.below(400)),
	nothing: () => '',
	'its end': (whole, random) => whole.slice(random.below(whole.length)),
	'all but the middle'(whole, random) {
		const from = random.below(whole.length);
		return whole.slice(0, from) + whole.slice(from + random.below(whole.length - from + 1));
	},
	'its beginning twice': whole => whole.slice(0, whole.length / 3) + whole.slice(0, whole.length / 2),
	'line ends': () => '\n\n\n',
	'another story': (_, random) => storyText(1000 + random.below(1000)),
};

/** Opens what is there, looks around without moving, and leaves. */
const look = async (path: string, home: string, random: Random): Promise<void> => {
	await using terminal = startReader(['open', path], {home});
	// The first frame is one update; a file without words is refused in a line.
	const isShown = (screen: readonly string[]): boolean =>
		terminal.bytes().includes('\u001b[?2026l') || screen.some(row => row.includes('cannot read'));
	await terminal.until(isShown, 'the title screen');
	for (const key of ['t', escape, '?', escape].slice(0, 2 * random.below(3))) terminal.send(key);
	await quit(terminal);
};

const attempt = async (random: Random, folder: string): Promise<Fault> => {
	const home = join(folder, 'home');
	const path = join(folder, 'story.txt');
	mkdirSync(folder);
	const whole = storyText(random.below(1e6));
	writeFileSync(path, whole);
	let page: string;
	{
		await using terminal = await readStory(path, {home});
		await turnPages(terminal, 3 + random.below(8));
		await press(terminal, 'm', /[Bb]ookmark/);
		page = pageOf(terminal);
		await quit(terminal);
	}
	const seen: string[] = [];
	for (let count = 1 + random.below(4); count > 0; count--) {
		const kind = random.pick(Object.keys(versions));
		seen.push(kind);
		writeFileSync(path, versions[kind]?.(whole, random) ?? '');
		await look(path, home, random);
	}
	writeFileSync(path, whole);
	if ((await reopenedAt(path, {home})) !== page) return `${seen.join(', ')}: another page`;
	const marks = recordsIn(home).flatMap(({bookmarks}) => bookmarks).length;
	return marks === 1 ? undefined : `${seen.join(', ')}: ${marks} bookmarks`;
};

attack(
	'P19: a story is opened and left again and again while its file is half there, empty or another one, and then is whole',
	'it is at the very page, and its bookmark is there',
	{quick: 2, full: 200},
	async ({cases, randomly}) => {
		await randomly(cases, attempt);
		return {kinds: Object.keys(versions).length};
	},
);
