import {runInNewContext} from 'node:vm';
import {lazy} from '../core/lazy.ts';
import {setEngineFlag} from '../engine-flag.ts';

/** Which garbage is collected: all, or only that of new objects. */
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

/** Collects garbage. A major collection takes up to a tenth of a second, a minor one a millisecond. */
export const collectGarbage = (type: Kind): void => collector()?.({type});
