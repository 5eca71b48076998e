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

/** The snapshot with no compiled code of Node's own modules, which it ends with. @throws where that is not found. */
const shorten = (snapshot: Buffer): Buffer => {
	for (let place = snapshot.length - 8; place >= 0; place--)
		if (isCodeCache(snapshot, place)) return Buffer.concat([snapshot.subarray(0, place), Buffer.alloc(8)]);
	throw new Error('The snapshot does not end as those of Node 24 do.');
};

/** Bytes before the name of the main file: a magic number, flags, and what Node takes further arguments from. */
const headLength = 9;

/**
 * What Node prepared for an executable, without the compiled code of Node's own modules in it. Node copies all 4 MB of it
 * when it starts, and then uses none: it was compiled with other flags of V8 than ours, and modules of the first page are in
 * the snapshot.
 *
 * @throws where it is made otherwise than by Node 24.
 */
export const withoutCodeCache = (prepared: Buffer): Buffer => {
	const {take, at} = readerOf(prepared, headLength);
	take();
	const before = at();
	const snapshot = shorten(take());
	const length = Buffer.alloc(8);
	length.writeBigUInt64LE(BigInt(snapshot.length));
	return Buffer.concat([prepared.subarray(0, before), length, snapshot, prepared.subarray(at())]);
};
