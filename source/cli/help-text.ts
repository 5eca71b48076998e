import {commands, commandUsage, flagUsage} from './command-table.ts';
import type {Command} from './command.ts';

const columns = (rows: readonly (readonly [string, string])[]): string => {
	const widest = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(widest)}  ${right.replaceAll('`', '')}`).join('\n');
};

export const programHelp = (): string =>
	[
		'Usage',
		'  reader                the stories you have read',
		'  reader FILE           open a story',
		'  reader COMMAND …',
		'',
		'Commands',
		columns(commands.map(command => [`${command.name} ${command.synopsis}`, command.summary])),
		'',
		'reader COMMAND --help tells more of one. While you read, ? shows the keys.',
	].join('\n');

export const commandHelp = (command: Command): string => {
	const flags = Object.entries(command.flags);
	return [
		`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1).replaceAll('`', '')}.`,
		'',
		'Usage',
		`  ${commandUsage(command)}`,
		...(flags.length === 0
			? []
			: ['', 'Options', columns(flags.map(([name, flag]) => [flagUsage(name, flag), flag.summary]))]),
	].join('\n');
};
