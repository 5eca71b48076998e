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

/**
 * Sets the flags that the program starts with.
 *
 * Patterns are compiled to machine code when they are first used. V8 would first make bytecode, and machine code at the second
 * use, which takes three times as long for patterns as large as those of headings.
 *
 * The memory for what is new stays as large as it is at the start, some MB. V8 lets it grow to 128 MB where much is made at
 * once, as from a large file, and keeps it. Memory is slow when it is first written to: with this, pages are shown 3 to 5 %
 * sooner, and large texts are read as fast as without.
 */
export const tuneEngine = (): void => {
	setEngineFlag('--no-regexp-tier-up');
	setEngineFlag('--semi-space-growth-factor=1');
};
