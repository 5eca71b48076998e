/** How many cases an attack tries: `quick`, `full`, or a number. */
export const {STRESS_CASES: extent = 'quick'} = process.env;

/**
 * How many times as long something may take in `npm test`: it runs beside other tests, on a machine that others use, and
 * only tells what hangs. `npm run stress` measures.
 */
const leeway = extent === 'quick' ? 5 : 1;

/** Whether something took too long. Both are in the same unit. */
export const isOver = (time: number, bar: number): boolean => time > bar * leeway;
