/** The entry of the thread that does what takes long of a large text (`start-thread.ts`). */
const start = async (): Promise<void> => {
	// As in `cli.ts`: Node 22.0 to 22.2 have no such function.
	if (typeof process.getBuiltinModule !== 'function') {
		const {createRequire} = await import('node:module');
		process.getBuiltinModule = createRequire(import.meta.url) as typeof process.getBuiltinModule;
	}
	const {takeThreadFlags} = await import('./thread-flags.ts');
	takeThreadFlags();
	const {useCompiledCode} = await import('./library/compiled-code.ts');
	useCompiledCode();
	// Loaded after, so that its compiled code is used.
	const {serve} = await import('./reading/thread/serve.ts');
	serve();
};

void start();
