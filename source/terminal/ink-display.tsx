/** All that needs React and Ink, in one chunk, which is loaded behind the first frame. Ink only draws. */
import {PassThrough} from 'node:stream';
import {Box, render, Text, Transform} from 'ink';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {leftToRightMark} from '../core/text/line-order.ts';
import type {LargeText} from '../ui/large-text.ts';
import {createImageDisplay} from './image-display.ts';
import {PromptLine} from './prompt-line.tsx';
import {redrawScreen, writeLarge, writeRows} from './screen.ts';
import type {Picture} from './terminal.ts';
import {createWindowStream} from './window-stream.ts';
import {windowSize} from './window.ts';

type Properties = Pick<Picture, 'rows' | 'isTyping'> & {readonly columns: number};

const widestIndent = 80;

/** What is no space by itself: a space with a mark behind it belongs to the row, or the mark would be lost. */
const inked = new RegExp(` ${leftToRightMark}|[^ ]`, 'u');

/** Spaces that all rows begin with. */
const indentOf = (rows: readonly string[]): number =>
	rows.reduce((least, row) => {
		const column = row.search(inked);
		return column === -1 ? least : Math.min(least, column);
	}, widestIndent);

/**
 * Draws a picture over the whole window. Ink measures text and cuts it; our rows fit, so they take the place of empty
 * lines as those are written, and need not bring their margin. That halves the time of a page of 200×50.
 */
export const PictureView = ({rows, isTyping, columns}: Properties) => {
	const lines = isTyping ? rows.slice(0, -1) : rows;
	const indent = indentOf(lines);
	return (
		<Box flexDirection="column" width={columns} height={rows.length}>
			{lines.length > 0 && (
				<Box marginLeft={indent}>
					<Transform transform={(_, index) => lines[index]?.slice(indent) ?? ''}>
						<Text>{Array(lines.length).fill(' ').join('\n')}</Text>
					</Transform>
				</Box>
			)}
			{isTyping && <PromptLine row={rows.at(-1) ?? ''} />}
		</Box>
	);
};

export type Display = {
	readonly show: (picture: Picture) => void;
	/** Draws a whole picture, in a window of this size. */
	readonly redraw: (picture: Picture, size: WindowSize) => void;
	/** Takes the image off that lies over the rows; before somebody else has the terminal. */
	readonly clearImage: () => void;
	readonly stop: () => void;
	/** Resolves when the display has been stopped; rejects where Ink could not draw. */
	readonly ended: Promise<unknown>;
};

// oxlint-disable-next-line no-control-regex -- A control sequence is what is sought.
const modeSwitch = /^\u001b\[\?\d+[hl]$/;

const isSameLarge = (a: readonly LargeText[] = [], b: readonly LargeText[]): boolean =>
	a.length === b.length &&
	a.every(({row, column, text}, index) => {
		const other = b[index];
		return row === other?.row && column === other.column && text === other.text;
	});

/** Draws a picture over the one that stands on the screen, and others from now on; nothing while the terminal `isAway`. */
export const startDisplay = (first: Picture, size: WindowSize, isAway: () => boolean): Display => {
	let isMuted = false;
	let {widths, large = []} = first;
	const output = createWindowStream(size, text => {
		if (isMuted || isAway()) return;
		writeRows(text, widths);
		// Before the update ends, which Ink says in a write of its own.
		if (!modeSwitch.test(text)) writeLarge(large);
	});
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
	const images = createImageDisplay();
	const draw = (picture: Picture): void => {
		({widths, large = []} = picture);
		instance.rerender(<PictureView {...picture} columns={shownColumns} />);
		images.show(picture.image);
	};
	const display: Display = {
		show(picture) {
			// Ink knows nothing of what is larger than its rows, and would leave it there.
			if (isSameLarge(picture.large, large)) draw(picture);
			else display.redraw(picture, windowSize());
		},
		redraw(picture, {columns, rows}) {
			images.clear();
			// Ink writes only the rows that differ from its last frame: it is to forget that one, but not to erase it.
			isMuted = true;
			instance.clear();
			isMuted = false;
			Object.assign(output, {columns, rows});
			shownColumns = columns;
			redrawScreen(() => draw(picture));
		},
		clearImage: images.clear,
		stop() {
			images.clear();
			// Ink draws a last frame as it ends, which nobody sees; a whole one takes long in a large window.
			isMuted = true;
			instance.rerender(<PictureView rows={[]} isTyping={false} columns={1} />);
			instance.unmount();
		},
		ended: instance.waitUntilExit(),
	};
	return display;
};
