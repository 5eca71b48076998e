const blank = new Uint8Array(0x1_00_00);
for (const sign of '\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff')
	blank[sign.charCodeAt(0)] = 1;
blank.fill(1, 0x2000, 0x200b);

/** Whether a UTF-16 unit is white space as `trimEnd` knows it; false for NaN. */
export const isBlank = (unit: number): boolean => blank[unit] === 1;

/** Whether the UTF-16 unit at an offset is white space as `trimEnd` knows it; false outside the text. */
export const isBlankAt = (text: string, offset: number): boolean => isBlank(text.charCodeAt(offset));

/** Where the text of a stretch ends: before its trailing white space. */
export const trimmedEnd = (text: string, start: number, end: number): number => {
	let last = end;
	while (last > start && isBlankAt(text, last - 1)) last--;
	return last;
};
