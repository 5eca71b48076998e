import {setEngineFlag} from './engine-flag.ts';

type Flag = Parameters<typeof setEngineFlag>[0];

/** Flags that V8 has for a while, and those that take them back. */
export type HeldFlags = {readonly held: readonly Flag[]; readonly usual: readonly Flag[]};

const holding = new Set<HeldFlags>();

const set = (flags: readonly Flag[]): void => {
	for (const flag of flags) setEngineFlag(flag);
};

export const holdFlags = (flags: HeldFlags): void => {
	holding.add(flags);
	set(flags.held);
};

/** Takes flags back. Does nothing where they are not held. */
export const releaseFlags = (flags: HeldFlags): void => {
	if (holding.delete(flags)) set(flags.usual);
};

/** Does something under the flags of all other times: V8 takes code that was kept only under those that it was made with. */
export const underUsualFlags = <Result>(work: () => Result): Result => {
	for (const {usual} of holding) set(usual);
	try {
		return work();
	} finally {
		for (const {held} of holding) set(held);
	}
};
