/** A part of the program (`chunk-factory.ts`). */
export type ChunkFactory = (
	require: (name: string) => unknown,
	share: (make: () => object) => void,
	importChunk: (name: string) => Promise<unknown>,
	latePart: (index: number) => unknown,
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
	/** Is told of each use of a late module. */
	readonly onLate?: (index: number) => void;
	/** Whether a chunk may be imported. If not, it never comes. */
	readonly mayImport?: (name: string) => boolean;
};

const isOfNode = (name: string): boolean => !name.startsWith('./');

/**
 * Makes a program; each call makes another one, of the same functions.
 *
 * @param find Gives a chunk by its name.
 * @returns What loads a chunk, or a module of Node.
 */
export const createLoader = (
	find: (name: string) => ChunkFactory,
	{onLate, mayImport = () => true}: LoaderOptions = {},
): ((name: string) => unknown) => {
	const loaded = new Map<string, () => object>();
	const getBuiltin = process.getBuiltinModule;
	const latePart = (index: number): unknown => {
		onLate?.(index);
		return (load('./late.js') as {readonly parts: readonly unknown[]}).parts[index];
	};
	const importChunk = async (name: string): Promise<unknown> =>
		mayImport(name) ? load(name) : new Promise(() => undefined);
	const load = (name: string): unknown => {
		if (isOfNode(name)) return getBuiltin(name);
		const known = loaded.get(name);
		if (known) return known();
		const {share, give} = createExports(name);
		loaded.set(name, give);
		find(name)(load, share, importChunk, latePart, importMeta);
		return give();
	};
	return load;
};
