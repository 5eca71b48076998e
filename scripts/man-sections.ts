import {variables} from '../source/cli/environment-table.ts';
import {escapeRoff} from './roff.ts';

type Term = (name: string, meaning: string) => readonly string[];
type Section = (title: string, ...lines: readonly string[]) => readonly string[];

const files: readonly (readonly [path: string, meaning: string])[] = [
	[
		'$XDG_DATA_HOME/reader/stories/',
		'places and bookmarks, a file for each story. Nothing is deleted unless you forget a story.',
	],
	[
		'$XDG_CONFIG_HOME/reader/preferences.json',
		'preferences; yours to edit. Comments and trailing commas are allowed.',
	],
	['$XDG_STATE_HOME/reader/crash.log', 'details of crashes'],
	['$XDG_CACHE_HOME/reader/', 'cache; you can delete it at any time.'],
];

const exitCodes: readonly (readonly [code: string, meaning: string])[] = [
	['0', 'Done. A closed pipe on standard output is not an error.'],
	[
		'1',
		'A story could not be read, the output could not be written, search found nothing, or config found a mistake in the preferences.',
	],
	['2', 'Wrong usage.'],
	['130', 'Interrupted by Ctrl-C before the first page.'],
];

const examples: readonly (readonly [line: string, meaning: string])[] = [
	['reader story.epub', 'Read a story from where you stopped.'],
	['reader *.txt', 'Choose one of several files.'],
	['zcat story.txt.gz | reader', 'Read from a pipe.'],
	['PAGER=reader man reader', 'Use reader as a pager.'],
	['reader info --json *.epub | jq -r ".[].title"', 'List titles.'],
	['reader search serial.epub "did not lock"', 'Find a phrase.'],
	['reader search -wc serial.epub hen', 'Count a word.'],
	['reader search -E *.txt "(king|queen) of \\w+"', 'Find a pattern in several files.'],
	['reader bookmarks --markdown > notes.md', 'Export all bookmarks and notes.'],
	['reader config set justified true', 'Change a preference.'],
	['eval "$(reader completions bash)"', 'Complete commands, flags and files in bash.'],
];

const pairs = (rows: readonly (readonly [string, string])[], term: Term): readonly string[] =>
	rows.flatMap(([name, meaning]) => term(name, meaning));

/** The sections behind the commands, keys and preferences. */
export const environmentSections = (term: Term, section: Section): readonly string[] => [
	...section('ENVIRONMENT', ...variables.flatMap(({name, summary}) => term(name, summary))),
	...section(
		'FILES',
		escapeRoff('On macOS and Windows these are the folders of the system; reader doctor names them.'),
		...pairs(files, term),
	),
	...section('EXIT STATUS', ...pairs(exitCodes, term)),
	...section('EXAMPLES', ...pairs(examples, term)),
	...section('SEE ALSO', escapeRoff('less(1), man(1), pandoc(1)')),
];
