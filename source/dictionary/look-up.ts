import {homedir} from 'node:os';
import type {Definition} from '../core/definition.ts';
import {Refusal} from '../core/refusal.ts';
import {askProgram} from './ask-program.ts';
import {dictionaryFolders, findDictionaries} from './find-dictionaries.ts';
import {openDictionary, type Dictionary} from './stardict/open-dictionary.ts';
import {wordForms} from './word-forms.ts';

/** The dictionaries that have been opened, by their .ifo files. They stay open: the next word is found at once. */
const opened = new Map<string, Promise<Dictionary | undefined>>();

/** Opens a dictionary. One whose files are damaged, or gone, is left out: the others still answer. */
const openOnce = (ifo: string): Promise<Dictionary | undefined> => {
	const known = opened.get(ifo) ?? openDictionary(ifo).catch(() => undefined);
	opened.set(ifo, known);
	return known;
};

const openAll = async (folders: readonly string[]): Promise<readonly Dictionary[]> => {
	const dictionaries: Dictionary[] = [];
	for (const ifo of findDictionaries(folders)) {
		const dictionary = await openOnce(ifo);
		if (dictionary) dictionaries.push(dictionary);
	}
	return dictionaries;
};

const lookIn = (dictionary: Dictionary, form: string): readonly Definition[] => {
	try {
		return dictionary.look(form);
	} catch {
		return [];
	}
};

/** The definitions of the first form of a word that any dictionary has. */
const lookInAll = (dictionaries: readonly Dictionary[], word: string): readonly Definition[] => {
	for (const form of wordForms(word)) {
		const found = dictionaries.flatMap(dictionary => lookIn(dictionary, form));
		if (found.length > 0) return found;
	}
	return [];
};

/** A path as people write it. */
const shortened = (path: string): string =>
	path.startsWith(`${homedir()}/`) ? `~${path.slice(homedir().length)}` : path;

/**
 * Looks a word up: with the reader's own program where there is one, else in the StarDict files of this machine.
 *
 * @throws {Refusal} where there is no dictionary, or the program fails.
 */
export const lookUp = async (
	word: string,
	command: readonly string[],
	folders: readonly string[] = dictionaryFolders({environment: process.env, home: homedir()}),
): Promise<readonly Definition[]> => {
	if (command.length > 0) return askProgram(command, word);
	const dictionaries = await openAll(folders);
	if (dictionaries.length === 0)
		throw new Refusal(
			`There is no dictionary: put StarDict files into ${shortened(folders[0] ?? '')}, or set dictionary.command.`,
		);
	return lookInAll(dictionaries, word);
};
