/** Reads the numbers and texts of a file that Node made, one after the other. All are little-endian, lengths have 8 bytes. */
const readerOf = (bytes: Buffer, start: number) => {
	let at = start;
	const length = (): number => {
		if (at + 8 > bytes.length) throw new RangeError('The file ends before a length.');
		at += 8;
		return Number(bytes.readBigUInt64LE(at - 8));
	};
	const take = (): Buffer => {
		const size = length();
		if (size > bytes.length - at) throw new RangeError('The file ends before what it says to hold.');
		at += size;
		return bytes.subarray(at - size, at);
	};
	return {length, take, at: () => at};
};

const [fewest, most] = [50, 2000];

/** Whether at a place begins what reaches to the very end: a count, and so many names of Node's modules, each with its code. */
const isCodeCache = (snapshot: Buffer, place: number): boolean => {
	const count = Number(snapshot.readBigUInt64LE(place));
	if (count < fewest || count > most) return false;
	const {take, at} = readerOf(snapshot, place + 8);
	try {
		for (let index = 0; index < count; index++) {
			if (!/^[\w./-]{2,200}$/.test(take().toString('latin1'))) return false;
			take();
		}
	} catch {
		return false;
	}
	return at() === snapshot.length;
};

/**
 * The snapshot without the compiled code of Node's own modules, which it ends with. Node copies all 4 MB of it when it starts,
 * and then uses none: it was compiled with other flags of V8 than ours, and modules of the first page are in the snapshot.
 *
 * @throws where it is not found.
 */
export const withoutCodeCache = (snapshot: Buffer): Buffer => {
	for (let place = snapshot.length - 8; place >= 0; place--)
		if (isCodeCache(snapshot, place)) return Buffer.concat([snapshot.subarray(0, place), Buffer.alloc(8)]);
	throw new Error('The snapshot does not end as those of Node 24 do.');
};

/** Bytes before the name of the main file: a magic number, flags, and what Node takes further arguments from. */
const headLength = 9;

/** What Node prepared for an executable. */
export type Prepared = {
	/** What stands before the snapshot: the head, and the name of the main file. */
	readonly head: Buffer;
	readonly snapshot: Buffer;
	/** Contents of the files beside it, by their names. */
	readonly assets: ReadonlyMap<string, Buffer>;
};

/** @throws {RangeError} where it is made otherwise than by Node 24. */
export const readPrepared = (bytes: Buffer): Prepared => {
	const {length, take, at} = readerOf(bytes, headLength);
	take();
	const head = bytes.subarray(0, at());
	const snapshot = take();
	const assets = new Map<string, Buffer>();
	for (let count = length(); count > 0; count--) {
		const name = take().toString();
		assets.set(name, take());
	}
	return {head, snapshot, assets};
};

const lengthBytes = (length: number): Buffer => {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64LE(BigInt(length));
	return bytes;
};

const withLength = (bytes: Buffer): readonly Buffer[] => [lengthBytes(bytes.length), bytes];

export const writePrepared = ({head, snapshot, assets}: Prepared): Buffer =>
	Buffer.concat([
		head,
		...withLength(snapshot),
		lengthBytes(assets.size),
		...Array.from(assets).flatMap(([name, bytes]) => [
			...withLength(Buffer.from(name)),
			...withLength(bytes),
		]),
	]);
