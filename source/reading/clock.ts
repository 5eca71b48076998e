/** Until then, in milliseconds from midnight, a night belongs to the evening before. */
const endOfNight = 5 * 3_600_000;

/** The evening that a moment belongs to, where the machine is, as a day (ISO 8601). */
export const eveningOf = (moment: number): string => {
	const evening = new Date(moment - endOfNight);
	const parts = [evening.getFullYear(), evening.getMonth() + 1, evening.getDate()];
	return parts.map(part => String(part).padStart(2, '0')).join('-');
};

/** The time, as ISO 8601. */
export const isoNow = (): string => new Date().toISOString();
