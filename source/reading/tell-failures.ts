/** Says once, while the reader reads, that something cannot be kept; what comes while leaving is for afterwards. */
export type FailureTeller = {
	readonly tell: (message: string) => void;
	/** Does what is to be done while leaving, when nobody would see a notice any more. */
	readonly leave: (work: () => void) => void;
	readonly hasFailed: () => boolean;
	/** What came while leaving; undefined where all went well. */
	readonly untold: () => string | undefined;
};

export const createFailureTeller = (onFailure: (message: string) => void): FailureTeller => {
	let isLeaving = false;
	let isTold = false;
	let hasFailed = false;
	let untold: string | undefined;
	return {
		hasFailed: () => hasFailed,
		tell(message) {
			hasFailed = true;
			if (isTold) return;
			if (isLeaving) untold = message;
			else onFailure(message);
			isTold = !isLeaving;
		},
		leave(work) {
			isLeaving = true;
			untold = undefined;
			hasFailed = false;
			work();
			isLeaving = false;
		},
		untold: () => untold,
	};
};
