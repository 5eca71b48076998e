import {Box, Text, usePaste} from 'ink';
import TextInput from 'ink-text-input';
import type {Prompt} from '../state/prompt.ts';
import type {Theme} from '../theme.ts';

const labels: Readonly<Record<Prompt['purpose'], string>> = {
	search: '/',
	'go-to': ':',
	note: 'Note: ',
	scenes: 'Scenes at: ',
};

type Properties = {
	readonly prompt: Prompt;
	readonly theme: Theme;
	/** Columns before the label. */
	readonly left: number;
	/** Changes when the line was changed from outside: the cursor then goes to its end. */
	readonly generation: number;
	readonly onChange: (value: string) => void;
	readonly onPaste: (text: string) => void;
};

/** The line at the bottom that is typed into. Enter and Esc are the dispatcher's. */
export const PromptLine = ({prompt, theme, left, generation, onChange, onPaste}: Properties) => {
	usePaste(onPaste);
	return (
		<Box paddingLeft={left}>
			<Text {...theme.key}>{labels[prompt.purpose]}</Text>
			<TextInput key={generation} value={prompt.value} onChange={onChange} />
		</Box>
	);
};
