/** The files of a folder that is opened as a story. */
export type FolderFiles = {
	/** Below the folder, with `/` between their parts. */
	readonly paths: readonly string[];
	/** Opens one of them. @throws {Refusal} where it cannot be read. */
	readonly open: (path: string) => ByteSource;
};

/** Where a story's bytes come from: a file, or what came through standard input. It can be read anywhere, at any time. */
export type ByteSource = {
	/** Name without its folder; decides a format only where the content does not. */
	readonly name: string;
	/** Size in bytes. */
	readonly size: number;
	/**
	 * Reads at most `length` bytes from `start` on; fewer at the end. The caller owns what it gets, and may transfer its buffer.
	 *
	 * @throws {Refusal} where they cannot be read, or are others by now.
	 */
	readonly read: (start: number, length: number) => Uint8Array;
	/** Gives back what is held open. A later `read` opens it again. */
	readonly release: () => void;
	/** The files of a folder: its bytes are those of the files that tell its story, one after the other. */
	readonly files?: FolderFiles;
};

export const sourceOfBytes = (name: string, bytes: Uint8Array): ByteSource => ({
	name,
	size: bytes.length,
	read: (start, length) => new Uint8Array(bytes.subarray(start, start + length)),
	release: () => undefined,
});
