import {createConfLibrary} from '../library/conf-library.ts';
import {unsavedEarlyRecords} from '../library/early-records.ts';
import type {Library} from '../library/library.ts';
import {foldersHere} from '../library/folders-here.ts';

/** A library of someone who has no folders: all that is asked of it says why. */
const createMissingLibrary = (why: Error): Library => {
	const refuse = (): never => {
		throw why;
	};
	return {
		keeps: false,
		idsOf: refuse,
		hasRecords: refuse,
		idsLike: refuse,
		glance: refuse,
		read: refuse,
		save: refuse,
		caveat: () => null,
		early: {...unsavedEarlyRecords(undefined), save: refuse},
		list: refuse,
		forget: refuse,
		putAside: () => [],
		sweep: () => undefined,
	};
};

export const openLibrary = (): Library => {
	try {
		return createConfLibrary(foldersHere());
	} catch (error) {
		return createMissingLibrary(error instanceof Error ? error : new Error(String(error)));
	}
};
