import {crc32, deflateRawSync} from 'node:zlib';

/** A file to be put into an archive; text is written in UTF-8. */
export type ZipFile = {
	readonly path: string;
	readonly content: string | Uint8Array;
	/** Stored files are not packed: `mimetype` is one. */
	readonly isStored?: boolean;
};

const headerOf = (file: ZipFile) => {
	const name = Buffer.from(file.path);
	const content = typeof file.content === 'string' ? Buffer.from(file.content) : Buffer.from(file.content);
	const packed = file.isStored === true ? content : deflateRawSync(content);
	const fields = Buffer.alloc(26);
	fields.writeUInt16LE(20, 0);
	fields.writeUInt16LE(0x08_00, 2);
	fields.writeUInt16LE(file.isStored === true ? 0 : 8, 4);
	fields.writeUInt32LE(crc32(content), 10);
	fields.writeUInt32LE(packed.length, 14);
	fields.writeUInt32LE(content.length, 18);
	fields.writeUInt16LE(name.length, 22);
	return {name, packed, fields};
};

/** Writes an archive (APPNOTE 6.3): local headers with their files, the directory, the end record. */
export const writeZip = (files: readonly ZipFile[]): Uint8Array => {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const file of files) {
		const {name, packed, fields} = headerOf(file);
		const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, name]));
		parts.push(local);
		at += local.length;
	}
	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\u0005\u0006', 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(at, 16);
	return new Uint8Array(Buffer.concat([...parts, central, end]));
};
