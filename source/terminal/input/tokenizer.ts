import {mostWaiting} from '../../ui/keymap/key-queue.ts';

/** Characters as they were typed, a whole escape sequence with all its characters, or what was pasted. */
export type Token =
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'sequence'; readonly text: string}
	| {readonly type: 'paste'; readonly text: string};

/**
 * What the next character belongs to (ECMA-48, xterm's ctlseqs): plain text, what follows ESC, a control sequence, one that
 * is longer than that of any key, a key of the keypad, a control string, an old mouse report, pasted text.
 */
export type State =
	'ground' | 'escape' | 'control-sequence' | 'overlong' | 'keypad' | 'control-string' | 'old-mouse' | 'paste';

const escape = '\u001b';
const bell = '\u0007';
const interrupt = '\u0003';
const pasteStart = `${escape}[200~`;
const pasteEnd = `${escape}[201~`;

/** In UTF-16 units. Nothing that a terminal sends for a key or as a report is longer. */
const longestSequence = {'control-sequence': 66, keypad: 18};
/** How much of a control string is kept, in UTF-16 units. */
export const longestString = 4096;
/** How much of a paste is kept, in UTF-16 units: one more than keys may wait, so that the reader is told of the rest. */
const longestPaste = mostWaiting + 1;

const introducers: ReadonlyMap<string, State> = new Map([
	['[', 'control-sequence'],
	['O', 'keypad'],
	...Array.from(']P_^X', sign => [sign, 'control-string'] as const),
]);

const isControl = (character: string): boolean => character < ' ';
const isHighSurrogate = (unit: string): boolean => unit >= '\ud800' && unit <= '\udbff';
const isFinal = (character: string): boolean => character >= '@' && character <= '~';
const parameter = {'control-sequence': /[ -?]/, keypad: /[\d;]/};

