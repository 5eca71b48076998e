import {Box, Text} from 'ink';
import type {WindowSize} from '../core/layout/page-geometry.ts';
import type {Frame} from '../ui/frame.ts';
import {paintFrame} from '../ui/paint.ts';
import type {Theme} from '../ui/theme.ts';
import {PromptLine} from './prompt-line.tsx';

type Properties = {
	readonly frame: Frame;
	readonly size: WindowSize;
	readonly theme: Theme;
	/** Whether the bottom row is a prompt. */
	readonly isTyping?: boolean;
};

/** Draws a frame over the whole window, as one text: Ink takes as long for each as for all of them. */
export const FrameView = ({frame, size, theme, isTyping = false}: Properties) => {
	const rows = paintFrame(frame, size, theme);
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows}>
			<Text wrap="truncate">{rows.slice(0, isTyping ? -1 : undefined).join('\n')}</Text>
			{isTyping && <PromptLine row={rows.at(-1) ?? ''} />}
		</Box>
	);
};
