import {Box} from 'ink';
import TextInput from 'ink-text-input';

const ignore = (): void => undefined;

/**
 * The row that is typed into. The field only draws it. Keys reach the prompt through the queue like all others, because the
 * field's own editing splits graphemes and drops keys that come faster than frames.
 */
export const PromptLine = ({row}: {readonly row: string}) => (
	<Box height={1} flexShrink={0} overflow="hidden">
		<TextInput value={row} focus={false} onChange={ignore} />
	</Box>
);
