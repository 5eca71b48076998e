import {createInterface} from 'node:readline/promises';
import {isatty} from 'node:tty';
import {realPathOf} from '../../library/real-path.ts';
import {pathsOf} from '../../library/same-file.ts';
import type {Library} from '../../library/library.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import {absolutePath} from '../../reading/file-source.ts';
import type {Invocation} from '../command.ts';
import {isThere} from '../file-names.ts';
import {Refusal} from '../../core/refusal.ts';
import {WrongUsage} from '../wrong-usage.ts';
import {titleFromPath} from '../../reading/loaded-story.ts';
import {openLibrary} from '../../reading/open-library.ts';
import {print} from '../../terminal/output.ts';
import {recallFile} from '../recall-file.ts';

const isSeenAt = (record: StoryRecord, paths: readonly string[]): boolean =>
	pathsOf(record).some(path => paths.includes(path));

/** The records of the story that was seen last at a path where nothing lies any more. */
const lastSeenAt = (library: Library, path: string): readonly StoryRecord[] => {
	const paths = [path, realPathOf(path)];
	const record = library.list().find(one => isSeenAt(one, paths));
	return record ? [record, ...library.early.all().filter(one => isSeenAt(one, paths))] : [];
};

/** The records of a file. Where there is a file its words decide: another story may have been read there before. */
const findRecords = (library: Library, file: string): readonly StoryRecord[] => {
	const path = absolutePath(file);
	if (file !== '-' && !isThere(file)) return lastSeenAt(library, path);
	const {recognition, recalled} = recallFile(file, library);
	const early = recalled.early.filter(({isHeld}) => isHeld).map(({record}) => record);
	return recognition.found ? [recognition.found.record, ...early] : early;
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
	const records = findRecords(library, file);
	const [record] = records;
	if (!record) throw new Refusal(`no place and no bookmarks are saved for ${file}.`);
	const title = record.title ?? titleFromPath(record.path);
	const isSure = flags['yes'] === true || (await confirm(title));
	if (isSure) for (const {id} of records) library.forget(id);
	print(isSure ? `forgotten: ${title}` : 'kept');
};
