import {emptyDocument, type Mistake} from '../library/json-document.ts';
import {
	preferencesFile,
	sayMistake,
	UnchangeablePreferences,
	type PreferencesFile,
} from '../library/preferences-file.ts';
import {preferenceNames, readPreferences, type Preferences} from '../ui/preferences/preferences.ts';
import type {AppState} from '../ui/state/app-state.ts';
import {foldersHere} from '../library/folders-here.ts';

/** The preferences of this user. Without folders there are none, and changes are not saved. */
export const openPreferences = (): PreferencesFile => {
	try {
		return preferencesFile(foldersHere().config);
	} catch (error) {
		const change = (): never => {
			throw error;
		};
		return {read: () => emptyDocument, change};
	}
};

/** The preferences, and everything that is wrong in their file, in the order of its lines. */
export type RecalledPreferences = {
	readonly preferences: Preferences;
	readonly mistakes: readonly Mistake[];
};

export const recallPreferences = (file: PreferencesFile): RecalledPreferences => {
	const {value, mistakes, lineOf} = file.read();
	const {value: preferences, complaints} = readPreferences(value);
	const misfits = complaints.map(({path, reason}): Mistake => {
		const line = lineOf(path);
		return line === undefined ? {reason: `is wrong: ${reason}`} : {line, reason};
	});
	return {
		preferences,
		mistakes: [...mistakes, ...misfits].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
	};
};

/** A notice about the first mistake and the number of others; null if there are none. */
export const mistakesNotice = ({mistakes}: RecalledPreferences): string | null => {
	const [first] = mistakes;
	if (!first) return null;
	const more = mistakes.length > 1 ? ` (${mistakes.length - 1} more)` : '';
	return `! ${sayMistake(first)}${more}`;
};

/**
 * Creates a listener that saves the preferences that keys have changed. All keys of one burst are saved together, so
 * that pasted keys do not wait for the disk one by one.
 *
 * @param onRefused Called once, with a sentence, if a mistake in the file prevents saving.
 */
export const keepPreferences = (
	file: PreferencesFile,
	onRefused: (sentence: string) => void,
): ((state: AppState, previous: AppState) => void) => {
	const changed = new Map<keyof Preferences, unknown>();
	let isTold = false;
	const keep = (value: unknown, name: keyof Preferences): void => {
		try {
			file.change(name, value);
		} catch (error) {
			// A full or read-only disk is no reason to disturb a reader: it is reported when the place is not saved.
			if (!(error instanceof UnchangeablePreferences) || isTold) return;
			isTold = true;
			onRefused(`! ${error.message}`);
		}
	};
	const keepAll = (): void => {
		changed.forEach(keep);
		changed.clear();
	};
	return ({preferences: now}, {preferences: before}) => {
		const names = preferenceNames.filter(name => now[name] !== before[name]);
		if (names.length > 0 && changed.size === 0) queueMicrotask(keepAll);
		for (const name of names) changed.set(name, now[name]);
	};
};
