import {useInput, type Key} from 'ink';
import {useEffect, useRef, useState} from 'react';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {lostKeys} from './keymap/key-queue.ts';
import {undoesItself} from './keymap/press-key.ts';
import {keysOf, splitKeys} from './keymap/split-keys.ts';
import {useKeyQueue} from './keymap/use-key-queue.ts';
import {useSequence} from './keymap/use-sequence.ts';
import type {Action} from './state/action.ts';
import {cleanedLine, type Prompt} from './state/prompt.ts';
import type {Store} from './store.ts';

/** What the prompt's input field needs to play along. */
export type PromptInput = {
	readonly generation: number;
	readonly onChange: (value: string) => void;
	readonly onPaste: (text: string) => void;
};

/** Keys that the input field handles better than we do: one letter or one step of its cursor. */
const isForField = (input: string, key: Key): boolean =>
	key.leftArrow ||
	key.rightArrow ||
	key.backspace ||
	key.delete ||
	(!key.ctrl && !key.meta && /^[^\p{Cc}]$/u.test(input));

/**
 * The one place where keys come in. A prompt's field gets single letters; whatever comes in a burst, before the field
 * has been drawn with what is typed so far, goes through the store, and nothing is lost.
 */
export const useKeys = (store: Store, size: WindowSize, onAction: (action: Action) => void): PromptInput => {
	const drawn = useRef<Prompt | null>(null);
	const isFieldDeaf = useRef(false);
	const [generation, setGeneration] = useState(0);
	const {prompt} = store.state();

	useEffect(() => {
		drawn.current = prompt;
	}, [prompt]);

	const drawFieldAnew = (): void => {
		if (store.state().prompt) setGeneration(value => value + 1);
	};
	const queue = useKeyQueue({
		press(key) {
			const action = store.press(key, size);
			if (action) onAction(action);
		},
		typing: () => (store.state().prompt ? text => store.dispatch({type: 'typed', text}, size) : undefined),
		undoesItself: key => undoesItself(store.state(), key),
		onObeyed: drawFieldAnew,
		onLost: () => store.dispatch({type: 'noticed', text: lostKeys}, size),
	});

	const sequence = useSequence();
	// This listener stands before the field's, which is put up later: what it takes, the field's change is ignored.
	useInput((input, key) => {
		const {prompt: open} = store.state();
		const isForUs = !queue.isEmpty() || !open || drawn.current !== open || !isForField(input, key);
		isFieldDeaf.current = isForUs;
		if (isForUs) queue.add(splitKeys(input, key, sequence.current));
	});

	return {
		generation,
		onChange(value) {
			if (isFieldDeaf.current) return;
			store.dispatch({type: 'changed-prompt', value}, size);
			// The field has moved its cursor over letters that were not taken.
			if (store.state().prompt?.value !== value) drawFieldAnew();
		},
		onPaste: text => queue.add(keysOf(cleanedLine(text))),
	};
};
