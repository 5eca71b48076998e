import {percentOf} from '../../core/story/progression.ts';
import {existsSync} from 'node:fs';
import type {StoryRecord} from '../../library/story-record.ts';
import type {Invocation} from '../command.ts';
import {titleFromPath} from '../../reading/load-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print, printJson} from '../../terminal/output.ts';

const toRow = (record: StoryRecord) => ({
	title: record.title,
	authors: record.authors,
	rating: record.rating,
	warnings: record.warnings,
	path: record.path,
	missing: record.path !== null && !existsSync(record.path),
	scene: record.place?.scene ?? null,
	scenes: record.place?.scenes ?? null,
	totalProgression: record.place?.totalProgression ?? null,
	bookmarks: record.bookmarks.length,
	lastOpened: record.lastOpened,
});

export const list = ({flags}: Invocation): void => {
	const rows = openLibrary().list().map(toRow);
	if (flags['json'] === true) return printJson(rows);
	for (const row of rows) {
		const percent = percentOf(row.totalProgression ?? 0).padStart(5);
		const authors = row.authors.length === 0 ? '' : ` by ${row.authors.join(', ')}`;
		const about = [
			row.rating?.label,
			...row.warnings.map(warning => `! ${warning}`),
			row.missing && 'missing',
		]
			.filter(part => typeof part === 'string')
			.join(', ');
		print(
			`${percent}  ${row.title ?? titleFromPath(row.path)}${authors}${about === '' ? '' : ` (${about})`}`,
		);
	}
};
