import {getAssetKeys, getRawAsset} from 'node:sea';

/** Whether the executable was made with such a file. */
export const hasAsset = (path: string): boolean => getAssetKeys().includes(path);

/** A file that the executable was made with, by its path in `dist`. @throws where it has none of that name. */
export const readAsset = (path: string): Uint8Array => new Uint8Array(getRawAsset(path));
