import {useInput, type Key} from 'ink';
import {useEffect, useRef, useState} from 'react';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import {cleanText} from '../core/text/clean-text.ts';
import {splitKeys} from './keymap/split-keys.ts';
import {useSequence} from './keymap/use-sequence.ts';
import type {Action} from './state/action.ts';
import type {Prompt} from './state/prompt.ts';
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

const oneLine = (value: string): string => cleanText(value).text.replaceAll(/\s/g, ' ');

/**
 * The one place where keys come in. A prompt's field gets single letters; whatever comes in a burst, before the field
 * has been drawn with what is typed so far, goes through the store, key by key, and nothing is lost.
 */
export const useKeys = (store: Store, size: WindowSize, onAction: (action: Action) => void): PromptInput => {
	const drawn = useRef<Prompt | null>(null);
	const isFieldDeaf = useRef(false);
	const [generation, setGeneration] = useState(0);
	const {prompt} = store.state();

	useEffect(() => {
		drawn.current = prompt;
	}, [prompt]);

	const press = (key: string): void => {
		const action = store.press(key, size);
		if (action) onAction(action);
	};

	const sequence = useSequence();
	// This listener stands before the field's, which is put up later: what it takes, the field's change is ignored.
	useInput((input, key) => {
		const {prompt: open} = store.state();
		isFieldDeaf.current = !(open && drawn.current === open && isForField(input, key));
		if (!isFieldDeaf.current) return;
		for (const name of splitKeys(input, key, sequence.current)) press(name);
		if (open) setGeneration(value => value + 1);
	});

	const change = (value: string): void =>
		store.dispatch({type: 'changed-prompt', value: oneLine(value)}, size);
	return {
		generation,
		onChange(value) {
			if (!isFieldDeaf.current) change(value);
		},
		onPaste(text) {
			change((store.state().prompt?.value ?? '') + text);
			setGeneration(value => value + 1);
		},
	};
};
