import type {ShownImage} from '../ui/screens/image-pane.ts';
import {deleteImage, endTransmission, fitImage, placement, transmission} from './image-sequences.ts';
import {writeImage} from './screen.ts';
import {traits} from './traits.ts';

/** Rows are written before the picture that lies over them, and a window has come to rest, after so long, in milliseconds. */
const rest = 50;

/** Sequences that are written at once, 64 KB: between two times keys are read, however slow the line is. */
const sequencesAtOnce = 16;

/** Puts one picture at a time on the screen, above the rows that Ink draws. */
export type ImageDisplay = {
	/** Shows a picture, or none. The one that is shown already stays. */
	readonly show: (image: ShownImage | undefined) => void;
	/** Takes the picture off; the next one is shown anew, even if it is the same. */
	readonly clear: () => void;
};

const isSame = (a: ShownImage | undefined, b: ShownImage | undefined): boolean =>
	a?.png === b?.png &&
	a?.column === b?.column &&
	a?.row === b?.row &&
	a?.columns === b?.columns &&
	a?.rows === b?.rows;

export const createImageDisplay = (): ImageDisplay => {
	let shown: ShownImage | undefined;
	let timer: NodeJS.Timeout | undefined;
	/** What undoes what has been written of the picture. */
	let undo = '';
	const clear = (): void => {
		clearTimeout(timer);
		if (undo !== '') writeImage(undo, '');
		undo = '';
		shown = undefined;
	};
	const send = (sequences: Iterator<string>, image: ShownImage): void => {
		let text = '';
		for (let count = 0; count < sequencesAtOnce; count++) {
			const step = sequences.next();
			if (step.done === true) {
				undo = deleteImage;
				writeImage(text + placement(fitImage(image, traits().cell)), undo);
				return;
			}
			text += step.value;
		}
		undo = endTransmission + deleteImage;
		writeImage(text, undo);
		timer = setTimeout(() => send(sequences, image), 0);
	};
	return {
		clear,
		show(image) {
			if (isSame(image, shown)) return;
			clear();
			shown = image;
			if (image) timer = setTimeout(() => send(transmission(image.png.bytes), image), rest);
		},
	};
};
