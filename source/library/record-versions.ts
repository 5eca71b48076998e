import type {Json} from './kept-values.ts';

export type Migration = (older: Json) => Json;

/** The first makes version 2 of version 1, and so on. A version that is out is never changed: it gets a next one. */
const migrations: readonly Migration[] = [];

export const recordVersion = 1;

/** The version of a record, the first where it says none. */
export const versionOf = ({version}: Json): number =>
	typeof version === 'number' && Number.isInteger(version) && version > 0 ? version : 1;

/** Brings a record of any version up to the latest; one from a newer program stays what it is. */
export const upgraded = (record: Json, steps: readonly Migration[] = migrations): Json =>
	steps.slice(versionOf(record) - 1).reduce((older, migrate) => migrate(older), record);
