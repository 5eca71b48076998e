/**
 * Loaded into the reader before its own code (`node --import`), breaks it at SIGURG as `BREAKDOWN` says: an exception,
 * a rejection, an exception while a component renders, the end of the keyboard.
 */

const message = 'broken on purpose \u001b]0;owned\u0007';

const breakRendering = (): void => {
	const {join} = Array.prototype;
	Object.defineProperty(Array.prototype, 'join', {
		configurable: true,
		value(this: unknown[], separator?: string): string {
			// React tries once more before it gives up.
			if (new Error().stack?.includes('renderWithHooks')) throw new Error(message);
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
