import {createRequire} from 'node:module';
import type {parse} from 'yaml';

/** Loaded when a story first has front matter: few have, and nobody else should wait for it. */
const load = createRequire(import.meta.url);

/**
 * Reads YAML that should be one plain object; undefined where it is not. Aliases are capped by the library, no tag makes
 * anything run, dates stay text.
 */
export const parseYaml = (source: string): Readonly<Record<string, unknown>> | undefined => {
	const yaml = load('yaml') as {readonly parse: typeof parse};
	try {
		const value: unknown = yaml.parse(source, {maxAliasCount: 20, schema: 'failsafe', logLevel: 'silent'});
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Readonly<Record<string, unknown>>)
			: undefined;
	} catch {
		return undefined;
	}
};
