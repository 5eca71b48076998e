import {codeOf} from '../core/error-code.ts';
import {getSystemErrorMap} from 'node:util';
import {Refusal} from '../core/refusal.ts';

/** What could not be kept or found, said in a sentence for the reader. */
export class Fault extends Refusal {
	override name = 'Fault';
}

/** What error codes mean, in words: the end of a sentence, without its full stop. */
export type Reasons = Readonly<Record<string, string>>;

/** What error codes mean wherever they occur. */
const commonReasons: Reasons = {
	EBADF: 'it is not open for that',
	EBUSY: 'another program is using it',
	EFBIG: 'the file would be larger than the system allows',
	EHOSTDOWN: 'the server it is on does not answer',
	EHOSTUNREACH: 'the server it is on cannot be reached',
	EIO: 'the disk reports an error',
	ELOOP: 'it is a link that points to itself',
	EMFILE: 'too many files are open. Close some programs and try again',
	ENAMETOOLONG: 'its name is too long',
	ENFILE: 'too many files are open. Close some programs and try again',
	ENODEV: 'it is a device that does not exist',
	ENOMEM: 'there is not enough memory',
	ENOSPC: 'the disk is full',
	ENOTCONN: 'the disk it is on is no longer connected',
	ENOTDIR: 'a part of its path is not a folder. Check the path',
	ENXIO: 'it is a socket, or a device that does not exist',
	EREMOTEIO: 'the disk reports an error',
	EROFS: 'that disk is read-only',
	ETIMEDOUT: 'the server it is on does not answer',
};

/** The meaning of errors that Node has no name for, by their number in the system’s errno.h. */
const unnamedReasons: Readonly<Partial<Record<NodeJS.Platform, ReadonlyMap<number, string>>>> = {
	linux: new Map([
		[74, 'the disk reports an error'], // EBADMSG, what checksums find
		[116, 'the server it is on no longer has it. Open its folder again'], // ESTALE
		[117, 'the file system is damaged. Check the disk'], // EUCLEAN
		[122, 'your disk quota is used up'], // EDQUOT
		[123, 'there is no disk in the drive'], // ENOMEDIUM
		[126, 'it is encrypted, and its folder is locked'], // ENOKEY
	]),
	darwin: new Map([
		[69, 'your disk quota is used up'], // EDQUOT
		[70, 'the server it is on no longer has it. Open its folder again'], // ESTALE
	]),
};

/** An error that Node reports for the system. */
type SystemError = Error & {readonly errno: number};

const isSystemError = (error: unknown): error is SystemError =>
	error instanceof Error && 'errno' in error && typeof error.errno === 'number';

const systemWords = ({errno}: SystemError): string => {
	const [name, words] = getSystemErrorMap().get(errno) ?? [];
	const unnamed = unnamedReasons[process.platform]?.get(-errno);
	return unnamed ?? (name && words ? `${words} (${name})` : `the system reports error ${-errno}`);
};

/**
 * Why the system refused, in words: the end of a sentence, without its full stop. Undefined for an error that did not come
 * from the system.
 *
 * @param own What some codes mean in this case, and what to do about it.
 */
export const reasonOf = (error: unknown, own: Reasons = {}): string | undefined => {
	const code = codeOf(error);
	return own[code] ?? commonReasons[code] ?? (isSystemError(error) ? systemWords(error) : undefined);
};

/** What they mean where something is to be kept. */
const keepingReasons: Reasons = {
	EACCES:
		'you do not have permission to write there. Change its permissions, or set READER_HOME to another folder',
	EPERM:
		'you do not have permission to write there. Change its permissions, or set READER_HOME to another folder',
	EROFS: 'that disk is read-only. Set READER_HOME to another folder',
	ENOTDIR: 'a part of that path is not a folder. Set READER_HOME to another one',
	EISDIR: 'a folder is in the way',
	ELOOP: 'a link that points to itself is in the way',
	ENOENT: 'that folder cannot be created. Set READER_HOME to another one',
	ENAMETOOLONG: 'that path is too long. Set READER_HOME to another folder',
};

/** A fault that says why something could not be kept at a path; an error that did not come from the system stays as it is. */
export const faultAt = (path: string, error: unknown): Error => {
	const reason = reasonOf(error, keepingReasons);
	return reason === undefined && error instanceof Error
		? error
		: new Fault(`${path}: ${reason ?? String(error)}.`, {cause: error});
};

/** The error for a write that the disk cut short without one of its own: it is full. */
export const cutShort = (): Error => Object.assign(new Error('cut short'), {code: 'ENOSPC'});
