import {createServer, type Socket} from 'node:net';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {temporaryFolder} from '../temporary-folder.ts';

/** A server that keeps to the manual of the Speech Synthesis Interface Protocol, over a real socket. */
export type FakeDispatcher = {
	readonly path: string;
	/** The commands, and the texts that were to be spoken, in order. */
	readonly heard: readonly string[];
	/** Speaks on by some words of the message that waits; ends it behind its last one. */
	readonly speak: (words?: number) => void;
	/** Resolves when a message waits to be spoken, or all have ended that there were. */
	readonly waiting: () => Promise<void>;
	/** Breaks all connections. */
	readonly crash: () => void;
};

type Options = {
	/** Whether messages wait to be spoken by the test. */
	readonly waits?: boolean;
	/** Answers that differ from the usual ones, by the beginning of the command. */
	readonly answers?: Readonly<Record<string, string>>;
	/** Sends each answer in pieces of so many characters. */
	readonly pieces?: number;
};

const usual: readonly (readonly [RegExp, string])[] = [
	[/^SET SELF CLIENT_NAME [\w.-]+:reader:main$/, '208 OK CLIENT NAME SET'],
	[/^SET SELF SSML_MODE on$/, '219 OK SSML MODE SET'],
	[/^SET SELF NOTIFICATION ALL on$/, '220 OK NOTIFICATION SET'],
	[/^SET SELF LANGUAGE [\w-]+$/, '201 OK LANGUAGE SET'],
	[/^SPEAK$/, '230 OK RECEIVING DATA'],
	[/^STOP SELF$/, '210 OK STOPPED'],
	[/^QUIT$/, '231 HAPPY HACKING'],
];

export const fakeDispatcher = async ({
	waits = false,
	answers = {},
	pieces,
}: Options = {}): Promise<FakeDispatcher> => {
	const heard: string[] = [];
	const sockets = new Set<Socket>();
	let messages = 0;
	let current: {readonly socket: Socket; readonly id: number; readonly marks: string[]} | undefined;
	let wake = (): void => undefined;

	const send = (socket: Socket, ...lines: readonly string[]): void => {
		const text = lines.map(line => `${line}\r\n`).join('');
		const length = pieces ?? text.length;
		for (let start = 0; start < text.length; start += length) socket.write(text.slice(start, start + length));
	};
	const event = (code: number, name: string, ...values: readonly string[]): void => {
		if (!current) return;
		const numbers = [`${current.id}`, '1', ...values].map(value => `${code}-${value}`);
		send(current.socket, ...numbers, `${code} ${name}`);
	};
	const speak = (words = Infinity): void => {
		for (let left = words; left > 0; left--) {
			const mark = current?.marks.shift();
			if (mark === undefined) break;
			event(700, 'INDEX MARK', mark);
		}
		if (current?.marks.length !== 0) return;
		event(702, 'END');
		current = undefined;
	};
	const take = (socket: Socket, text: string): void => {
		heard.push(text);
		current = {
			socket,
			id: ++messages,
			marks: Array.from(text.matchAll(/<mark name="([^"]*)"\/>/g), ([, name = '']) => name),
		};
		send(socket, `225-${current.id}`, '225 OK MESSAGE QUEUED');
		event(701, 'BEGIN');
		wake();
		if (!waits) speak();
	};
	const obey = (socket: Socket, line: string): 'data' | undefined => {
		heard.push(line);
		const other = Object.entries(answers).find(([beginning]) => line.startsWith(beginning))?.[1];
		const answer = other ?? usual.find(([pattern]) => pattern.test(line))?.[1] ?? '500 ERR INVALID COMMAND';
		if (line === 'STOP SELF' && current) {
			event(703, 'CANCELED');
			current = undefined;
		}
		send(socket, answer);
		if (line === 'QUIT') socket.end();
		return answer.startsWith('230') ? 'data' : undefined;
	};
	const server = createServer(socket => {
		sockets.add(socket);
		let rest = '';
		let text: string | undefined;
		socket.on('error', () => undefined);
		socket.setEncoding('utf8').on('data', (bytes: string) => {
			const lines = (rest + bytes).split('\r\n');
			rest = lines.pop() ?? '';
			for (const line of lines) {
				if (text === undefined) text = obey(socket, line) === 'data' ? '' : undefined;
				else if (line === '.') {
					take(socket, text);
					text = undefined;
				} else text += line;
			}
		});
	});
	const path = join(temporaryFolder(), 'speechd.sock');
	await new Promise<void>(resolve => server.listen(path, resolve));
	const crash = (): void => {
		for (const socket of sockets) socket.destroy();
	};
	onTestFinished(() => {
		crash();
		server.close();
	});
	return {
		path,
		heard,
		speak,
		crash,
		waiting: () => (current ? Promise.resolve() : new Promise(resolve => (wake = resolve))),
	};
};
