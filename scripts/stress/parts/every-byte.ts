import {forbiddenIn} from '../../../test/terminal/allowed-bytes.ts';
import {attack, type Fault} from '../attack.ts';
import type {Random} from '../random.ts';
import {storyPaths} from '../story-files.ts';
import {startReader} from '../reading.ts';

const csi = '\u001b[';

/** Keys of every command, of prompts and lists; not those that leave or stop. */
const keys: readonly string[] = [
	...Array.from(' b]"}{gG/:?tiBmedunN-+=JPrSscjkhl\t\r\u001b\u007f\u0002\u0006\u0004\u0015\u000f\u000c'),
	...['A', 'B', 'C', 'D', 'H', 'F', '5~', '6~'].map(end => csi + end),
	...[':12\r', ':40%\r', ':p2\r', ':c2\r', '/the\r', 'S3\r', 'S\u0015\r', `${csi}200~pasted 雨${csi}201~`],
];

/** T5: every byte that is written is text or one of our own sequences. All other parts and all tests ask for that, too. */
attack(
	'T5: Stories are read with keys of chance, sixty of them, in windows of chance that change their size; as all through the tests',
	'every byte written is text or one of the sequences in test/terminal/allowed-bytes.ts',
	{quick: 3, full: 300, lanes: 1},
	async ({cases, randomly}) => {
		const stories = storyPaths();
		let written = 0;
		const attempt = async ({below, pick}: Random, home: string): Promise<Fault> => {
			await using terminal = startReader(['open', pick(stories)], {
				...{home, patience: 10_000, checked: false},
				columns: 20 + below(100),
				rows: 5 + below(40),
			});
			let pressed = '';
			const faults: string[] = [];
			try {
				await terminal.until(screen => screen.some(row => row !== ''), 'a frame or a message');
				// What is no story is refused, and nobody reads keys.
				if (!terminal.inAlternateScreen()) return undefined;
				for (let chunk = 0; chunk < 12; chunk++) {
					const burst = Array.from({length: 5}, () => pick(keys)).join('');
					pressed += burst;
					const before = terminal.bytes().length;
					terminal.send(burst);
					// A resize draws the whole screen, whatever the keys have done.
					terminal.resize(20 + below(100), 5 + below(40));
					await terminal.until(() => terminal.bytes().length > before, 'an answer');
				}
				terminal.kill();
				await terminal.exited;
			} catch (error) {
				faults.push(String(error).split('\n')[0] ?? '');
			}
			written += terminal.bytes().length;
			faults.push(...forbiddenIn(terminal.bytes(), pressed).slice(0, 1));
			return faults.length > 0 ? `${faults.join('; ')} after ${JSON.stringify(pressed)}` : undefined;
		};
		await randomly(cases, attempt);
		return {'characters looked at': written};
	},
);
