/** Lines of text that a heading needs below it: an entry of a list has fewer. */
const fewestLines = 2;
const fewestLetters = 160;

/** Whether there is prose enough between two headings for the first to head something. */
export const hasBody = (lines: readonly string[], from: number, to: number): boolean => {
	let count = 0;
	let letters = 0;
	for (let index = from; index < to && letters < fewestLetters; index++) {
		const {length} = lines[index] ?? '';
		if (length > 0) count++;
		letters += length;
	}
	return count >= fewestLines || letters >= fewestLetters;
};
