/**
 * Compares what is understood of the text files in a folder with what its `expected.json` says of them, and tells of
 * every difference.
 *
 *     npm run score -- FOLDER [PART OF A NAME]
 *
 * `expected.json` holds one entry for each file: any of title, author, rating, warnings, chapters, chapter_titles,
 * scene_breaks, first (the first words of prose), hard_wrapped.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {countTitles, flatToc} from '../source/core/story/chapters.ts';
import {completeOutline} from '../source/core/story/outline.ts';
import type {Story} from '../source/core/story/story.ts';
import {readStory} from '../source/formats/open-story.ts';
import {chaptersOf} from '../test/story-from.ts';

const [folder = '.', part = ''] = process.argv.slice(2);
const firstLetters = 24;

type Facts = Readonly<Record<string, unknown>>;

const list = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

const factsOf = (story: Story): Facts => ({
	title: story.metadata.title,
	author: story.metadata.authors.join(', '),
	rating: story.metadata.rating?.label,
	warnings: story.metadata.warnings.join(', '),
	chapters: countTitles(story),
	chapter_titles: flatToc(story.toc).map(({title}) => title),
	scene_breaks: chaptersOf(story).reduce((sum, {scenes}) => sum + scenes.length - 1, 0),
	first: completeOutline(story).scenes[0]?.firstWords,
	hard_wrapped: story.file['hardWrapped'],
});

const isSame = (name: string, expected: unknown, actual: unknown): boolean => {
	if (name === 'hard_wrapped') return Boolean(expected) === actual;
	if (name !== 'first') return list(expected) === list(actual);
	return list(actual).startsWith(list(expected).trim().slice(0, firstLetters));
};

const expectations = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Readonly<
	Record<string, Facts>
>;
let right = 0;
let asked = 0;
for (const [name, expected] of Object.entries(expectations)) {
	const path = join(folder, name);
	if (!/\.(?:txt|md)$/.test(name) || !name.includes(part) || !existsSync(path)) continue;
	let facts: Facts = {};
	try {
		facts = factsOf(readStory({name, bytes: readFileSync(path)}));
	} catch (error) {
		process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
	}
	for (const field of Object.keys(facts)) {
		const wanted = expected[field];
		if (wanted === undefined || wanted === null) continue;
		asked++;
		if (isSame(field, wanted, facts[field])) right++;
		else
			process.stdout.write(`${name}: ${field} is ${list(facts[field]).slice(0, 80)}, not ${list(wanted)}\n`);
	}
}
process.stdout.write(`${right} of ${asked} facts, ${((100 * right) / Math.max(1, asked)).toFixed(1)} %\n`);
