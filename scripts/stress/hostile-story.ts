/** A story, and a record of it, with an attack in every place that there is for words. */
import type {Payload} from './payloads.ts';
import {sampleRecord} from './sample-record.ts';

export const hostileStory = ({text}: Payload): string => {
	const words = `BEFORE ${text} afterword`;
	const labels = [
		...['Title', 'Author', 'Rating', 'Warnings', 'Fandom', 'Relationships', 'Characters', 'Tags', 'Genre'],
		...['Series', 'Language', 'Status', 'Published', 'Source', 'Summary', 'Notes', `Label ${text}`],
	];
	return [
		...labels.map(label => `${label}: ${words}`),
		'',
		`Chapter 1: ${words}`,
		'',
		`It began. ${words}`,
		'',
		`A/N: ${words}`,
		'',
		'* * *',
		'',
		`It went on. _${words}_`,
		'',
		// A file that is hardly more than controls is taken for no text.
		'It rained, and nothing else happened for a long time. '.repeat(400),
		'',
	].join('\n');
};

export const hostileRecord = ({text}: Payload, id: string, path: string): object => {
	const words = `BEFORE ${text} afterword`;
	const locator = {
		chapter: 0,
		scene: 1,
		offset: 3,
		progression: 0.1,
		totalProgression: 0.1,
		quote: {before: words, highlight: words, after: words},
	};
	const place = {...locator, scenes: 2, savedAt: words};
	return {
		...{...sampleRecord(0), id, contents: [id], title: words, authors: [words], source: words, path, place},
		rating: {label: words, level: words},
		warnings: [words],
		choices: {encoding: null, raw: false, split: words},
		furthest: place,
		bookmarks: [{id: words, locator, note: words, created: words}],
		removedBookmarks: [words],
		lastOpened: words,
	};
};
