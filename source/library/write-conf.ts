import {randomUUID} from 'node:crypto';
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import type {default as Conf, Options} from 'conf';
import {codeOf} from '../core/error-code.ts';
import {loadLazily} from '../load-lazily.ts';
import {cutShort} from './fault.ts';
import {realPathOf} from './real-path.ts';

/** conf asks for a home before it is told where to write, and cannot even be loaded where there is none. */
const ensureHome = (folder: string): void => {
	try {
		homedir();
	} catch {
		process.env['HOME'] = folder;
	}
};

/** A value as conf writes it. */
const asText = (value: object): string => JSON.stringify(value, undefined, '\t');

type Format = Pick<Options<Record<string, unknown>>, 'fileExtension' | 'serialize' | 'deserialize'>;

const open = (folder: string, name: string, format: Format = {}): Conf => {
	ensureHome(folder);
	// Loaded when something is first written: conf takes longer to load than a story to open.
	const {default: Store} = loadLazily('conf') as {default: typeof Conf};
	return new Store({
		...format,
		cwd: folder,
		configName: name,
		configFileMode: 0o600,
		// A key is a key: titles and paths have dots.
		accessPropertiesByDotNotation: false,
		// Never: it would overwrite what it cannot read.
		clearInvalidConfig: false,
	});
};

const opened = new Map<string, Conf>();

/** Steps of a save that some file systems refuse (FAT, exFAT, FUSE, network shares), and that can be left out. */
const dispensable = new Set(['chmod', 'fchmod', 'chown', 'fchown', 'fsync', 'fdatasync']);

/** The step that a file system refused; undefined where an error is about something else. */
const refusedStep = (error: unknown): string | undefined => {
	const step = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
	// A disk that fails is no disk that cannot.
	return dispensable.has(step) && !['EIO', 'ENOSPC', 'EDQUOT'].includes(codeOf(error)) ? step : undefined;
};

/** Folders on such file systems, and the step that was refused there. */
const refused = new Map<string, string>();

/** The step of a save that the file system of a folder has refused, such as `fsync`; undefined where it did none. */
export const refusedIn = (folder: string): string | undefined => refused.get(folder);

/** Writes a file beside another one and renames it over that, without the steps that were refused. */
const writeWithout = (named: string, value: object): void => {
	// A linked file stays a link.
	const path = realPathOf(named);
	const between = `${path}.tmp-${randomUUID()}`;
	try {
		writeFileSync(between, asText(value), {mode: 0o600, flag: 'wx'});
		renameSync(between, path);
	} catch (error) {
		rmSync(between, {force: true});
		throw error;
	}
};

/** Writes through conf; where the folder's file system refuses a step of that, plainly. */
const writeEitherWay = (folder: string, throughConf: () => void, plainly: () => void): void => {
	if (refused.has(folder)) return plainly();
	try {
		throughConf();
	} catch (error) {
		const step = refusedStep(error);
		if (step === undefined) throw error;
		refused.set(folder, step);
		plainly();
	}
};

/** Reads back what was written: where a disk is nearly full, conf cuts a file short without an error. */
const check = (path: string, expected: Uint8Array): void => {
	if (!readFileSync(path).equals(expected)) throw cutShort();
};

/**
 * Writes `folder/name.json` atomically through conf. Where the file system refuses a step that can be left out, the file
 * is written without it.
 *
 * @throws where what is on disk afterwards is not what was to be written.
 */
export const writeConf = (folder: string, name: string, value: object): void => {
	const path = join(folder, name);
	const throughConf = (): void => {
		const conf = opened.get(path) ?? open(folder, name);
		opened.set(path, conf);
		conf.store = {...value};
	};
	writeEitherWay(folder, throughConf, () => writeWithout(`${path}.json`, value));
	check(`${path}.json`, Buffer.from(asText(value)));
};

/**
 * Writes a new file with any name through conf, byte for byte: for text that people format themselves.
 *
 * @throws where what is on disk afterwards is not what was to be written.
 */
export const writeConfBytes = (path: string, bytes: Uint8Array): void => {
	const format = {fileExtension: '', serialize: () => bytes, deserialize: () => ({})};
	const throughConf = (): void => {
		open(dirname(path), basename(path), format).store = {};
	};
	writeEitherWay(dirname(path), throughConf, () => writeFileSync(path, bytes, {mode: 0o600}));
	check(path, bytes);
};
