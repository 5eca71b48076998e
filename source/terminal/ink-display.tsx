/** All that needs React and Ink, in one chunk, which is loaded behind the first frame. Ink only draws. */
import {PassThrough, Writable} from 'node:stream';
import {Box, render, Text} from 'ink';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {PromptLine} from './prompt-line.tsx';
import {forTerminal, redrawScreen} from './screen.ts';
import type {Picture} from './terminal.ts';

type Properties = Picture & {readonly columns: number};

/** Draws a picture over the whole window, its rows as one text: Ink takes as long for each text as for all of them. */
export const PictureView = ({rows, isTyping, columns}: Properties) => (
	<Box flexDirection="column" width={columns} height={rows.length}>
		<Text wrap="truncate">{rows.slice(0, isTyping ? -1 : undefined).join('\n')}</Text>
		{isTyping && <PromptLine row={rows.at(-1) ?? ''} />}
	</Box>
);

export type Display = {
	readonly show: (picture: Picture) => void;
	/** Draws a whole picture, in a window of this size. */
	readonly redraw: (picture: Picture, size: WindowSize) => void;
	readonly stop: () => void;
	/** Resolves when the display has been stopped; rejects where Ink could not draw. */
	readonly ended: Promise<unknown>;
};

/** Ink moves to the next row by a sequence (CNL) that mosh 1.4, minicom and Emacs' terminals do not know. */
const cursorNextLine = '\u001b[E';

/** Ink's standard output: a window whose size we say, and that can be made to swallow what is written. */
const createOutput = ({columns, rows}: WindowSize, isMuted: () => boolean) =>
	Object.assign(
		new Writable({
			decodeStrings: false,
			write(text: string, _, onWritten) {
				if (!isMuted()) process.stdout.write(forTerminal(text).replaceAll(cursorNextLine, '\r\n'));
				onWritten();
			},
		}),
		{isTTY: true, columns, rows},
	);

/** Draws a picture over the one that stands on the screen, and others from now on; nothing while the terminal `isAway`. */
export const startDisplay = (first: Picture, size: WindowSize, isAway: () => boolean): Display => {
	let isMuted = false;
	const output = createOutput(size, () => isMuted || isAway());
	let shownColumns = size.columns;
	const instance = render(<PictureView {...first} columns={shownColumns} />, {
		stdout: output,
		// Nothing ever comes from it: Ink takes no keys.
		stdin: new PassThrough(),
		exitOnCtrlC: false,
		patchConsole: false,
		// Ink takes a terminal for a build server's where `CI` is set; who calls this has looked.
		interactive: true,
		incrementalRendering: true,
		// A key that follows another within a frame's time waits for it.
		maxFps: 1000,
	});
	const show = (picture: Picture): void =>
		instance.rerender(<PictureView {...picture} columns={shownColumns} />);
	const resize = (columns: number, rows: number): void => {
		output.columns = columns;
		output.rows = rows;
		output.emit('resize');
	};
	return {
		show,
		/**
		 * Ink writes only the rows that differ from the last frame, and begins afresh where the window has become narrower.
		 * So it is told of one column more first, and draws the picture there unseen.
		 */
		redraw(picture, {columns, rows}) {
			isMuted = true;
			resize(columns + 1, rows);
			shownColumns = columns;
			show(picture);
			isMuted = false;
			redrawScreen(() => resize(columns, rows));
		},
		stop: () => instance.unmount(),
		ended: instance.waitUntilExit(),
	};
};
