import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {plainPages} from '../../../source/cli/plain-pages.ts';
import {completeOutline} from '../../../source/core/story/outline.ts';
import type {Story} from '../../../source/core/story/story.ts';
import {readStory} from '../../../source/formats/open-story.ts';
import {UnreadableStory} from '../../../source/core/story/unreadable-story.ts';
import {notTextIn} from '../../../test/terminal/allowed-bytes.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {createMutations} from '../mutated-file.ts';
import {visitInTerminal} from '../visit.ts';
import {chaptersOf} from '../../../test/story-from.ts';

/** Seconds that a file of some ten thousand bytes may take. */
const longest = 1;
/** One file in so many is opened in a terminal, too. */
const shownEach = 500;

const textsIn = (value: unknown): readonly string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const forbiddenOf = (text: string): string | undefined => notTextIn(text.replaceAll('\t', ''))[0];

/** What is wrong with a story that was read; undefined where nothing is. */
const faultOfStory = (story: Story): string | undefined => {
	completeOutline(story);
	for (const text of textsIn(story.metadata)) {
		if (forbiddenOf(text) !== undefined) return `${forbiddenOf(text)} in the metadata`;
	}
	for (const {text, title, blocks, spans, scenes} of chaptersOf(story)) {
		const found = forbiddenOf(`${title ?? ''} ${text}`);
		if (found !== undefined) return `${found} in the text`;
		if (spans.some(({start, end}) => start < 0 || end <= start || end > text.length))
			return 'spans out of range';
		for (const ranges of [blocks, scenes]) {
			let end = 0;
			for (const range of ranges) {
				if (range.start < end || range.end < range.start || range.end > text.length)
					return 'ranges out of order';
				({end} = range);
			}
		}
	}
	return forbiddenOf([...plainPages(story, {width: 60})].join('\n'));
};

/** What is wrong with how a file is read and printed; undefined where nothing is, or it is refused with a sentence. */
const faultOf = (bytes: Buffer, raw: boolean): string | undefined => {
	try {
		return faultOfStory(readStory({name: 'damaged.txt', bytes}, {encoding: null, raw, split: null}));
	} catch (error) {
		if (error instanceof UnreadableStory) return undefined;
		return error instanceof Error ? error.stack : String(error);
	}
};

attack(
	`H4: Damaged files, made of the sample stories, are read and printed; one in ${shownEach} is looked through in a terminal`,
	'no exception, no second for one of them, nothing forbidden in text or metadata, ranges in order',
	{quick: 2000, full: 50_000, lanes: 1},
	async ({cases, folder, randomly}) => {
		const mutate = createMutations();
		const home = join(folder, 'home');
		mkdirSync(home);
		let [slowest, shown] = [0, 0];
		const attempt = async (random: Random, path: string, index: number): Promise<Fault> => {
			const bytes = mutate(random);
			const began = performance.now();
			const found = faultOf(bytes, random.below(10) === 0);
			const seconds = (performance.now() - began) / 1000;
			slowest = Math.max(slowest, seconds);
			if (found !== undefined) return found;
			if (seconds > longest) return `takes ${seconds.toFixed(1)} s`;
			if (index % shownEach > 0) return undefined;
			shown++;
			writeFileSync(`${path}.txt`, bytes);
			const {faults} = await visitInTerminal({path: `${path}.txt`, home, words: null});
			return faults.length > 0 ? faults.join('; ') : undefined;
		};
		await randomly(cases, attempt);
		return {'slowest in s': slowest.toFixed(2), 'in a terminal': shown};
	},
);
