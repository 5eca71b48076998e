import {emptyRow, row, wrappedRows, type Row} from '../rows.ts';
import {commandGroups, keyLabel, type KeyCommand} from '../keymap/commands.ts';
import type {ScreenContent, ScreenContext} from './content.ts';

const widestKeys = 24;

const commandRows = ({keys, title}: KeyCommand, columns: number): readonly Row[] => {
	const left = Math.min(widestKeys, Math.floor(columns / 2));
	const names = keys.map(keyLabel).join(' ');
	return wrappedRows(title, columns - left).map((line, index) => [
		{text: (index === 0 ? names : '').padEnd(left), style: 'key'},
		...line,
	]);
};

/** The keys, from the table that makes them work. */
export const helpContent = ({state, geometry}: ScreenContext): ScreenContent => ({
	kind: 'text',
	rows: [
		row('Keys', 'title'),
		...wrappedRows('A number before a motion repeats it: 3] goes three scenes on.', geometry.measure, 'quiet'),
		...commandGroups(state.preferences.keys).flatMap(([group, commands]) => [
			emptyRow,
			row(group, 'heading'),
			...commands.flatMap(command => commandRows(command, geometry.measure)),
		]),
	],
	hints: ['j k Space move · Esc back', 'Esc back'],
});
