/** What the runtime costs by itself: pages of a file, a page for each key, with nothing but Node. */
import {naivePages} from './naive-pages.ts';

const {stdin, stdout} = process;
const pageAt = naivePages(process.argv[2] ?? '');
let number = 1;
let start = 0;

const draw = (): number => {
	const {lines, end} = pageAt(start, stdout.columns, stdout.rows - 1);
	const rows = [...lines, `page ${number}`].map(line => `${line}\u001b[K`);
	stdout.write(`\u001b[?2026h\u001b[H${rows.join('\r\n')}\u001b[J\u001b[?2026l`);
	return end;
};

stdout.write('\u001b[?1049h');
let end = draw();
stdin.setRawMode(true);
stdin.on('data', key => {
	if (key.toString() === 'q') {
		stdout.write('\u001b[?1049l');
		process.exit();
	}
	number++;
	start = end;
	end = draw();
});
stdout.on('resize', () => {
	end = draw();
});
