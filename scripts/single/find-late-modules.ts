import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../root.ts';
import {bundleChunks, modulesOfPage, scriptWith} from './chunks.ts';
import {exportedFunctions} from './exported-functions.ts';
import {lateModules, tracedModules, type LateModules} from './late-modules.ts';

/** What the program is called with while it is made, one after the other. */
export type Calls = readonly (readonly string[])[];

/** The modules of the page that could be loaded late: they give others nothing but functions. */
const candidates = async (): Promise<LateModules> => {
	const modules = await modulesOfPage(lateModules(new Map(), () => true));
	return new Map(
		modules
			.filter(path => /^source\/.*\.tsx?$/.test(path))
			.flatMap(path => {
				const names = exportedFunctions(path, readFileSync(join(root, path), 'utf8'));
				return names ? [[join(root, path), names] as const] : [];
			}),
	);
};

/**
 * The modules that no first page needs, of those that can be loaded late. They are found by drawing first pages.
 *
 * @param folder A place for files.
 */
export const findLateModules = async (
	calls: Calls,
	folder: string,
	environment: Readonly<Record<string, string>>,
): Promise<LateModules> => {
	const all = await candidates();
	const {page, others} = await bundleChunks(tracedModules(all));
	const [script, told] = [join(folder, 'trace.cjs'), join(folder, 'used.json')];
	writeFileSync(script, await scriptWith(new Map([...page, ...others]), 'trace.ts'));
	execFileSync(process.execPath, [script, JSON.stringify(calls), told], {env: environment, stdio: 'pipe'});
	const used = new Set(JSON.parse(readFileSync(told, 'utf8')) as readonly number[]);
	return new Map([...all].filter((_, index) => !used.has(index)));
};
