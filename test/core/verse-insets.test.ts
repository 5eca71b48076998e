import {describe, expect, it} from 'vitest';
import {layoutGalley} from '../../source/core/layout/layout-galley.ts';
import {lineText} from '../../source/core/layout/set-line.ts';
import {plainTypography} from '../../source/core/layout/typography.ts';
import {chapterAt, sceneAt} from '../../source/core/story/chapters.ts';
import {prose, storyFrom} from '../story-from.ts';

const verseOf = (stanzas: string, measure: number): readonly string[] => {
	const chapter = chapterAt(storyFrom(`${prose(4)}\n\n${stanzas}\n\n${prose(4)}`), 0);
	return layoutGalley(chapter, sceneAt(chapter, 0), 0, plainTypography(measure), null)
		.filter(({kind}) => kind === 'verse')
		.map(line => lineText(chapter.text, line));
};

const short = 'The rain came down\non roof and stone\nand all the town';
const wide =
	'The rain came down on every roof of the town,\nand all the clerks\nwent home\nto count the windows';

describe('verse', () => {
	it('is set in by four columns', () => {
		expect(verseOf(short, 60)[0]).toBe('    The rain came down');
	});

	it('gives up its indent before a line is turned over, in all stanzas in a row', () => {
		const lines = verseOf(`${wide}\n\n${short}`, 47);
		expect(lines).toEqual(`${wide}\n${short}`.split('\n').map(line => `  ${line}`));
		expect(verseOf(wide, 45)[0]).toBe(wide.split('\n')[0]);
	});

	it('is set in all the same where a line fits no way', () => {
		expect(verseOf(wide, 40)).toEqual([
			'    The rain came down on every roof of',
			'        the town,',
			'    and all the clerks',
			'    went home',
			'    to count the windows',
		]);
	});
});
