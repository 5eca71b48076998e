import {Writable} from 'node:stream';
import type {WindowSize} from '../core/layout/page-geometry.ts';

/** What looks like the standard output of a terminal: a window whose size we say, and what is done with all that is written. */
export const createWindowStream = ({columns, rows}: WindowSize, take: (text: string) => void) =>
	Object.assign(
		new Writable({
			decodeStrings: false,
			write(text: string, _, onWritten) {
				take(text);
				onWritten();
			},
		}),
		{isTTY: true, columns, rows},
	);
