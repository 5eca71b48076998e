import {Text} from 'ink';
import type {Row} from '../rows.ts';
import type {Theme} from '../theme.ts';

/** Draws one row in the styles of a theme. */
export const RowView = ({pieces, theme}: {readonly pieces: Row; readonly theme: Theme}) => (
	<Text wrap="truncate">
		{pieces.length === 0
			? ' '
			: pieces.map(({text, style}, index) => (
					<Text key={index} {...theme[style]}>
						{text}
					</Text>
				))}
	</Text>
);
