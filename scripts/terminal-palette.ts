/** The colours of the terminal in the pictures of the screens. */
export const background = '#171a21';
export const foreground = '#d3d7e0';

/** Black to white, then the same but bright. */
const named = [
	...['#2a2f3a', '#e8707a', '#9ccb7d', '#e5c07b', '#6fb1f2', '#c58fe6', '#5fc4c9', '#c3c8d3'],
	...['#6b7385', '#ff8f97', '#b5e39a', '#f6d792', '#94c8ff', '#dcb0f7', '#86e0e3', '#f4f6fa'],
];

/** The steps of xterm's 6 × 6 × 6 colours. */
const steps = [0, 95, 135, 175, 215, 255];

const step = (index: number): number => steps[index % 6] ?? 0;

/** A colour given as 0xRRGGBB. */
export const rgbColour = (rgb: number): string => `#${rgb.toString(16).padStart(6, '0')}`;

export const paletteColour = (index: number): string => {
	const name = named[index];
	if (name !== undefined) return name;
	if (index >= 232) return rgbColour((8 + (index - 232) * 10) * 0x01_01_01);
	const cube = index - 16;
	return rgbColour(
		step(Math.floor(cube / 36)) * 0x1_00_00 + step(Math.floor(cube / 6)) * 0x1_00 + step(cube),
	);
};
