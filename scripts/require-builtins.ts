import {isBuiltin} from 'node:module';
import type {Plugin} from 'esbuild';

/** A module that gives what one of Node's own gives; what nobody imports of it is not read. */
const lazyExports = (name: string): string => {
	const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(
		key => /^\w+$/.test(key) && key !== 'default',
	);
	return [
		`const builtin = /* @__PURE__ */ process.getBuiltinModule('${name}');`,
		'export default builtin;',
		...names.map(key => `const get_${key} = /* @__PURE__ */ (() => builtin.${key})();`),
		`export {${names.map(key => `get_${key} as ${key}`).join(', ')}};`,
	].join('\n');
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
		build.onLoad({filter: /./, namespace: 'builtin'}, ({path}) => ({contents: lazyExports(path)}));
	},
};
