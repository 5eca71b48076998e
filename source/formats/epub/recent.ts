/** The last few things that were made of others, kept while there is memory for them. */
export type Recent<Key, Value extends object> = {
	readonly get: (key: Key) => Value | undefined;
	readonly set: (key: Key, value: Value) => Value;
};

export const createRecent = <Key, Value extends object>(most: number): Recent<Key, Value> => {
	const known = new Map<Key, WeakRef<Value>>();
	return {
		get: key => known.get(key)?.deref(),
		set(key, value) {
			known.delete(key);
			known.set(key, new WeakRef(value));
			const [oldest] = known.keys();
			if (known.size > most && oldest !== undefined) known.delete(oldest);
			return value;
		},
	};
};
