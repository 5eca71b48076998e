import type {Part} from './part.ts';
import {failingCalls} from './parts/failing-calls.ts';
import {killSaves} from './parts/kill-saves.ts';

/** All parts, in the order in which docs/reliability.md tells of them. */
export const parts: readonly Part[] = [killSaves, failingCalls];
