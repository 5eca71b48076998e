import module from 'node:module';
import {foldersHere} from './folders-here.ts';

/** What older versions of Node do not have. */
const {enableCompileCache, flushCompileCache} = module as Partial<typeof module>;

/**
 * Has Node keep the program's compiled code in the user's cache folder, which saves a third of the next start. Where
 * it cannot be kept, Node compiles anew and says nothing.
 */
export const keepCompiledCode = (): void => {
	try {
		enableCompileCache?.(foldersHere().cache);
	} catch {
		// Who has no home has no cache.
	}
};

/** Writes what has been compiled so far: Node would do it on a clean exit, and a reader may be killed. */
export const saveCompiledCode = (): void => flushCompileCache?.();
