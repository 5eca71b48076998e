import {useApp, useWindowSize} from 'ink';
import {useEffect, useSyncExternalStore} from 'react';
import {FrameView} from './frame-view.tsx';
import {frameOf} from '../ui/frame.ts';
import type {Action} from '../ui/state/action.ts';
import type {Store} from '../reading/store.ts';
import {themeNamed} from '../ui/theme.ts';
import {useKeys} from './use-keys.ts';

export type AppProperties = {
	readonly store: Store;
	/** ISO 8601; for ages. */
	readonly now: () => string;
	readonly hasColours: boolean;
	/** Stops the program as the shell's Ctrl-Z does, until it is called back. */
	readonly onSuspend: () => void;
	/** Draws the whole screen anew. */
	readonly onRepaint: () => void;
};

/** The root: the window's size comes in here, and every frame is made from it and the state. */
export const App = ({store, now, hasColours, onSuspend, onRepaint}: AppProperties) => {
	const size = useWindowSize();
	const state = useSyncExternalStore(store.subscribe, store.state);
	const {exit} = useApp();

	const perform = (action: Action): void => {
		if (action.type === 'suspended') onSuspend();
		if (action.type === 'repainted') onRepaint();
	};
	useKeys(store, perform);

	useEffect(() => {
		if (state.leaving) exit();
	}, [state.leaving, exit]);

	const theme = themeNamed(state.preferences.theme, hasColours);
	return (
		<FrameView
			frame={frameOf(state, {size, now: now()})}
			size={size}
			theme={theme}
			isTyping={state.prompt !== null}
		/>
	);
};
