import {versions} from 'node:process';
import {setFlagsFromString} from 'node:v8';

/** The newest Node that was tried: of a flag that it does not know V8 complains on the screen. */
const newestKnown = 24;

/**
 * Keeps the room for new objects as small as it is. Each page leaves a little that is soon of no use, and V8, which looks
 * after speed, would double that room again and again while pages are turned, up to ten times what the pages need. V8
 * reads this flag whenever it thinks of growing.
 */
export const keepYoungMemorySmall = (): void => {
	if (Number.parseInt(versions.node, 10) > newestKnown) return;
	setFlagsFromString('--semi-space-growth-factor=1');
};
