import {Box} from 'ink';
import TextInput from 'ink-text-input';

const ignore = (): void => undefined;

/**
 * The row that is typed into. The field only draws: it knows neither graphemes nor pastes nor keys that come faster than
 * frames, so keys reach the prompt through the queue like all others, and the cursor is part of the row.
 */
export const PromptLine = ({row}: {readonly row: string}) => (
	<Box height={1} flexShrink={0} overflow="hidden">
		<TextInput value={row} focus={false} onChange={ignore} />
	</Box>
);
