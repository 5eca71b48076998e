import {clamp} from '../core/text/clamp.ts';
import type {ShownImage} from '../ui/screens/image-pane.ts';
import {imageId} from './ask-graphics.ts';
import {toCell} from './known-moves.ts';
import type {CellSize} from './traits.ts';

/**
 * Sequences of kitty's graphics protocol (https://sw.kovidgoyal.net/kitty/graphics-protocol/). `q=2` has the terminal answer nothing:
 * an answer that came after we have left would be typed into the shell.
 */
const command = (keys: string, payload = ''): string =>
	`\u001b_G${keys},q=2${payload === '' ? '' : `;${payload}`}\u001b\\`;

/** Bytes whose base64 has the 4,096 characters that one sequence may carry. */
export const chunkLength = 3072;

/** The sequences that send a picture's bytes, one after the other. Base64 alone: nothing in the bytes can be a sequence. */
export function* transmission(png: Uint8Array): Generator<string, void> {
	for (let start = 0; start < png.length; start += chunkLength) {
		const chunk = png.subarray(start, start + chunkLength);
		const base64 = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('base64');
		const more = start + chunkLength < png.length ? 1 : 0;
		yield command(start === 0 ? `a=t,f=100,t=d,i=${imageId},m=${more}` : `m=${more}`, base64);
	}
}

/** Ends a picture in the middle of its bytes: the terminal cannot read it then, and forgets it. */
export const endTransmission = command('m=0');

/** Takes the picture off the screen, and out of the terminal's memory. */
export const deleteImage = command(`a=d,d=I,i=${imageId}`);

/** A cell where the terminal has not told its size: that of most fonts, in pixels. */
const usualCell: CellSize = {width: 10, height: 20};

/** How many times its size a picture is shown at most: a small ornament is not blown up to a page. */
const mostEnlarged = 2;

/** Where a picture is drawn, in cells from the first one of the window. */
export type FittedImage = Pick<ShownImage, 'column' | 'row' | 'columns' | 'rows'>;

/** How much a picture may be stretched in one direction, as whole cells make it, without being seen to be. */
const leastStretch = 1.02;

/**
 * Fits a picture into its place, in the middle of it. Terminals stretch it over whole cells (kitty 0.26.5 where it is given one side
 * alone, too): of the sizes near the largest, the first is taken that nearly keeps its proportions, or the one that comes nearest to it.
 */
export const fitImage = (place: ShownImage, cell: CellSize | null): FittedImage => {
	const {png} = place;
	const {width, height} = cell ?? usualCell;
	const across = (place.columns * width) / png.width;
	const scale = Math.min(across, (place.rows * height) / png.height, mostEnlarged);
	const widest = clamp(Math.round((png.width * scale) / width), 1, place.columns);
	let best = {columns: widest, rows: 1, stretch: Infinity};
	for (let columns = widest; columns >= widest * 0.7 && best.stretch > leastStretch; columns--) {
		const exact = (columns * width * png.height) / (png.width * height);
		const rows = clamp(Math.round(exact), 1, place.rows);
		const stretch = Math.max(rows / exact, exact / rows);
		if (stretch < best.stretch) best = {columns, rows, stretch};
	}
	const {columns, rows} = best;
	return {
		column: place.column + Math.floor((place.columns - columns) / 2),
		row: place.row + Math.floor((place.rows - rows) / 2),
		columns,
		rows,
	};
};

/**
 * Draws the picture that was sent. Ink's cursor stays where it is: it is saved (DECSC) and brought back (DECRC), and the picture does
 * not move it (`C=1`).
 */
export const placement = ({column, row, columns, rows}: FittedImage): string =>
	`\u001b7${toCell(row, column)}${command(`a=p,i=${imageId},p=1,c=${columns},r=${rows},C=1`)}\u001b8`;
