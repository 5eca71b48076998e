/**
 * Loaded into the reader before its own code (`node --import`), breaks it at SIGURG as `BREAKDOWN` says: an exception,
 * a rejection, an exception while a component renders, the end of the keyboard.
 */

const message = 'broken on purpose \u001b]0;owned\u0007';

const breakRendering = (): void => {
	const {join} = Array.prototype;
	// React tries once more before it gives up; what cleans up afterwards must work.
	let left = 2;
	Object.defineProperty(Array.prototype, 'join', {
		configurable: true,
		value(this: unknown[], separator?: string): string {
			// Names are short in the bundle; React and Ink have a file of their own.
			if (left > 0 && new Error().stack?.includes('ink-display')) {
				left--;
				throw new Error(message);
			}
			return join.call(this, separator);
		},
	});
	// A key that has something else be drawn, and no other place.
	process.stdin.unshift('?');
};

const breakdowns: Readonly<Record<string, () => void>> = {
	exception() {
		throw new Error(message);
	},
	rejection: () => void Promise.reject(new Error(message)),
	render: breakRendering,
	end: () => void process.stdin.emit('end'),
};

process.on('SIGURG', () => breakdowns[process.env['BREAKDOWN'] ?? '']?.());
