import {crc32, deflateSync} from 'node:zlib';

const chunk = (type: string, data: Uint8Array): Buffer => {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
};

/** A picture in PNG of a size in pixels, black and white; so many bytes follow its end. */
export const makePng = (width: number, height: number, more = 0): Uint8Array => {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 1;
	const rows = Buffer.alloc((1 + Math.ceil(width / 8)) * Math.min(height, 1000));
	return new Uint8Array(
		Buffer.concat([
			Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
			chunk('IHDR', head),
			chunk('IDAT', deflateSync(rows)),
			chunk('IEND', Buffer.alloc(0)),
			Buffer.alloc(more),
		]),
	);
};