/** Whether a control sequence goes on, though its latest character could be the final one: `ESC [ [ A` is F1 in Linux. */
const isIntroducer = (sequence: string): boolean => sequence.endsWith('[[');
/** In rxvt, `$` ends the sequence of a key pressed with Shift, where any other sequence goes on. */
const isShiftedKey = (sequence: string): boolean => /\[[2-8]\$$/.test(sequence);

/** Splits what a terminal sends into tokens. How it is cut into pieces makes no difference to them. */
export class Tokenizer {
	/** How many sequences have begun: with another number, another one is unfinished. */
	begun = 0;
	state: State = 'ground';
	/** The unfinished sequence; of a paste, what may be the beginning of its end. */
	held = '';
	#pasted = '';
	#tokens: Token[] = [];

	/** Returns the tokens that this piece completes. */
	take(piece: string): readonly Token[] {
		for (let index = 0; index < piece.length;) {
			if (this.state === 'ground') index = this.#takeText(piece, index);
			else if (this.state === 'paste') index = this.#takePasted(piece, index);
			else if (this.#takeCharacter(piece[index] ?? '')) index++;
		}
		// Terminals take control characters out of pasted text: at the end of a piece, this one is the key.
		if (this.state === 'paste' && piece.endsWith(interrupt)) {
			if (this.#pasted.endsWith(interrupt)) this.#pasted = this.#pasted.slice(0, -1);
			this.#endPaste();
			this.#add('text', interrupt);
		}
		return this.#flush();
	}

	/** Ends an unfinished sequence. Returns the keys that its beginning may have been, or the text pasted so far. */
	giveUp(): readonly Token[] {
		if (this.state === 'paste') this.#endPaste();
		else this.#breakOff();
		return this.#flush();
	}

	#flush(): readonly Token[] {
		const tokens = this.#tokens;
		this.#tokens = [];
		return tokens;
	}

	#add(type: Token['type'], text: string): void {
		this.#tokens.push({type, text});
	}

	#enter(state: State, held = ''): void {
		if (state === 'escape') this.begun++;
		this.state = state;
		this.held = held;
	}

	#end(sequence: string): void {
		this.#enter('ground');
		if (sequence === pasteStart) this.#enter('paste');
		else this.#add('sequence', sequence);
	}

	/**
	 * Ends the sequence that is held. Only its first characters may have been keys, pressed one after the other. Returns
	 * false: the character that ended it is still to be taken.
	 */
	#breakOff(): false {
		const isTwice = this.held.startsWith(escape + escape);
		const held = this.held.slice(isTwice ? 1 : 0);
		this.#enter('ground');
		if (isTwice) this.#add('sequence', escape);
		if (held.length === 1 || held.length === 2) this.#add('sequence', held);
		return false;
	}

	/** Takes text up to an ESC, and that; returns the index behind it. */
	#takeText(piece: string, start: number): number {
		const found = piece.indexOf(escape, start);
		const end = found === -1 ? piece.length : found;
		if (end > start) this.#add('text', piece.slice(start, end));
		if (found !== -1) this.#enter('escape', escape);
		return end + 1;
	}

	/** Returns false where the character ends what came before, and is still to be taken. */
	#takeCharacter(character: string): boolean {
		switch (this.state) {
			case 'escape':
				return this.#takeAfterEscape(character);
			case 'control-string':
				return this.#takeOfString(character);
			case 'old-mouse':
				if (isControl(character)) return this.#breakOff();
				this.held += character;
				if (this.held.endsWith('[M', this.held.length - 3)) this.#end(this.held);
				return true;
			case 'control-sequence':
			case 'keypad':
				return this.#takeOfSequence(character, this.state);
			default:
				return parameter['control-sequence'].test(character) || this.#breakOff();
		}
	}

	#takeAfterEscape(character: string): boolean {
		const next = introducers.get(character);
		const isTwice = this.held === escape + escape;
		if (isTwice && (next === undefined || next === 'control-string')) {
			this.#add('sequence', escape);
			this.#enter('escape', escape);
			return false;
		}
		if (next !== undefined) this.#enter(next, this.held + character);
		else if (character === escape || isHighSurrogate(character)) this.held += character;
		else this.#end(this.held + character);
		return true;
	}

	#takeOfSequence(character: string, state: 'control-sequence' | 'keypad'): boolean {
		const sequence = this.held + character;
		const isControlSequence = state === 'control-sequence';
		if (isControlSequence && sequence.endsWith('[M')) this.#enter('old-mouse', sequence);
		else if (isShiftedKey(sequence) || (isFinal(character) && !(isControlSequence && isIntroducer(sequence))))
			this.#end(sequence);
		else if (!isFinal(character) && !parameter[state].test(character)) return this.#breakOff();
		else if (sequence.length > longestSequence[state]) this.#enter('overlong');
		else this.held = sequence;
		return true;
	}

	#takeOfString(character: string): boolean {
		if (this.held.endsWith(escape)) {
			if (character === '\\') this.#end(this.held.slice(0, -1));
			else this.#enter('escape', escape);
			return character === '\\';
		}
		if (character === bell) {
			this.#end(this.held);
			return true;
		}
		if (isControl(character) && character !== escape) {
			this.held = '';
			return this.#breakOff();
		}
		if (character === escape || this.held.length <= longestString) this.held += character;
		return true;
	}

	/** Takes pasted text up to its end, or all there is; returns the index behind it. */
	#takePasted(piece: string, start: number): number {
		const text = this.held + piece.slice(start);
		const end = text.indexOf(pasteEnd);
		const tail = end === -1 ? text.slice(Math.max(0, text.lastIndexOf(escape))) : '';
		this.held = tail !== '' && pasteEnd.startsWith(tail) ? tail : '';
		const part = text.slice(0, end === -1 ? text.length - this.held.length : end);
		this.#pasted += part.slice(0, longestPaste - this.#pasted.length);
		if (end === -1) return piece.length;
		this.#endPaste();
		return piece.length - (text.length - end - pasteEnd.length);
	}

	#endPaste(): void {
		this.#add('paste', this.#pasted);
		this.#enter('ground');
		this.#pasted = '';
	}
}
