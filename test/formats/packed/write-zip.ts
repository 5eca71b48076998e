import {crc32} from 'node:zlib';

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** Writes an archive of files that are stored as they are (APPNOTE 4.3). */
export const writeZip = (files: Readonly<Record<string, string | Uint8Array>>): Buffer => {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let at = 0;
	for (const [path, content] of Object.entries(files)) {
		const [name, bytes] = [utf8(path), Buffer.from(content)];
		const common = Buffer.alloc(26);
		common.writeUInt16LE(20, 0);
		common.writeUInt16LE(0x0800, 2);
		common.writeUInt32LE(crc32(bytes), 10);
		common.writeUInt32LE(bytes.length, 14);
		common.writeUInt32LE(bytes.length, 18);
		common.writeUInt16LE(name.length, 22);
		const local = Buffer.concat([utf8('PK\u0003\u0004'), common, name, bytes]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		directory.push(Buffer.concat([utf8('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, name]));
		parts.push(local);
		at += local.length;
	}
	const entries = Buffer.concat(directory);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(directory.length, 4);
	end.writeUInt16LE(directory.length, 6);
	end.writeUInt32LE(entries.length, 8);
	end.writeUInt32LE(at, 12);
	return Buffer.concat([...parts, entries, utf8('PK\u0005\u0006'), end]);
};
