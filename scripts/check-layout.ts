/**
 * Lays every story below some folders out at many widths, ragged, indented and justified, and tells of every page on
 * which a character is missing, repeated or out of order, or a line too wide.
 *
 *     npm run check-layout -- [FOLDER…] [--widths=1,40,120]
 *
 * Without folders it takes the sample stories; without widths, all from 1 to 120.
 */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {hyphenationOf} from '../source/reading/hyphenation-of.ts';
import {countGalleys} from '../source/core/layout/galleys.ts';
import {setLine} from '../source/core/layout/set-line.ts';
import {stretchesOf} from '../source/core/layout/stretches.ts';
import {createStoryLayout, type GalleyPlace} from '../source/core/layout/story-layout.ts';
import {plainArea, type TextArea, type Typography} from '../source/core/layout/typography.ts';
import {chapterAt} from '../source/core/story/chapters.ts';
import type {Story} from '../source/core/story/story.ts';
import {graphemes} from '../source/core/text/graphemes.ts';
import {cellWidth} from '../source/core/text/cell-width.ts';
import {readStory} from '../source/formats/open-story.ts';
import {chaptersOf} from '../test/story-from.ts';
import {filesBelow} from './stress/story-files.ts';

const stories = new URL('../stories', import.meta.url).pathname;
const folders = process.argv.slice(2).filter(argument => !argument.startsWith('--'));
const named = process.argv.find(argument => argument.startsWith('--widths='))?.slice('--widths='.length);
const widths = named?.split(',').map(Number) ?? Array.from({length: 120}, (_, index) => index + 1);

const settings: Readonly<Record<string, Partial<Typography>>> = {
	ragged: {},
	indented: {paragraphs: 'indented', isHyphenated: true},
	flowing: {breaks: 'spaced', sinksHeadings: true},
	justified: {breaks: 'tight', isJustified: true, isHyphenated: true, ordersLines: true},
};

const readable = (path: string): Story | undefined => {
	try {
		return readStory({name: basename(path), bytes: readFileSync(path)});
	} catch {
		// Not every file of a folder is a story.
		return undefined;
	}
};

const galleysOf = (story: Story, area: TextArea): readonly GalleyPlace[] =>
	chaptersOf(story).flatMap((chapter, index) =>
		stretchesOf(chapter, area).flatMap((range, stretch) =>
			Array.from({length: countGalleys(chapter, range)}, (_, galley) => ({chapter: index, stretch, galley})),
		),
	);

const visible = (text: string): string => text.replaceAll(/\s/gu, '');

/** What is wrong with a story in an area; undefined where nothing is. */
const faultOf = (story: Story, area: TextArea): string | undefined => {
	const layout = createStoryLayout(story, hyphenationOf);
	const shown = chaptersOf(story).map((): string[] => []);
	for (const place of galleysOf(story, area)) {
		const {text} = chapterAt(story, place.chapter);
		for (const {lines} of layout.galley(place, area).pages) {
			if (lines.length > area.rows) return `a page of ${lines.length} rows`;
			for (const line of lines) {
				shown[place.chapter]?.push(text.slice(line.start, line.end));
				const pieces = setLine(text, line);
				const width = line.indent + pieces.reduce((sum, piece) => sum + cellWidth(piece.text), 0);
				// A grapheme wider than the measure has to stand somewhere.
				const isOne = [...graphemes(text.slice(line.start, line.end))].length === 1;
				if (width > area.measure && !isOne) return `a line of ${width} columns at offset ${line.start}`;
			}
		}
	}
	for (const [index, chapter] of chaptersOf(story).entries()) {
		if (visible(shown[index]?.join('') ?? '') !== visible(chapter.text))
			return `other text in chapter ${index + 1}`;
	}
	return undefined;
};

let checked = 0;
let faults = 0;
for (const path of (folders.length > 0 ? folders : [stories]).flatMap(filesBelow)) {
	const story = readable(path);
	if (!story) continue;
	checked++;
	for (const [name, setting] of Object.entries(settings)) {
		for (const measure of widths) {
			const fault = faultOf(story, {...plainArea(measure, 1 + ((measure * 7) % 50)), ...setting});
			if (fault === undefined) continue;
			faults++;
			process.stdout.write(`${path}: ${name} at ${measure} columns: ${fault}\n`);
		}
	}
}
process.stdout.write(
	`${checked} stories at ${widths.length} widths in ${Object.keys(settings).length} settings: ${faults} faults\n`,
);
process.exitCode = faults === 0 ? 0 : 1;
