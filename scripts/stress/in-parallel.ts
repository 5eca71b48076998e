/** Does numbered pieces of work, two at a time: as many as the smallest machine has processors. */
export const inParallel = async (count: number, work: (number: number) => Promise<void>): Promise<void> => {
	let next = 0;
	const go = async (): Promise<void> => {
		while (next < count) await work(next++);
	};
	await Promise.all([go(), go()]);
};
