import {Box, useApp, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {pageGeometry} from '../core/layout/page-geometry.ts';
import {PromptLine} from './components/prompt-line.tsx';
import {RowView} from './components/row-view.tsx';
import {frameOf} from './frame.ts';
import type {Action} from './state/action.ts';
import type {Reading} from './state/environment.ts';
import type {Store} from './store.ts';
import {themeNamed} from './theme.ts';
import {useKeys} from './use-keys.ts';

/** What Ink offers for handing the terminal to someone else for a while. */
export type SuspendTerminal = ReturnType<typeof useApp>['suspendTerminal'];

export type AppProperties = {
	readonly store: Store;
	readonly reading: Reading;
	/** ISO 8601; for ages. */
	readonly now: () => string;
	readonly hasColours: boolean;
	/** Stops the program as the shell's Ctrl-Z does, until it is called back. */
	readonly onSuspend: (suspendTerminal: SuspendTerminal) => void;
};

/** The root: the window's size comes in here, and every frame is made from it and the state. */
export const App = ({store, reading, now, hasColours, onSuspend}: AppProperties) => {
	const size = useWindowSize();
	const state = useSyncExternalStore(store.subscribe, store.state);
	const {exit, suspendTerminal} = useApp();

	const perform = (action: Action): void => {
		if (action.type === 'suspended') onSuspend(suspendTerminal);
		// Coming back from a suspension draws everything anew.
		if (action.type === 'repainted') void suspendTerminal(() => undefined);
	};
	const field = useKeys(store, size, perform);

	useEffect(() => {
		if (state.leaving) exit();
	}, [state.leaving, exit]);

	const {rows, status} = frameOf(state, {...reading, size, now: now()});
	const theme = themeNamed(state.preferences.theme, hasColours);
	const {left} = pageGeometry(size, state.preferences.measure);
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
			<Box flexDirection="column" flexGrow={1} overflow="hidden">
				{rows.map((pieces, index) => (
					<RowView key={index} pieces={pieces} theme={theme} />
				))}
			</Box>
			{state.prompt ? (
				<PromptLine prompt={state.prompt} theme={theme} left={left} {...field} />
			) : (
				<RowView pieces={status} theme={theme} />
			)}
		</Box>
	);
};
