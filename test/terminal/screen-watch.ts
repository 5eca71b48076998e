/** What to wait for: words on the screen, a pattern in its text, or a test of its rows. */
export type ScreenCondition = string | RegExp | ((screen: readonly string[]) => boolean);

/** What a watch sees of a terminal. */
export type View = {
	readonly screen: readonly string[];
	/** Whether the program is amid a synchronized update, which a terminal does not show yet. */
	readonly halfDrawn: boolean;
	/** How the program ended, if it did: the screen changes no more. */
	readonly end: string | undefined;
};

export type ScreenWatch = {
	/** To be called after each change of the view. */
	readonly check: () => void;
	/** Resolves once the screen meets the condition; rejects when the program ends or hangs before that. */
	readonly until: (condition: ScreenCondition, what?: string) => Promise<void>;
};

const isMet = (condition: ScreenCondition, screen: readonly string[]): boolean => {
	if (typeof condition === 'function') return condition(screen);
	const text = screen.join('\n');
	return typeof condition === 'string' ? text.includes(condition) : text.search(condition) >= 0;
};

const describe = (condition: ScreenCondition): string =>
	typeof condition === 'string' ? JSON.stringify(condition) : String(condition);

const frame = (screen: readonly string[]): string => {
	const width = Math.max(0, ...screen.map(row => row.length));
	const rule = '─'.repeat(width + 2);
	return [`┌${rule}┐`, ...screen.map(row => `│ ${row.padEnd(width)} │`), `└${rule}┘`].join('\n');
};

/** Waits for what a screen shows; `patience`, in milliseconds, only bounds a hang. */
export const watchScreen = (view: () => View, patience: number): ScreenWatch => {
	const checks = new Set<() => void>();

	/** Resolves to why the condition was not met, or to nothing. */
	const outcome = (condition: ScreenCondition): Promise<string | undefined> =>
		new Promise(resolve => {
			const finish = (failure?: string): void => {
				clearTimeout(timer);
				checks.delete(check);
				resolve(failure);
			};
			const check = (): void => {
				const {screen, halfDrawn, end} = view();
				if (halfDrawn && end === undefined) return;
				try {
					if (isMet(condition, screen)) finish();
					else if (end !== undefined) finish(end);
				} catch (error) {
					finish(String(error));
				}
			};
			const timer = setTimeout(() => {
				finish(`${patience} ms passed${view().halfDrawn ? ' amid a synchronized update' : ''}`);
			}, patience);
			checks.add(check);
			check();
		});

	return {
		check: () => {
			for (const check of [...checks]) check();
		},
		until: async (condition, what = describe(condition)) => {
			const failure = await outcome(condition);
			// Thrown here, where the stack still knows which test waits.
			if (failure !== undefined) throw new Error(`no ${what}: ${failure}\n${frame(view().screen)}`);
		},
	};
};
