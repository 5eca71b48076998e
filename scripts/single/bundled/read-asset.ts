import {getRawAsset} from 'node:sea';

/** A file that the executable was made with, by its path in `dist`. @throws where it has none of that name. */
export const readAsset = (path: string): Uint8Array => new Uint8Array(getRawAsset(path));
