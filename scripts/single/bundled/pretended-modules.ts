/** What stands for parts of Node that open handles, or have memory of their own: a snapshot can hold neither. */
import type {Stats} from 'node:fs';

/** What a hash gives of which nothing is asked but that it is one. */
const createHash = () => {
	const hash = {update: () => hash, digest: () => '0'.repeat(64)};
	return hash;
};

const isStream = (descriptor: number): boolean => descriptor <= 2;

/** Node's modules by their names. @param load Gives the true ones. */
export const otherModules = (load: NodeJS.Process['getBuiltinModule']): Readonly<Record<string, object>> => {
	const fs = load('node:fs');
	return {
		'node:crypto': {createHash, randomUUID: () => '00000000-0000-4000-8000-000000000000'},
		'node:fs': {
			...fs,
			fstatSync: (descriptor: number): Stats => {
				const stats = isStream(descriptor) ? fs.statSync('.') : fs.fstatSync(descriptor);
				return isStream(descriptor) ? Object.assign(stats, {isCharacterDevice: () => true}) : stats;
			},
			writeSync: (descriptor: number, text: string): number =>
				isStream(descriptor) ? text.length : fs.writeSync(descriptor, text),
		},
		'node:tty': {...load('node:tty'), isatty: () => true},
	};
};

const encodings: Readonly<Record<string, BufferEncoding>> = {'utf-16le': 'utf16le', latin1: 'latin1'};

/** Decodes as TextDecoder does what is no more than text. */
export class PlainDecoder {
	readonly #encoding: BufferEncoding;

	constructor(label = 'utf-8') {
		this.#encoding = encodings[label] ?? 'utf8';
	}

	decode(bytes = new Uint8Array()): string {
		return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(this.#encoding);
	}
}
