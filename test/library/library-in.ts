import {join} from 'node:path';
import {createConfLibrary} from '../../source/library/conf-library.ts';
import type {Library} from '../../source/library/library.ts';

/** A library that keeps everything below one folder, as with READER_HOME. */
export const libraryIn = (folder: string): Library =>
	createConfLibrary({data: folder, config: folder, cache: join(folder, 'cache')});
