import {createInterface} from 'node:readline/promises';
import {identityOf} from '../../library/identity.ts';
import type {Identity, Library} from '../../library/library.ts';
import type {StoryRecord} from '../../library/story-record.ts';
import {absolutePath} from '../absolute-path.ts';
import type {Invocation} from '../command.ts';
import {Failure, unreadable, wrongUsage} from '../failure.ts';
import {titleFromPath} from '../load-story.ts';
import {openLibrary} from '../open-library.ts';
import {print} from '../output.ts';
import {finish} from '../../core/steps/steps.ts';
import {openSource} from '../read-source.ts';

/** A story may be gone and still be remembered: then its path is all there is to know it by. */
const identify = (file: string): Identity | undefined => {
	try {
		const {bytes, path} = finish(openSource(file).read());
		return identityOf(bytes, path);
	} catch (error) {
		if (error instanceof Failure) return undefined;
		throw error;
	}
};

const findRecord = (library: Library, file: string): StoryRecord | undefined => {
	const identity = identify(file);
	const path = absolutePath(file);
	return (
		(identity && library.glance(identity)[0]?.record) ?? library.list().find(record => record.path === path)
	);
};

const confirm = async (title: string): Promise<boolean> => {
	if (!process.stdin.isTTY) throw wrongUsage('forget asks first: say --yes where nobody can answer.');
	const prompt = createInterface({input: process.stdin, output: process.stderr});
	try {
		const answer = await prompt.question(`Forget the place and the bookmarks of “${title}”? [y/N] `);
		return /^y(?:es)?$/i.test(answer.trim());
	} finally {
		prompt.close();
	}
};

/** `reader forget FILE`: drops one record. */
export const forget = async ({input, flags}: Invocation): Promise<void> => {
	const [file = ''] = input;
	const library = openLibrary();
	const record = findRecord(library, file);
	if (!record) throw unreadable(`nothing is remembered of ${file}.`);
	const title = record.title ?? titleFromPath(record.path);
	const isSure = flags['yes'] === true || (await confirm(title));
	if (isSure) library.forget(record.id);
	print(isSure ? `forgotten: ${title}` : 'kept');
};
