/** How a part is to be run. */
export type Run = {
	/** How many cases to try; a part whose cases are all there are tries all of them. */
	readonly cases: number;
	/** The same seed makes the same cases. */
	readonly seed: number;
	/** An empty folder of its own, taken away afterwards. */
	readonly folder: string;
	/** Tells of a fault as soon as it is found: what was done, what was to be, what is. One line. */
	readonly fault: (what: string) => void;
};

/** What came of a run. */
export type Outcome = {
	readonly cases: number;
	/** Figures worth keeping, such as the slowest case, by name and with their unit. */
	readonly figures?: Readonly<Record<string, string | number>>;
};

/** One promise and the attempt to break it. */
export type Part = {
	/** As `P1`; docs/reliability.md lists them by it. */
	readonly id: string;
	/** What is done, one line. */
	readonly what: string;
	/** What must come of it, one line. */
	readonly bar: string;
	/** Cases: in `npm test`, where 0 leaves the part out, and in a whole run. */
	readonly quick: number;
	readonly full: number;
	/** Faults that are allowed for each hundred cases; none if it is not said. */
	readonly tolerance?: number;
	readonly run: (run: Run) => Promise<Outcome>;
};
