/** A number with its noun: `1 scene`, `1,204 scenes`. */
export const plural = (count: number, noun: string): string =>
	`${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
