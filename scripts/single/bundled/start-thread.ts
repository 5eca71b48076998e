/**
 * Stands in the executable for `source/start-thread.ts`: there, large texts are read in the first thread. In a program that
 * goes on from a snapshot, Node 24 ends with a failed assertion as soon as another thread loads `node:net` or `node:v8`.
 */
export const startThread = undefined;
