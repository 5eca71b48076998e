import type {ByteSource} from '../../core/byte-source.ts';
import {freeBytes} from '../../core/free-bytes.ts';
import type {Task} from '../../core/task/task.ts';

/** Bytes read at one step: what is read goes to memory that is new, which takes longer than reading it. */
const stepLength = 512 * 1024;

/** Files up to this size are read at once, in bytes. */
const small = 4 * 1024 * 1024;

/** Reads all bytes of a source, in steps, and releases it. */
export function* readAll(source: ByteSource): Task<Uint8Array> {
	try {
		if (source.size <= small) return source.read(0, source.size);
		const bytes = new Uint8Array(source.size);
		let length = 0;
		while (length < source.size) {
			const part = source.read(length, stepLength);
			if (part.length === 0) break;
			bytes.set(part, length);
			length += part.length;
			freeBytes(part);
			yield;
		}
		return bytes.subarray(0, length);
	} finally {
		source.release();
	}
}
