import {setImmediate} from 'node:timers/promises';
import fc from 'fast-check';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {createKeyQueue, mostWaiting, type KeyTaker} from '../../source/ui/keymap/key-queue.ts';
import {keysOf} from '../../source/ui/keymap/typed-keys.ts';

afterEach(() => vi.restoreAllMocks());

/** A queue whose every key takes as long, in milliseconds, and what has been obeyed. */
const start = (cost: number, more: Partial<KeyTaker> = {}) => {
	let clock = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => clock);
	const obeyed: string[] = [];
	const obey = (what: string): void => {
		clock += cost;
		obeyed.push(what);
	};
	const onLost = vi.fn();
	return {obeyed, onLost, queue: createKeyQueue({press: obey, onLost, ...more})};
};

/** Resolves when no more keys are obeyed. */
const settled = async (obeyed: readonly string[]): Promise<void> => {
	for (let before = -1; before < obeyed.length;) {
		before = obeyed.length;
		for (let turns = 5; turns > 0; turns--) await setImmediate();
	}
};

describe('keys that come at once', () => {
	it('are obeyed at once as far as time allows, and the others later, all in order', async () => {
		const {queue, obeyed} = start(20);
		queue.add(['a', 'b', 'c', 'd']);
		expect(obeyed).toEqual(['a', 'b']);
		queue.add(['e']);
		expect(obeyed).toEqual(['a', 'b']);
		await settled(obeyed);
		expect(obeyed).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	it('wait as long as an earlier one does, and are obeyed in order then', async () => {
		let waits = false;
		const {queue, obeyed} = start(1, {waits: () => waits, typing: () => undefined});
		queue.add(['a']);
		waits = true;
		queue.add(['b']);
		queue.add(['c', 'd']);
		await settled(obeyed);
		expect(obeyed).toEqual(['a']);
		waits = false;
		for (let turns = 5; turns > 0; turns--) await setImmediate();
		expect(obeyed).toEqual(['a', 'b', 'c', 'd']);
	});

	it('are forgotten where a key interrupts that for which they wait', async () => {
		let waits = true;
		const {queue, obeyed} = start(1, {waits: () => waits, interrupts: key => waits && key === 'escape'});
		queue.add(['b', 'c']);
		queue.add(['escape']);
		expect(obeyed).toEqual(['escape']);
		waits = false;
		queue.add(['d']);
		await settled(obeyed);
		expect(obeyed).toEqual(['escape', 'd']);
	});

	it('are forgotten where Ctrl-C comes behind them', async () => {
		const {queue, obeyed} = start(20);
		queue.add(Array.from({length: 1000}, () => 'r'));
		queue.add(['ctrl-c']);
		expect(obeyed).toEqual(['r', 'r', 'ctrl-c']);
		await setImmediate();
		expect(obeyed).toEqual(['r', 'r', 'ctrl-c']);
	});

	it('are obeyed as far as time allows where Ctrl-C comes with them', async () => {
		const {queue, obeyed} = start(20);
		queue.add([']', ']', ']', 'ctrl-c', 'j']);
		expect(obeyed).toEqual([']', ']', 'ctrl-c']);
		await settled(obeyed);
		expect(obeyed).toEqual([']', ']', 'ctrl-c']);
	});

	it('with Alt are keys of their own: neither Esc nor a letter, on a page and where text is typed', () => {
		let isTyping = false;
		const typed: string[] = [];
		const {queue, obeyed} = start(0, {typing: () => (isTyping ? text => typed.push(text) : undefined)});
		queue.add(['alt-b', 'j']);
		isTyping = true;
		queue.add(['alt-b', 'alt-right', 'x']);
		expect(obeyed).toEqual(['alt-b', 'j', 'alt-b', 'alt-right']);
		expect(typed).toEqual(['x']);
	});

	it('are forgotten when the queue is stopped', async () => {
		const {queue, obeyed} = start(40);
		queue.add(['a', 'b']);
		queue.stop();
		await setImmediate();
		expect(obeyed).toEqual(['a']);
	});

	it('may be very many; of more than that it is said once that some were left out', async () => {
		const {queue, obeyed, onLost} = start(0.001);
		queue.add(Array.from({length: mostWaiting}, () => 'j'));
		await settled(obeyed);
		expect(obeyed).toHaveLength(mostWaiting);
		expect(onLost).not.toHaveBeenCalled();
		queue.add(Array.from({length: mostWaiting + 5}, () => 'j'));
		await settled(obeyed);
		expect(obeyed).toHaveLength(2 * mostWaiting);
		expect(onLost).toHaveBeenCalledOnce();
	});

	it('are typed in one go where a prompt is open, and are keys again where it is not', () => {
		let isOpen = false;
		const {queue, obeyed} = start(0);
		const typed = createKeyQueue({
			press(key) {
				obeyed.push(key);
				isOpen = key === '/' || (isOpen && key !== 'enter');
			},
			typing: () => (isOpen ? text => obeyed.push(`“${text}”`) : undefined),
			onLost: () => undefined,
		});
		queue.stop();
		typed.add(keysOf('j/two wor\u007fd\rn'));
		expect(obeyed).toEqual(['j', '/', '“two wor”', 'backspace', '“d”', 'enter', 'n']);
	});

	it('come to the same where those that undo one another are spared', () =>
		fc.assert(
			fc.property(fc.array(fc.constantFrom('r', 'J', 'm'), {maxLength: 40}), keys => {
				const {queue, obeyed} = start(0, {undoesItself: key => key !== 'm'});
				queue.add(keys);
				const reduced = (pressed: readonly string[]): string => {
					let text = pressed.join('');
					for (let before = ''; before !== text;) {
						before = text;
						text = text.replaceAll(/rr|JJ/g, '');
					}
					return text;
				};
				expect(reduced(obeyed)).toBe(reduced(keys));
				expect(obeyed.join('')).not.toMatch(/rrr|JJJ/);
				expect(obeyed.at(-1)).toBe(keys.at(-1));
			}),
		));
});
