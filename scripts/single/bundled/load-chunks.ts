/** Makes a table of a module, or lets go of it (`empty-tables.ts`). */
export type ChangeTable = (isKept: boolean) => void;

/** A part of the program (`chunk-factory.ts`). */
export type ChunkFactory = (
	require: (name: string) => unknown,
	share: (make: () => object) => void,
	importChunk: (name: string) => Promise<unknown>,
	latePart: (index: number) => unknown,
	keepTable: (change: ChangeTable) => void,
	readNow: () => number,
	importMeta: {readonly url: string},
) => void;

const importMeta = {
	/** Asked for when it is needed: the executable may be moved. */
	get url() {
		return process.getBuiltinModule('node:url').pathToFileURL(process.execPath).href;
	},
};

/** What a chunk exports, made when somebody first asks for it. */
const createExports = (name: string) => {
	let made: object | undefined;
	let make = (): object => {
		throw new Error(`${name} is asked for by what it needs itself.`);
	};
	return {
		share: (other: () => object): void => void (make = other),
		give: (): object => (made ??= make()),
	};
};

export type LoaderOptions = {
	/** Whether a chunk may be imported. If not, it never comes. */
	readonly mayImport?: (name: string) => boolean;
	/** Is given what makes each table of the modules that are loaded. */
	readonly keepTable?: (change: ChangeTable) => void;
};

/** Milliseconds since a time in the past. */
const readNow = (): number => Number(process.hrtime.bigint()) / 1e6;

const isOfNode = (name: string): boolean => !name.startsWith('./');

/**
 * Makes a program; each call makes another one, of the same functions.
 *
 * @param find Gives a chunk by its name.
 * @returns What loads a chunk, or a module of Node.
 */
export const createLoader = (
	find: (name: string) => ChunkFactory,
	{mayImport = () => true, keepTable = () => undefined}: LoaderOptions = {},
): ((name: string) => unknown) => {
	const loaded = new Map<string, () => object>();
	const getBuiltin = process.getBuiltinModule.bind(process);
	const latePart = (index: number): unknown =>
		(load('./late.js') as {readonly parts: readonly unknown[]}).parts[index];
	const importChunk = (name: string): Promise<unknown> =>
		mayImport(name) ? Promise.resolve(name).then(load) : new Promise(() => undefined);
	const load = (name: string): unknown => {
		if (isOfNode(name)) return getBuiltin(name);
		const known = loaded.get(name);
		if (known) return known();
		const {share, give} = createExports(name);
		loaded.set(name, give);
		find(name)(load, share, importChunk, latePart, keepTable, readNow, importMeta);
		return give();
	};
	return load;
};
