import {crc32, deflateRawSync} from 'node:zlib';

/** A file to be put into an archive. */
export type ZipFile = {
	readonly path: string;
	readonly content: string | Uint8Array;
	/** Put in as it is. */
	readonly isStored?: boolean;
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;

/** Writes an archive (PKWARE APPNOTE 6.3) with the files in their order. */
export const writeZip = (files: readonly ZipFile[]): Uint8Array => {
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const {path, content, isStored = false} of files) {
		const bytes = bytesOf(content);
		const packed = isStored ? bytes : deflateRawSync(bytes);
		const name = new TextEncoder().encode(path);
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x08_00, 2);
		common.writeUInt16LE(isStored ? 0 : 8, 4);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(packed.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
		const central = Buffer.concat([
			Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
			common,
			Buffer.alloc(14),
			name,
		]);
		central.writeUInt32LE(offset, 42);
		parts.push(local);
		directory.push(central);
		offset += local.length;
	}
	const size = directory.reduce((sum, {length}) => sum + length, 0);
	const end = Buffer.alloc(22);
	end.write('PK\u0005\u0006', 'latin1');
	end.writeUInt16LE(files.length, 8);
	end.writeUInt16LE(files.length, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
};
