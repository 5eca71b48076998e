/** The last few things that were made of others, and no more of them: what is made again and again is not kept. */
export type Recent<Key, Value> = {
	readonly get: (key: Key) => Value | undefined;
	readonly set: (key: Key, value: Value) => Value;
};

/**
 * Remembers so many values, those that were asked for last. It holds them itself: what a `WeakRef` was made of or asked for
 * lives until the job ends, and a book that is read in one would be kept whole.
 */
export const createRecent = <Key, Value>(most: number): Recent<Key, Value> => {
	const known = new Map<Key, Value>();
	const put = (key: Key, value: Value): Value => {
		known.delete(key);
		known.set(key, value);
		for (const oldest of known.keys()) {
			if (known.size <= most) break;
			known.delete(oldest);
		}
		return value;
	};
	return {
		get(key) {
			const value = known.get(key);
			return value === undefined ? undefined : put(key, value);
		},
		set: put,
	};
};
