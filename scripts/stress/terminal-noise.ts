import {createRandom} from './random.ts';

/** What terminals say by themselves: no key. */
export const reports: readonly string[] = [
	'\u001b[<0;10;10M\u001b[<0;10;10m',
	'\u001b[<64;1;1M',
	'\u001b[M !!',
	'\u001b[<0;40;10M\u001b[<32;42;11M\u001b[<0;42;11m',
	'\u001b[?997;1n',
	'\u001b[I\u001b[O',
	'\u001b[?62;1;4c',
	'\u001b[>41;354;0c',
	'\u001b[24;80R',
	'\u001b[8;24;80t',
	'\u001b]11;rgb:0000/0000/0000\u0007',
	'\u001b]10;rgb:ffff/ffff/ffff\u001b\\',
	'\u001bP>|xterm(390)\u001b\\',
	'\u001b[?2026;2$y',
	'\u001b[?0u',
	'\u001b_Gi=1;OK\u001b\\',
];

/** What a terminal sends before pasted text. */
export const pasteStart = '\u001b[200~';

/** Sequences that are never ended, and bytes that are no text. */
export const halves: readonly string[] = [
	'\u001b[',
	'\u001b[1;',
	'\u001b]0;x',
	'\u001bP',
	'\u001bO',
	`${pasteStart}half`,
	'\u00c3',
];

/** What a mouse sends that is moved, clicked and turned as no hand can: `events` of them. */
export const mouseStream = (seed: number, events: number): string => {
	const {below, pick} = createRandom(seed);
	const buttons = [0, 0, 32, 32, 32, 35, 64, 65, 65, 65, 1, 2, 128, 129];
	return Array.from(
		{length: events},
		() => `\u001b[<${pick(buttons)};${1 + below(80)};${1 + below(24)}${pick(['M', 'm'])}`,
	).join('');
};

/** Some 4 KB of all that and of bytes of chance, without the keys that end or stop a reader. */
export const randomStream = (seed: number): string => {
	const {below, pick} = createRandom(seed);
	const pieces = [...reports, ...halves, ...Array.from('\u001bé語/:B\r\t\u007f[9'), '👩‍🚀'];
	const byte = (): string => String.fromCharCode(below(256));
	return Array.from({length: 600}, () => (below(3) === 0 ? pick(pieces) : byte()))
		.join('')
		.replaceAll(/[\u0003\u001aq]/gu, ''); // oxlint-disable-line no-control-regex
};
