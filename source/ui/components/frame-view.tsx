import {Box} from 'ink';
import type {ReactNode} from 'react';
import type {WindowSize} from '../../core/layout/page-geometry.ts';
import type {Frame} from '../frame.ts';
import type {Theme} from '../theme.ts';
import {RowView} from './row-view.tsx';

type Properties = {
	readonly frame: Frame;
	readonly size: WindowSize;
	readonly theme: Theme;
	/** What stands in the bottom row instead of the frame's own status. */
	readonly bottom?: ReactNode;
};

/** Draws a frame over the whole window. */
export const FrameView = ({frame: {rows, status}, size, theme, bottom}: Properties) => (
	<Box flexDirection="column" width={size.columns} height={size.rows} overflow="hidden">
		<Box flexDirection="column" flexGrow={1} overflow="hidden">
			{rows.map((pieces, index) => (
				<RowView key={index} pieces={pieces} theme={theme} />
			))}
		</Box>
		{bottom ?? <RowView pieces={status} theme={theme} />}
	</Box>
);
