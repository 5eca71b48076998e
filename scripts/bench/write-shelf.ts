import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import {createConfLibrary} from '../../source/library/conf-library.ts';
import {sampleRecord} from '../stress/sample-record.ts';
import {englishParagraphs} from './stories.ts';

/** Stories on the shelf that is measured. */
const stories = 200;

/** The title that comes first on it: that of the story opened last. */
export const latestTitle = `Story ${stories}`;

/** Fills the home of a reader who has begun many stories, each a file that is there. */
export const writeShelf = (home: string): void => {
	const folder = join(home, 'Stories');
	mkdirSync(folder);
	const library = createConfLibrary({data: home, config: home, cache: join(home, 'cache')});
	for (let number = 1; number <= stories; number++) {
		const path = join(folder, `story-${number}.txt`);
		writeFileSync(
			path,
			`Title: Story ${number}\n\n${englishParagraphs[number % englishParagraphs.length] ?? ''}\n`,
		);
		const day = new Date(Date.UTC(2026, 0, number)).toISOString();
		library.save(
			sampleRecord(number, {path, realPath: path, lastOpened: day, title: cleanLine(`Story ${number}`)}),
		);
	}
};
