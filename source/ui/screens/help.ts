import {emptyRow, row, rowWidth, wrappedRows, type Row} from '../rows.ts';
import type {KeyCommand} from '../keymap/commands.ts';
import {hintsFor, joinHints, keyOf, withHint} from '../keymap/hints.ts';
import {keyLabel} from '../keymap/key-names.ts';
import {commandGroups} from '../keymap/keymap.ts';
import type {AppState} from '../state/app-state.ts';
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

const content = ({state, geometry}: ScreenContext<AppState>): ScreenContent => {
	const {keys} = state.preferences;
	const hint = hintsFor('help', keys);
	const key = keyOf('next-scene', 'reading', keys);
	const example = key === undefined ? '' : `3${key} goes three scenes on.`;
	return {
		kind: 'text',
		rows: [
			row('Keys', 'title'),
			...wrappedRows(
				withHint('A number before a motion repeats it', ': ', example),
				geometry.measure,
				'quiet',
			),
			...commandGroups(keys).flatMap(([group, commands]) => [
				emptyRow,
				row(group, 'heading'),
				...commands.flatMap(command => commandRows(command, geometry.measure)),
			]),
		],
		hints: [
			joinHints(hint('list-down list-up list-page-down', 'move'), hint('up', 'back')),
			hint('up', 'back'),
		],
	};
};

export const helpScreen: Screen<AppState> = {content};
