/** Distinct hashes kept at most: more are thinned out by halving the limit. 12 MB with the table. */
const mostHashes = 1 << 20;

/** What a set is made of, to be sent to another thread. */
export type HashSetParts = {
	readonly hashes: Uint32Array;
	readonly table: Int32Array;
	readonly size: number;
	readonly limit: number;
};

/** Distinct hashes of 32 bits in the order in which they came: a table with open addressing, at most half full. */
export class HashSet {
	#hashes: Uint32Array;
	/** Index of a hash in `#hashes`, plus one; 0 where the slot is free. */
	#table: Int32Array;
	#size: number;
	#limit: number;

	/** @param parts Those of another set, whose place this one takes. */
	constructor(parts?: HashSetParts) {
		this.#hashes = parts?.hashes ?? new Uint32Array(1024);
		this.#table = parts?.table ?? new Int32Array(2048);
		this.#size = parts?.size ?? 0;
		this.#limit = parts?.limit ?? 0xff_ff_ff_ff;
	}

	parts(): HashSetParts {
		return {hashes: this.#hashes, table: this.#table, size: this.#size, limit: this.#limit};
	}

	/** No hash above this one was kept: 2^32 − 1, less where there were over a million. */
	get limit(): number {
		return this.#limit;
	}

	get hashes(): Uint32Array {
		return this.#hashes.subarray(0, this.#size);
	}

	add(hash: number): void {
		if (hash > this.#limit || this.indexOf(hash) !== -1) return;
		if (this.#size === mostHashes) this.#thinOut();
		else if (this.#size === this.#hashes.length) this.#grow();
		if (hash > this.#limit) return;
		this.#hashes[this.#size++] = hash;
		this.#table[this.#slotOf(hash)] = this.#size;
	}

	/** Index of a hash in `hashes`; -1 where it is not there. */
	indexOf(hash: number): number {
		return (this.#table[this.#slotOf(hash)] ?? 0) - 1;
	}

	#slotOf(hash: number): number {
		const mask = this.#table.length - 1;
		let slot = hash & mask;
		for (let index = this.#table[slot] ?? 0; index !== 0; index = this.#table[slot] ?? 0) {
			if (this.#hashes[index - 1] === hash) break;
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	#thinOut(): void {
		this.#limit >>>= 1;
		const kept = this.hashes.filter(hash => hash <= this.#limit);
		this.#hashes.set(kept);
		this.#size = kept.length;
		this.#table.fill(0);
		this.#fillTable();
	}

	#grow(): void {
		const larger = new Uint32Array(this.#hashes.length * 2);
		larger.set(this.#hashes);
		this.#hashes = larger;
		this.#table = new Int32Array(this.#table.length * 2);
		this.#fillTable();
	}

	#fillTable(): void {
		for (let index = 0; index < this.#size; index++)
			this.#table[this.#slotOf(this.#hashes[index] ?? 0)] = index + 1;
	}
}
