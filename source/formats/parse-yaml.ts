import type * as Yaml from 'yaml';
import {loadLazily} from '../load-lazily.ts';

/**
 * Makes text of the keys that are lists or maps, as they are written. The library writes such a key anew, and each list
 * inside it once more for every list around it.
 */
const keysAsText = (document: Yaml.Document, source: string): void => {
	const {isCollection, Scalar, visit} = loadLazily('yaml') as typeof Yaml;
	visit(document, {
		Pair(_, pair) {
			if (!isCollection(pair.key)) return;
			const [start = 0, end = start] = pair.key.range ?? [];
			pair.key = new Scalar(source.slice(start, end));
		},
	});
};

/**
 * Reads YAML that should be one plain object; undefined where it is not. Aliases are capped by the library, no tag makes
 * anything run, dates stay text.
 */
export const parseYaml = (source: string): Readonly<Record<string, unknown>> | undefined => {
	const {parseDocument} = loadLazily('yaml') as typeof Yaml;
	try {
		const document = parseDocument(source, {
			schema: 'failsafe',
			logLevel: 'silent',
			// Each of these looks at all that is read so far, for every key or fault, and nothing of it is used.
			uniqueKeys: false,
			prettyErrors: false,
		});
		keysAsText(document, source);
		const value: unknown = document.toJS({maxAliasCount: 20});
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Readonly<Record<string, unknown>>)
			: undefined;
	} catch {
		return undefined;
	}
};
