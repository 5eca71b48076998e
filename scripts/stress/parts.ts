import type {Part} from './part.ts';
import {hostileStories} from './parts/hostile-stories.ts';
import {specialFiles} from './parts/special-files.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [hostileStories, specialFiles];
