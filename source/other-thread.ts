/** The entry of the thread that does what takes long of a large text (`start-thread.ts`). */
const start = async (): Promise<void> => {
	const {useCompiledCode} = await import('./library/compiled-code.ts');
	useCompiledCode();
	// Loaded after, so that its compiled code is used.
	const {serve} = await import('./reading/thread/serve.ts');
	serve();
};

void start();
