import {homedir} from 'node:os';
import {createConfLibrary} from '../library/conf-library.ts';
import {readerFolders} from '../library/folders.ts';
import type {Library} from '../library/library.ts';

/** The library of this user. */
export const openLibrary = (): Library =>
	createConfLibrary(readerFolders({environment: process.env, platform: process.platform, home: homedir()}));
