import {setFlagsFromString} from 'node:v8';

/** The newest Node that was tried: V8 complains on the screen of a flag that it does not know. */
const newestKnown = 24;

/** Sets a flag of V8 for the rest of the process; does nothing in a version of Node that was not tried. */
export const setEngineFlag = (flag: `--${string}`): void => {
	if (Number.parseInt(process.versions.node, 10) <= newestKnown) setFlagsFromString(flag);
};
