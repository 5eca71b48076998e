import type {Range} from '../../../core/text/range.ts';

/** An opening and a closing marker, as ranges of the source, and what they make of the text between them. */
export type MarkerPair = {
	readonly kind: 'emphasis' | 'strong';
	readonly open: Range;
	readonly close: Range;
};

type Opener = {
	readonly marker: string;
	readonly start: number;
	/** Moves towards `start` as pairs are made from the inner end of a run of stars. */
	end: number;
	isOpen: boolean;
	/** Those made from it and from the stars right beside it. */
	readonly pairs: MarkerPair[];
};

/** Most UTF-16 units between two markers, and between two slashes. Those farther apart are unlikely to be a pair. */
const longestMarked = 2000;
const longestSlashed = 300;

const lengthOf = ({start, end}: Opener): number => end - start;

/** How many characters of an opening run the rest of a closing run pairs with; 0 where they do not match. */
const closableBy = (left: number, opener: Opener): number => {
	const length = lengthOf(opener);
	// Two `___` are more likely blanks to fill in.
	if (length === 3 && left === 3) return opener.marker.startsWith('_') ? 0 : 3;
	if (length === 3) return left;
	return left >= length ? length : 0;
};

/**
 * The markers that are open at a point of a paragraph, and the pairs found before it. Each marker is added once and
 * removed once, so that pairing takes time linear in the length of the paragraph.
 *
 * "Stars" are runs of `*` or `_`. A pair of stars holds no other star that is not itself in a pair: `*a * b*` is text.
 */
export class OpenMarkers {
	/** The open markers, and some among them that can no longer be closed. */
	private stack: Opener[] = [];
	/** The open stars, no two alike. */
	private readonly stars: Opener[] = [];
	private readonly others = new Map<string, Opener[]>();
	private readonly found = new Set<MarkerPair>();

	finish(): Iterable<MarkerPair> {
		this.dropStars();
		return this.found;
	}

	/** Opens runs of stars with nothing between them. They count as markers only if all of them are closed. */
	openStars(start: number, runs: readonly string[]): void {
		const pairs: MarkerPair[] = [];
		let at = start;
		for (const run of runs) {
			const opener = this.push(at, run, pairs);
			this.stars.push(opener);
			this.dropAlike(opener);
			at += run.length;
		}
	}

	open(start: number, marker: string): void {
		const opener = this.push(start, marker);
		const alike = this.others.get(marker);
		if (alike) alike.push(opener);
		else this.others.set(marker, [opener]);
	}

	/** Closes runs of stars with nothing between them. Either all of them close something, or none does. */
	closeStars(start: number, runs: readonly string[]): boolean {
		const steps: (readonly [opener: Opener, length: number])[] = [];
		let depth = this.stars.length - 1;
		for (const run of runs) {
			for (let left = run.length; left > 0;) {
				const opener = this.stars[depth];
				if (!opener || !opener.marker.startsWith(run.charAt(0)) || start - opener.end > longestMarked)
					return false;
				const length = closableBy(left, opener);
				if (length === 0) return false;
				steps.push([opener, length]);
				// What is left of an opener is in the way of those outside it.
				depth = length === lengthOf(opener) ? depth - 1 : -1;
				left -= length;
			}
		}
		let at = start;
		for (const [opener, length] of steps) {
			this.pairStars(opener, at, length);
			at += length;
		}
		return true;
	}

	/** Closes the innermost marker of this name that is open. What is open inside it was no marker. */
	close(marker: string, {start, end}: Range, kind: MarkerPair['kind']): boolean {
		const opener = this.others.get(marker)?.at(-1);
		if (!opener) return false;
		this.discardAbove(opener);
		this.discard(this.stack.pop());
		const length = start - opener.end;
		if (length === 0 || length > (marker === '/' ? longestSlashed : longestMarked)) return false;
		this.found.add({kind, open: {start: opener.start, end: opener.end}, close: {start, end}});
		return true;
	}

	/** Gives up all open markers of this name. */
	drop(marker: string): void {
		for (const opener of this.others.get(marker) ?? []) opener.isOpen = false;
		this.others.delete(marker);
	}

	/** Gives up the outer `count` of the open stars, with the pairs made from them. */
	dropStars(count = this.stars.length): void {
		for (const opener of this.stars.splice(0, count)) {
			opener.isOpen = false;
			for (const pair of opener.pairs) this.found.delete(pair);
		}
	}

	/** Gives up all but the stars, which alone may close in another line. */
	endLine(): void {
		this.stack = [...this.stars];
		this.others.clear();
	}

	private push(start: number, marker: string, pairs: MarkerPair[] = []): Opener {
		const opener = {marker, start, end: start + marker.length, isOpen: true, pairs};
		this.stack.push(opener);
		return opener;
	}

	/** Makes a pair of an open star's inner end, two of `***`. */
	private pairStars(opener: Opener, at: number, length: number): void {
		this.discardAbove(opener);
		for (let done = 0; done < length;) {
			const size = Math.min(2, length - done);
			const pair: MarkerPair = {
				kind: size === 2 ? 'strong' : 'emphasis',
				open: {start: opener.end - size, end: opener.end},
				close: {start: at + done, end: at + done + size},
			};
			opener.pairs.push(pair);
			this.found.add(pair);
			opener.end -= size;
			done += size;
		}
		if (lengthOf(opener) > 0) {
			this.dropAlike(opener);
			return;
		}
		this.stars.pop();
		this.stack.pop();
	}

	/** `*a *b* c*`: a stray star is more likely than emphasis inside emphasis. */
	private dropAlike({marker, start, end}: Opener): void {
		const isAlike = (outer: Opener): boolean =>
			outer.marker.startsWith(marker.charAt(0)) && lengthOf(outer) === end - start && outer.start < start;
		this.dropStars(this.stars.findLastIndex(isAlike) + 1);
	}

	private discardAbove(opener: Opener): void {
		while (this.stack.length > 0 && this.stack.at(-1) !== opener) this.discard(this.stack.pop());
	}

	private discard(opener: Opener | undefined): void {
		if (!opener?.isOpen) return;
		opener.isOpen = false;
		const alike = this.others.get(opener.marker);
		if (alike) alike.pop();
		else this.dropStars();
	}
}
