import {createInterface} from 'node:readline/promises';
import {isatty} from 'node:tty';
import {realPathOf} from '../../library/real-path.ts';
import type {Library} from '../../library/library.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import {absolutePath} from '../../reading/file-source.ts';
import type {Invocation} from '../command.ts';
import {isThere} from '../file-names.ts';
import {Refusal} from '../../core/refusal.ts';
import {WrongUsage} from '../wrong-usage.ts';
import {titleFromPath} from '../../reading/load-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print} from '../../terminal/output.ts';
import {recallFile} from '../recall-file.ts';

/** The story that was seen last at a path where nothing lies any more. */
const lastSeenAt = (library: Library, path: string): StoryRecord | undefined => {
	const paths = [path, realPathOf(path)];
	return library
		.list()
		.find(record => [record.path, record.realPath].some(seen => seen !== null && paths.includes(seen)));
};

/** The record of a file's story. Where there is a file its words decide: another story may have been read there before. */
const findRecord = (library: Library, file: string): StoryRecord | undefined => {
	const path = absolutePath(file);
	if (file !== '-' && !isThere(file)) return lastSeenAt(library, path);
	return recallFile(file, library).recognition.found?.record;
};

const confirm = async (title: string): Promise<boolean> => {
	if (!isatty(0))
		throw new WrongUsage(
			'forget asks before it deletes, and needs a terminal for that. Add --yes to skip the question.',
		);
	const prompt = createInterface({input: process.stdin, output: process.stderr});
	try {
		const answer = await prompt.question(`Forget the place and the bookmarks of “${title}”? [y/N] `);
		return /^y(?:es)?$/i.test(answer.trim());
	} finally {
		prompt.close();
	}
};

export const forget = async ({input, flags}: Invocation): Promise<void> => {
	const [file = ''] = input;
	const library = openLibrary();
	const record = findRecord(library, file);
	if (!record) throw new Refusal(`no place and no bookmarks are saved for ${file}.`);
	const title = record.title ?? titleFromPath(record.path);
	const isSure = flags['yes'] === true || (await confirm(title));
	if (isSure) library.forget(record.id);
	print(isSure ? `forgotten: ${title}` : 'kept');
};
