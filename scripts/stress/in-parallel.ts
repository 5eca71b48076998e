/**
 * Does a piece of work for each item, two at a time: as many as the smallest machine has processors. Work that mostly
 * waits may be given more lanes.
 */
export const inParallel = async <Item>(
	items: readonly Item[],
	work: (item: Item, index: number) => Promise<void>,
	lanes = 2,
): Promise<void> => {
	const rest = items.entries();
	const go = async (): Promise<void> => {
		for (const [index, item] of rest) await work(item, index);
	};
	await Promise.all(Array.from({length: lanes}, go));
};

/** The numbers from 0 to below a count. */
export const numbers = (count: number): readonly number[] =>
	Array.from({length: count}, (_, number) => number);
