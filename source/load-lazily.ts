import {createRequire} from 'node:module';

// The detector and the tables of the old charsets cost a tenth of a second to load, and nearly all stories are in UTF-8
// and have no YAML: such packages are loaded when a story first needs them. `import()` would make reading a story
// asynchronous all the way up. A bundler leaves these calls alone: the build makes a file of each package
// (`packageOptions` in `scripts/bundle.ts`) and has the calls load that (`scripts/lighten-packages.ts`).
const load = createRequire(import.meta.url);

/**
 * A package, loaded on first use and kept by Node from then on. The caller says its type.
 *
 * @throws {Error} where it is not installed.
 */
export const loadLazily = (packageName: string): unknown => load(packageName);
