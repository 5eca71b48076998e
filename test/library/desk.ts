import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {paragraphs} from '../../scripts/stress/prose.ts';
import {locate} from '../../source/core/locator/locator.ts';
import {cleanLine} from '../../source/core/text/clean-text.ts';
import type {Library} from '../../source/library/library.ts';
import {savedPlace} from '../../source/library/saved-place.ts';
import type {StoryRecord} from '../../source/library/story-record.ts';
import {chaptersOf, storyFrom} from '../story-from.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {libraryIn} from './library-in.ts';
import {at, recallText} from './recall-text.ts';

export const prose = (seed: number, count: number): string => paragraphs(seed, count).join('\n\n');

/** Scenes of eight paragraphs each, told apart by their numbers. */
export const scenes = (...seeds: readonly number[]): string =>
	seeds.map(seed => prose(seed, 8)).join('\n\n\n* * *\n\n\n');

/** The first words of a quote, whatever the case and the marks. */
export const wordsAt = ({quote}: {quote: {highlight: string}}): string =>
	quote.highlight
		.toLowerCase()
		.replaceAll(/[^a-z]/g, '')
		.slice(0, 16);

/** A folder of stories, a library in it, and what a reader does there. */
export type Desk = {
	/** The folder that the library keeps everything in. */
	readonly kept: string;
	readonly library: () => Library;
	/** Forgets what the library has read, as a new start of the program does. */
	readonly restart: () => void;
	readonly pathOf: (name: string) => string;
	/** Writes a story; returns its path. */
	readonly write: (name: string, text: string) => string;
	/** Reads a story to a share of it, bookmarks the place and leaves. */
	readonly read: (name: string, text: string, share?: number, day?: number) => StoryRecord;
};

export const createDesk = (): Desk => {
	const home = temporaryFolder();
	const kept = join(home, 'kept');
	let library = libraryIn(kept);
	const pathOf = (name: string): string => join(home, name);
	const write = (name: string, text: string): string => {
		mkdirSync(dirname(pathOf(name)), {recursive: true});
		writeFileSync(pathOf(name), text);
		return pathOf(name);
	};
	return {
		kept,
		library: () => library,
		restart() {
			library = libraryIn(kept);
		},
		pathOf,
		write,
		read(name, text, share = 0.6, day = 1) {
			const {upToDate} = recallText(library, text, write(name, text));
			const story = storyFrom(text);
			const place = {chapter: 0, offset: Math.round((chaptersOf(story)[0]?.text.length ?? 0) * share)};
			const mark = {id: `${name} ${share}`, locator: locate(story, place), note: cleanLine(''), created: at};
			return library.save({
				...upToDate,
				place: savedPlace(story, place, at),
				bookmarks: [...upToDate.bookmarks, mark],
				lastOpened: `2026-02-0${day}T00:00:00.000Z`,
			});
		},
	};
};
