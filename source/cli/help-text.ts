import wrapAnsi from 'wrap-ansi';
import {flagUsage, type Command} from './command.ts';
import {outputColumns} from '../terminal/output.ts';

/** Columns that a line of help has at most: longer ones are hard to read. */
const widest = 100;

/** Columns of the longest term that has its meaning beside it. */
const longestTerm = 26;

/** Columns that a summary has beside its term; where there are fewer, it stands below. */
const leastRoom = 30;

const plain = (text: string): string => text.replaceAll('`', '');

const room = (): number => Math.max(20, Math.min(widest, outputColumns()));

/** Text with an indent, and a deeper one where it goes on. */
const wrapped = (text: string, indent: number, hanging = indent): string => {
	const [first = '', ...rest] = wrapAnsi(text, room() - hanging, {wordWrap: true}).split('\n');
	return [' '.repeat(indent) + first, ...rest.map(line => ' '.repeat(hanging) + line)].join('\n');
};

/** Terms and what they mean, side by side where there is room: a long term stands above. */
const definitions = (rows: readonly (readonly [term: string, meaning: string])[]): string => {
	const terms = rows.map(([term]) => term.length).filter(length => length <= longestTerm);
	const column = Math.max(...terms) + 4;
	const isNarrow = room() - column < leastRoom;
	return rows
		.map(([term, meaning]) => {
			const below = wrapped(plain(meaning), isNarrow ? 6 : column);
			return isNarrow || term.length > longestTerm
				? `${wrapped(term, 2, 6)}\n${below}`
				: `  ${term}`.padEnd(column) + below.trimStart();
		})
		.join('\n');
};

export const programHelp = (commands: readonly Command[]): string =>
	[
		wrapped('Reads the stories you keep as files, and remembers your place.', 0),
		'',
		'Usage',
		definitions([
			['reader', 'show your shelf: the stories you have opened'],
			['reader FILE', 'open a story'],
			['… | reader', 'read from a pipe'],
			['reader COMMAND …', ''],
		]).trimEnd(),
		'',
		'Commands',
		definitions(commands.map(({name, synopsis, summary}) => [`${name} ${synopsis}`.trimEnd(), summary])),
		'',
		wrapped('reader help COMMAND shows the flags of a command. While you read, ? shows the keys.', 0),
	].join('\n');

export const commandHelp = ({name, aliases, synopsis, summary, flags}: Command): string => {
	const rows = Object.entries(flags).map(([flag, definition]) => [
		flagUsage(flag, definition),
		definition.summary,
	]) as readonly (readonly [string, string])[];
	return [
		wrapped(`${summary.charAt(0).toUpperCase()}${plain(summary.slice(1))}.`, 0),
		'',
		'Usage',
		wrapped(`reader ${name} ${synopsis}${rows.length > 0 ? ' [FLAG…]' : ''}`.trimEnd(), 2, 6),
		...(aliases ? [wrapped(`Alias: ${aliases.map(alias => `reader ${alias}`).join(', ')}`, 2, 4)] : []),
		...(rows.length > 0 ? ['', 'Flags', definitions(rows)] : []),
	].join('\n');
};
