import type {Part} from './part.ts';
import {hostileStories} from './parts/hostile-stories.ts';
import {mutatedFiles} from './parts/mutated-files.ts';
import {payloadSurfaces} from './parts/payload-surfaces.ts';
import {sanitiser} from './parts/sanitiser.ts';
import {specialFiles} from './parts/special-files.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [
	hostileStories,
	specialFiles,
	sanitiser,
	mutatedFiles,
	payloadSurfaces,
];
