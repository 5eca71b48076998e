import {emptyRow, row, rowWidth, wrappedRows, type Row} from '../rows.ts';
import type {KeyCommand} from '../keymap/commands.ts';
import {keyLabel} from '../keymap/key-names.ts';
import {commandGroups} from '../keymap/keymap.ts';
import type {Screen, ScreenContent, ScreenContext} from './screen.ts';

const widestKeys = 24;

/** Keys on the left, what they do on the right; each wrapped into its column. */
const commandRows = ({keys, title}: KeyCommand, columns: number): readonly Row[] => {
	const left = Math.min(widestKeys, Math.floor(columns / 2));
	const names = wrappedRows(keys.map(keyLabel).join(' '), left - 1, 'key');
	const titles = wrappedRows(title, columns - left);
	return Array.from({length: Math.max(names.length, titles.length)}, (_, index) => {
		const name = names[index] ?? [];
		return [
			...name,
			{text: ' '.repeat(Math.max(0, left - rowWidth(name))), style: 'text'} as const,
			...(titles[index] ?? []),
		];
	});
};

const content = ({state, geometry}: ScreenContext): ScreenContent => ({
	kind: 'text',
	rows: [
		row('Keys', 'title'),
		...wrappedRows(
			'A number before a motion repeats it: 3] goes three scenes on.',
			geometry.measure,
			'quiet',
		),
		...commandGroups(state.preferences.keys).flatMap(([group, commands]) => [
			emptyRow,
			row(group, 'heading'),
			...commands.flatMap(command => commandRows(command, geometry.measure)),
		]),
	],
	hints: ['j k Space move · Esc back', 'Esc back'],
});

/** The keys, from the table that makes them work. */
export const helpScreen: Screen = {content};
