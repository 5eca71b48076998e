import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {hyphenationOf} from '../../source/reading/hyphenation-of.ts';
import {countGalleys} from '../../source/core/layout/galleys.ts';
import {setLine} from '../../source/core/layout/set-line.ts';
import {createStoryLayout} from '../../source/core/layout/story-layout.ts';
import {plainArea, type TextArea} from '../../source/core/layout/typography.ts';
import {cellWidth} from '../../source/core/text/cell-width.ts';
import type {Story} from '../../source/core/story/story.ts';
import {chaptersOf, storyFrom} from '../story-from.ts';

const folder = new URL('specimens/', import.meta.url);
const languages = readdirSync(folder).map(name => name.replace(/\.txt$/, ''));
const widths = [40, 66, 80];

/** A story's lines as they stand on the screen, each with the edge of the measure behind it. */
const setStory = (story: Story, area: TextArea): string => {
	const layout = createStoryLayout(story, hyphenationOf);
	const rows = chaptersOf(story).flatMap((chapter, index) =>
		chapter.scenes.flatMap((range, scene) =>
			Array.from({length: countGalleys(chapter, range)}, (_, galley) =>
				layout.galley({chapter: index, stretch: scene, galley}, area).lines.map(
					line =>
						' '.repeat(line.indent) +
						setLine(chapter.text, line)
							.map(({text}) => text)
							.join(''),
				),
			).flat(),
		),
	);
	return rows.map(row => `${row}${' '.repeat(Math.max(0, area.measure - cellWidth(row)))}│\n`).join('');
};

describe.each(languages)('%s', language => {
	const story = storyFrom(readFileSync(new URL(`${language}.txt`, folder), 'utf8'));
	const ragged: TextArea = {...plainArea(0, 1000), ordersLines: true};
	const settings: readonly (readonly [string, TextArea])[] = [
		['ragged', ragged],
		['justified', {...ragged, isJustified: true, isHyphenated: true}],
		['indented', {...ragged, isHyphenated: true, paragraphs: 'indented'}],
	];

	it.each(settings)('%s looks as it did when it was looked at', async (name, area) => {
		const pages = widths.map(measure => `${measure} columns\n\n${setStory(story, {...area, measure})}`);
		await expect(pages.join('\n')).toMatchFileSnapshot(`pages/${language}-${name}.txt`);
	});
});
