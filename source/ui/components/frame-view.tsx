import {Box, Text} from 'ink';
import type {ReactNode} from 'react';
import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {Frame} from '../frame.ts';
import {paintFrame} from '../paint.ts';
import type {Theme} from '../theme.ts';

type Properties = {
	readonly frame: Frame;
	readonly size: WindowSize;
	readonly theme: Theme;
	/** What stands in the bottom row instead of the frame's own status. */
	readonly bottom?: ReactNode;
};

/** Draws a frame over the whole window, as one text: Ink takes as long for each as for all of them. */
export const FrameView = ({frame, size, theme, bottom}: Properties) => {
	const rows = paintFrame(frame, size, theme);
	return (
		<Box flexDirection="column" width={size.columns} height={size.rows}>
			<Text wrap="truncate">{rows.slice(0, bottom ? -1 : undefined).join('\n')}</Text>
			{bottom && (
				<Box height={1} flexShrink={0} overflow="hidden">
					{bottom}
				</Box>
			)}
		</Box>
	);
};
