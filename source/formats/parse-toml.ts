import type * as SmolToml from 'smol-toml';
import {loadLazily} from '../load-lazily.ts';

/** Tables within tables that are read: none of ours has more than three. */
const deepest = 50;

/** Dates as they are written; all else as it is. */
const withPlainDates = (value: unknown): unknown => {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	if (Array.isArray(value)) return value.map(withPlainDates);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPlainDates(inner)]));
};

/** Reads TOML; undefined where it is none. Dates become text. */
export const parseToml = (source: string): Readonly<Record<string, unknown>> | undefined => {
	const {parse} = loadLazily('smol-toml') as typeof SmolToml;
	try {
		return withPlainDates(parse(source, {maxDepth: deepest})) as Readonly<Record<string, unknown>>;
	} catch {
		return undefined;
	}
};
