import {pressKey} from '../ui/keymap/press-key.ts';
import type {Action} from '../ui/state/action.ts';
import type {AppState} from '../ui/state/app-state.ts';

/** The notice while something waits for the rest of the story. */
export const readingOn = 'Reading the rest… Esc cancels';

/** Keeps what was asked for while the rest of the story is read, and has it obeyed when that is there. */
export const awaitRest = (state: () => AppState, change: (next: AppState) => void) => {
	let awaited: Action | null = null;
	const cancels = (key: string): boolean => awaited !== null && key === 'escape';
	const giveUp = (): void => {
		awaited = null;
		if (state().notice === readingOn) change({...state(), notice: null});
	};
	return {
		waits: () => awaited !== null,
		await(action: Action): void {
			awaited = action;
			change({...state(), notice: readingOn});
		},
		interrupts: (key: string): boolean => {
			if (awaited === null) return false;
			const type = pressKey(state(), key).action?.type;
			return cancels(key) || type === 'left' || type === 'suspended';
		},
		/** Gives up what waits if that is what a key says; returns whether it did. */
		takes(key: string): boolean {
			const isTaken = cancels(key);
			if (isTaken) giveUp();
			return isTaken;
		},
		giveUp,
		/** What waited, once the story is there whole. */
		arrived(): Action | null {
			const {reading} = state();
			if (awaited === null || (reading && reading.extent !== 'whole')) return null;
			const action = awaited;
			giveUp();
			return reading && action;
		},
	};
};
