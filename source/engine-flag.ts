import {setFlagsFromString} from 'node:v8';

/** The newest Node that was tried: V8 complains on the screen of a flag that it does not know. */
const newestKnown = 26;

/**
 * Sets a flag of V8 for the rest of the process; does nothing in a version of Node that was not tried.
 *
 * Node then compiles each of its own modules anew that is loaded after it, which takes half as long again: the code that
 * comes with Node was compiled without the flag.
 *
 * @returns Whether it is set.
 */
export const setEngineFlag = (flag: `--${string}`): boolean => {
	const isKnown = Number.parseInt(process.versions.node, 10) <= newestKnown;
	if (isKnown) setFlagsFromString(flag);
	return isKnown;
};
