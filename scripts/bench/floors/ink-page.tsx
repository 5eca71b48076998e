/** What Ink costs by itself: pages of a file, a page for each key, one `<Text>` for each line and nothing else. */
import {Box, render, Text, useApp, useInput} from 'ink';
import {useState} from 'react';
import {naivePages} from './naive-pages.ts';

const {stdout} = process;
const next = naivePages(process.argv[2] ?? '');
const nextPage = (): readonly string[] => next(stdout.columns, stdout.rows - 2);

const Page = () => {
	const {exit} = useApp();
	const [{number, lines}, setPage] = useState(() => ({number: 1, lines: nextPage()}));
	useInput(key => {
		if (key === 'q') exit();
		else setPage({number: number + 1, lines: nextPage()});
	});
	return (
		<Box flexDirection="column" height={stdout.rows - 1}>
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
