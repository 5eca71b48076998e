import {percentOf} from '../../core/story/progression.ts';
import {existsSync} from 'node:fs';
import {onDisk} from '../../library/path-bytes.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import type {Invocation} from '../command.ts';
import type {ShelfStory} from '../../ui/state/shelf-story.ts';
import {titleFromPath} from '../../reading/loaded-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print, printJson, warn} from '../../terminal/output.ts';

const toRow = (record: StoryRecord) => ({
	title: record.title,
	authors: record.authors,
	rating: record.rating,
	warnings: record.warnings,
	path: record.path,
	missing: record.path !== null && !existsSync(onDisk(record.path)),
	scene: record.place?.scene ?? null,
	scenes: record.place?.scenes ?? null,
	totalProgression: record.place?.totalProgression ?? null,
	bookmarks: record.bookmarks.length,
	lastOpened: record.lastOpened,
});

/** A story in one line, with what one has to know before opening it. */
export const storyLine = ({
	title,
	authors,
	rating,
	warnings,
	isMissing,
}: Pick<ShelfStory, 'title' | 'authors' | 'rating' | 'warnings' | 'isMissing'>): string => {
	const by = authors.length === 0 ? '' : ` by ${authors.join(', ')}`;
	const about = [rating, ...warnings.map(warning => `! ${warning}`), isMissing ? 'missing' : null]
		.filter(part => part !== null)
		.join(', ');
	return `${title}${by}${about === '' ? '' : ` (${about})`}`;
};

/** What is said where no story has been opened yet. */
export const noStories = 'No stories yet. Open one: reader FILE';

/** `reader list`. */
export const list = ({flags}: Invocation): void => {
	const rows = openLibrary().list().map(toRow);
	if (flags['json'] === true) return printJson(rows);
	if (rows.length === 0) return warn(noStories);
	for (const row of rows) {
		const percent = percentOf(row.totalProgression ?? 0).padStart(5);
		const title = row.title ?? titleFromPath(row.path);
		print(
			`${percent}  ${storyLine({...row, title, rating: row.rating?.label ?? null, isMissing: row.missing})}`,
		);
	}
};
