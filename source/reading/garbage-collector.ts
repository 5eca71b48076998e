import {runInNewContext} from 'node:vm';
import {lazy} from '../core/lazy.ts';
import {setEngineFlag} from '../engine-flag.ts';

type Collector = (options?: {readonly type: 'minor'}) => void;

/** V8's collector, which takes 5 ms to get; undefined in a version of Node that was not tried. */
const collector = lazy((): Collector | undefined => {
	setEngineFlag('--expose-gc');
	// The flag gives new contexts a function; ours was made before it was set.
	const exposed = runInNewContext('globalThis.gc') as Collector | undefined;
	// Code that is kept is taken only under the flags that it was made with.
	setEngineFlag('--no-expose-gc');
	return exposed;
});

/** Collects all garbage, in up to a tenth of a second; or only what is `minor`: what was new at the last time, in a millisecond. */
export const collectGarbage = (kind?: 'minor'): void => {
	collector()?.(kind && {type: kind});
};
