import {existsSync, mkdirSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import Conf from 'conf';

/** A small JSON file that is read and written whole, atomically, for its owner's eyes only. */
export type ConfFile = {
	/** What the file holds; empty where there is none yet. */
	readonly read: () => Readonly<Record<string, unknown>>;
	/** @throws where the file cannot be written. */
	readonly write: (value: object) => void;
	/** Name under which a file that could not be read was put aside, if that happened. */
	readonly putAside: string | undefined;
};

const open = (folder: string, name: string): Conf =>
	new Conf({
		cwd: folder,
		configName: name,
		configFileMode: 0o600,
		// A key is a key: titles and paths have dots.
		accessPropertiesByDotNotation: false,
		// Never: it would overwrite what it cannot read.
		clearInvalidConfig: false,
	});

/** Puts a file that cannot be read aside, next to where it was, so that nothing of it is lost. */
const putFileAside = (folder: string, name: string): string => {
	const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
	const aside = join(folder, `${name}.damaged-${stamp}.json`);
	renameSync(join(folder, `${name}.json`), aside);
	return aside;
};

/** Opens `folder/name.json`; makes the folder, not the file. */
export const openConf = (folder: string, name: string): ConfFile => {
	mkdirSync(folder, {recursive: true, mode: 0o700});
	let conf: Conf;
	let putAside: string | undefined;
	try {
		conf = open(folder, name);
	} catch (error) {
		if (!(error instanceof SyntaxError) || !existsSync(join(folder, `${name}.json`))) throw error;
		putAside = putFileAside(folder, name);
		conf = open(folder, name);
	}
	return {
		read: () => conf.store,
		write(value) {
			conf.store = {...value};
		},
		putAside,
	};
};
