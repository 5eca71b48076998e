import {isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

/** Modules that take milliseconds to load, and of which few stories need anything before their page is shown. */
const late = /^(?:node:)?(?:child_process|crypto|timers\/promises|worker_threads|zlib)$/;

const exportsOf = (name: string): readonly (readonly [key: string, value: unknown])[] =>
	Object.entries(process.getBuiltinModule(name) ?? {}).filter(
		([key]) => /^\w+$/.test(key) && key !== 'default',
	);

const moduleOf = (values: readonly (readonly [key: string, value: string])[], whole: string): string =>
	[
		`const builtin = ${whole};`,
		'export default builtin;',
		...values.map(([key, value]) => `const get_${key} = ${value};`),
		`export {${values.map(([key]) => `get_${key} as ${key}`).join(', ')}};`,
	].join('\n');

/** A module that gives what one of Node's own gives; what nobody imports of it is not read. */
const lazyExports = (name: string): string =>
	moduleOf(
		exportsOf(name).map(([key]) => [key, `/* @__PURE__ */ (() => builtin.${key})()`]),
		`/* @__PURE__ */ process.getBuiltinModule('${name}')`,
	);

/**
 * The same, of a module that is loaded when one of its functions is first called, or one of its objects is looked into.
 * It gives nothing else: a bundle that imports a class of it is not built.
 */
const lateExports = (name: string): string => {
	const load = `process.getBuiltinModule('${name}')`;
	const lateObject = (path: string): string => `new Proxy({}, {get: (_, key) => ${path}[key]})`;
	const values = exportsOf(name).flatMap(([key, value]): (readonly [string, string])[] => {
		if (typeof value === 'object') return [[key, `/* @__PURE__ */ ${lateObject(`${load}.${key}`)}`]];
		const isFunction = typeof value === 'function' && /^[a-z]/.test(key);
		return isFunction ? [[key, `(...values) => ${load}.${key}(...values)`]] : [];
	});
	return moduleOf(values, `/* @__PURE__ */ ${lateObject(load)}`);
};

/**
 * Spares Node's own modules the `import`, which reads every one of their exports: TextDecoder, WebCrypto and standard
 * error are loaded when they are read, for 10 ms.
 */
export const requireBuiltins: Plugin = {
	name: 'require-builtins',
	setup(build) {
		build.onResolve({filter: /./}, ({path, kind}) =>
			kind === 'import-statement' && isBuiltin(path)
				? {path, namespace: 'builtin', sideEffects: false}
				: undefined,
		);
		build.onLoad({filter: /./, namespace: 'builtin'}, ({path}) => ({
			contents: late.test(path) ? lateExports(path) : lazyExports(path),
		}));
	},
};
