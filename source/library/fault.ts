/** The system's name of an error, such as `ENOENT`; empty where it has none. */
export const codeOf = (error: unknown): string =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** What could not be kept or found, said in a sentence for the reader. */
export class Fault extends Error {
	override name = 'Fault';
}

const reasons: Readonly<Record<string, string>> = {
	EACCES: 'you may not write there. Change its permissions, or set READER_HOME to another folder',
	EPERM: 'you may not write there. Change its permissions, or set READER_HOME to another folder',
	EROFS: 'that disk can only be read. Set READER_HOME to another folder',
	ENOSPC: 'the disk is full',
	EDQUOT: 'your share of the disk is full',
	ENOTDIR: 'a part of that path is not a folder. Set READER_HOME to another one',
	EISDIR: 'a folder is in the way',
	ELOOP: 'a link that leads to itself is in the way',
	EIO: 'the disk has a fault',
	ENOENT: 'that folder cannot be made. Set READER_HOME to another one',
};

/** Says in words why something could not be kept at a path. */
export const faultAt = (path: string, error: unknown): Error => {
	const reason = reasons[codeOf(error)];
	return reason === undefined && error instanceof Error
		? error
		: new Fault(`${path}: ${reason ?? String(error)}.`, {cause: error});
};
