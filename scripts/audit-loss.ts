/**
 * Says what has become of each line of the text files in folders: on a page, in the header, a separator, left out and
 * listed, or markup without words. A line with letters that is nowhere is lost: it is printed, and the exit code is 1.
 *
 *     node scripts/audit-loss.ts FOLDER…
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {UnreadableStory} from '../source/core/story/unreadable-story.ts';
import {readStory} from '../source/formats/open-story.ts';
import {fatesOf, sourceLines, type Fate} from './fates.ts';

const totals = new Map<Fate, number>();
let [files, refused] = [0, 0];

const audit = (path: string): void => {
	const bytes = readFileSync(path);
	try {
		const story = readStory({name: path, bytes});
		if (story.file.format !== 'text' || story.file['container'] !== undefined) return;
		files++;
		for (const {fate, line, text} of fatesOf(story, sourceLines(bytes))) {
			totals.set(fate, (totals.get(fate) ?? 0) + 1);
			if (fate === 'lost') process.stdout.write(`${path}:${line + 1}: ${text.slice(0, 200)}\n`);
		}
	} catch (error) {
		if (!(error instanceof UnreadableStory)) throw error;
		refused++;
	}
};

for (const folder of process.argv.slice(2))
	for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}))
		if (entry.isFile() && entry.name.endsWith('.txt')) audit(join(entry.parentPath, entry.name));

const counts = [...totals].map(([fate, count]) => `${fate} ${count}`).join(', ');
process.stdout.write(`${files} texts, ${refused} refused; lines: ${counts}\n`);
process.exitCode = (totals.get('lost') ?? 0) > 0 ? 1 : 0;
