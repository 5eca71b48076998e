// Made when it is first needed: a startup snapshot can hold no memory that is shared.
let sleeper: Int32Array | undefined;

/** Waits where nothing else can be done meanwhile, in milliseconds. */
export const sleep = (milliseconds: number): void => {
	sleeper ??= new Int32Array(new SharedArrayBuffer(4));
	Atomics.wait(sleeper, 0, 0, milliseconds);
};
