/** What Ink costs by itself: pages of a file, a page for each key, one `<Text>` for each line and nothing else. */
import {Box, render, Text, useApp, useInput, useWindowSize} from 'ink';
import {useState} from 'react';
import {naivePages} from './naive-pages.ts';

const pageAt = naivePages(process.argv[2] ?? '');

const Page = () => {
	const {exit} = useApp();
	const {columns, rows} = useWindowSize();
	const [{number, start}, setPage] = useState({number: 1, start: 0});
	const {lines, end} = pageAt(start, columns, rows - 2);
	useInput(key => {
		if (key === 'q') exit();
		else setPage({number: number + 1, start: end});
	});
	return (
		<Box flexDirection="column" height={rows - 1}>
			<Box flexDirection="column" flexGrow={1}>
				{lines.map((line, index) => (
					<Text key={index} wrap="truncate">
						{line || ' '}
					</Text>
				))}
			</Box>
			<Text dimColor>page {number}</Text>
		</Box>
	);
};

render(<Page />, {alternateScreen: true, patchConsole: false});
