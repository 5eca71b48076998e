import type * as Yaml from 'yaml';
import {loadLazily} from '../load-lazily.ts';

/**
 * Reads YAML that should be one plain object; undefined where it is not. Aliases are capped by the library, no tag makes
 * anything run, dates stay text.
 */
export const parseYaml = (source: string): Readonly<Record<string, unknown>> | undefined => {
	const {parse} = loadLazily('yaml') as typeof Yaml;
	try {
		const value: unknown = parse(source, {maxAliasCount: 20, schema: 'failsafe', logLevel: 'silent'});
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Readonly<Record<string, unknown>>)
			: undefined;
	} catch {
		return undefined;
	}
};
