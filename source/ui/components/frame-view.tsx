import {Box, Text} from 'ink';
import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {Frame} from '../frame.ts';
import {paintFrame} from '../paint.ts';
import type {Theme} from '../theme.ts';

type Properties = {
	readonly frame: Frame;
	readonly size: WindowSize;
	readonly theme: Theme;
};

/** Draws a frame over the whole window, as one text: Ink takes as long for each as for all of them. */
export const FrameView = ({frame, size, theme}: Properties) => (
	<Box flexDirection="column" width={size.columns} height={size.rows}>
		<Text wrap="truncate">{paintFrame(frame, size, theme).join('\n')}</Text>
	</Box>
);
