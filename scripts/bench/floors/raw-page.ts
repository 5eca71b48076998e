/** What the runtime costs by itself: pages of a file, a page for each key, with nothing but Node. */
import {naivePages} from './naive-pages.ts';

const {stdin, stdout} = process;
const next = naivePages(process.argv[2] ?? '');
let number = 0;

const draw = (): void => {
	const lines = next(stdout.columns, stdout.rows - 1);
	const rows = [...lines, `page ${++number}`].map(line => `${line}\u001b[K`);
	stdout.write(`\u001b[?2026h\u001b[H${rows.join('\r\n')}\u001b[J\u001b[?2026l`);
};

stdout.write('\u001b[?1049h');
draw();
stdin.setRawMode(true);
stdin.on('data', key => {
	if (key.toString() === 'q') {
		stdout.write('\u001b[?1049l');
		process.exit();
	}
	draw();
});
