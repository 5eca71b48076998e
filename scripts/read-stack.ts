/**
 * Reads a crash log, or any stack of the built program, and prints it with the places in the source that its places in
 * `dist` were made from. The checkout must be the built commit that the program was packed from.
 *
 *     node scripts/read-stack.ts < crash.log
 */
import {readFileSync} from 'node:fs';
import {SourceMap, type SourceMapPayload} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {text} from 'node:stream/consumers';
import {root} from './root.ts';

const dist = join(root, 'dist');

/** A place in a file of `dist`, wherever that is installed. */
const place = /(?:file:\/\/)?[^\s()]*[\\/]dist[\\/]((?:chunks[\\/])?[\w-]+\.c?js)(?:\.br)?:(\d+):(\d+)/g;

/** The source map of a file of `dist`, by its path; undefined if the last build has made no such file. */
export const mapOf = (path: string): SourceMap | undefined => {
	const map = `${path.replace(/\.br$/, '')}.map`;
	try {
		return new SourceMap(JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload);
	} catch {
		return undefined;
	}
};

/** A stack with the places in the source; places in files that the last build has not made stay as they are. */
export const readStack = (stack: string): string =>
	stack.replaceAll(place, (written: string, path: string, line: string, column: string) => {
		const file = path.replace('\\', '/');
		const found = mapOf(join(dist, file))?.findOrigin(Number(line), Number(column));
		if (found === undefined || !('fileName' in found)) return written;
		const source = relative(root, join(dist, dirname(file), found.fileName));
		return `${source}:${found.lineNumber}:${found.columnNumber}`;
	});

if (import.meta.main) process.stdout.write(readStack(await text(process.stdin)));
