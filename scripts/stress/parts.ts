import type {Part} from './part.ts';
import {everyByte} from './parts/every-byte.ts';
import {hostileStories} from './parts/hostile-stories.ts';
import {mutatedFiles} from './parts/mutated-files.ts';
import {ordinaryStories} from './parts/ordinary-stories.ts';
import {payloadSurfaces} from './parts/payload-surfaces.ts';
import {sanitiser} from './parts/sanitiser.ts';
import {specialFiles} from './parts/special-files.ts';
import {systemCalls} from './parts/system-calls.ts';
import {widthClusters} from './parts/width-clusters.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [
	everyByte,
	hostileStories,
	specialFiles,
	sanitiser,
	mutatedFiles,
	payloadSurfaces,
	systemCalls,
	widthClusters,
	ordinaryStories,
];
