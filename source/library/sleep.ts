const sleeper = new Int32Array(new SharedArrayBuffer(4));

/** Waits where nothing else can be done meanwhile, in milliseconds. */
export const sleep = (milliseconds: number): void => void Atomics.wait(sleeper, 0, 0, milliseconds);
