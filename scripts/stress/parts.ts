import type {Part} from './part.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [];
