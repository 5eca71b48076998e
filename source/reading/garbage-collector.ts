import {runInNewContext} from 'node:vm';
import {lazy} from '../core/lazy.ts';
import {setEngineFlag} from '../engine-flag.ts';

/** What is collected: all garbage, or only that of what was new at the last time. */
type Kind = 'major' | 'minor';

type Collector = (options: {readonly type: Kind}) => void;

/** V8's collector, which takes 5 ms to get; undefined in a version of Node that was not tried. */
const collector = lazy((): Collector | undefined => {
	setEngineFlag('--expose-gc');
	// The flag gives new contexts a function; ours was made before it was set.
	const exposed = runInNewContext('globalThis.gc') as Collector | undefined;
	// Code that is kept is taken only under the flags that it was made with.
	setEngineFlag('--no-expose-gc');
	return exposed;
});

/** Collects garbage: in up to a tenth of a second what is major, in a millisecond what is minor. */
export const collectGarbage = (type: Kind): void => collector()?.({type});
