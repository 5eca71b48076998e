#!/usr/bin/env node
/**
 * The entry. Every version of Node that knows modules can read this one file: it imports nothing before it has looked at
 * the version, and is written without newer syntax, so that an old Node is refused in a sentence.
 */
const oldest = 22;
const {node: version} = process.versions;

const start = async (): Promise<void> => {
	// Node 22.0 to 22.2 have no such function, and the bundle asks for Node's own modules by it.
	if (typeof process.getBuiltinModule !== 'function') {
		const {createRequire} = await import('node:module');
		process.getBuiltinModule = createRequire(import.meta.url) as typeof process.getBuiltinModule;
	}
	// All that is written is private, whatever the shell's own mask says: Node makes some of it without asking us.
	process.umask(0o077);
	const {compilePatternsOnce, keepCompiledCode} = await import('./library/compiled-code.ts');
	// What every page needs of Node, before flags are set: Node would compile it anew.
	for (const name of ['node:tty', 'node:crypto']) process.getBuiltinModule(name);
	compilePatternsOnce();
	keepCompiledCode();
	// Loaded after, so that its compiled code is kept.
	const {run} = await import('./cli/run.ts');
	process.exitCode = await run(process.argv.slice(2));
};

if (Number.parseInt(version, 10) >= oldest) void start();
else {
	process.exitCode = 1;
	process.stderr.write(`reader needs Node ${oldest} or later; this is ${version}.\n`);
}
