import {createConnection, type Socket} from 'node:net';
import {userInfo} from 'node:os';
import {Refusal} from '../core/refusal.ts';
import {pieceAt} from '../core/story/utterance.ts';
import {cleanLine} from '../core/text/clean-text.ts';
import {createSsipReader, isEvent, isRefused, ssipEvents, type SsipReply} from './ssip-reader.ts';
import {ssmlOf} from './ssml.ts';
import type {Voice} from './voice.ts';

/** How long the server may take to answer a command, in milliseconds. */
const longestWait = 5000;

/** The connection was not made, or has ended. */
const lost = (cause?: unknown): Refusal => new Refusal('speech-dispatcher has ended.', {cause});

const connect = (path: string): Promise<Socket> =>
	new Promise((resolve, reject) => {
		const socket = createConnection(path);
		socket.once('error', reject);
		socket.once('connect', () => {
			socket.off('error', reject);
			resolve(socket);
		});
	});

/** Someone who waits for an answer; what is lost ends the waiting. */
type Waiting = {readonly take: (reply: SsipReply) => void; readonly fail: (error: Error) => void};

/** Sends a command, and gives the answer. */
type Dialogue = (line: string) => Promise<SsipReply>;

/** Sends commands over a connection, one after another. */
const createDialogue = (
	socket: Socket,
	onEvent: (reply: SsipReply) => void,
	onLost: (error: Error) => void,
): Dialogue => {
	const waiting: Waiting[] = [];
	let end: Error | undefined;
	const lose = (cause?: unknown): void => {
		end ??= lost(cause);
		for (const {fail} of waiting.splice(0)) fail(end);
		onLost(end);
	};
	const read = createSsipReader(reply => {
		if (isEvent(reply)) onEvent(reply);
		else waiting.shift()?.take(reply);
	});
	socket
		.setEncoding('utf8')
		.on('data', read)
		.on('error', lose)
		.on('close', () => lose());
	return (line: string): Promise<SsipReply> =>
		new Promise((resolve, reject) => {
			if (end) return reject(end);
			const timer = setTimeout(() => reject(new Refusal('speech-dispatcher does not answer.')), longestWait);
			waiting.push({
				take(reply) {
					clearTimeout(timer);
					resolve(reply);
				},
				fail(error) {
					clearTimeout(timer);
					reject(error);
				},
			});
			socket.write(`${line}\r\n`);
		});
};

const userName = (): string => {
	try {
		return userInfo().username.replaceAll(/[^\w.-]/g, '') || 'user';
	} catch {
		return 'user';
	}
};

/** What is waited for while a message is spoken. */
type Speaking = {readonly onMark: (offset: number) => void; readonly end: (error?: Error) => void};

/** A tag that the server takes as a language. */
const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

/** Sends a command. @throws {Refusal} where the server refuses it, or does not answer. */
const order = async (ask: Dialogue, line: string): Promise<void> => {
	const reply = await ask(line);
	if (isRefused(reply)) throw new Refusal(`speech-dispatcher refuses to speak: ${cleanLine(reply.text)}.`);
};

/** Says who speaks, and that marks are wanted. */
const introduce = async (ask: Dialogue, language: string | null): Promise<void> => {
	await order(ask, `SET SELF CLIENT_NAME ${userName()}:reader:main`);
	await order(ask, 'SET SELF SSML_MODE on');
	await order(ask, 'SET SELF NOTIFICATION ALL on');
	// A language that no voice speaks is read by the voice that there is.
	if (language !== null && languageTag.test(language)) await ask(`SET SELF LANGUAGE ${language}`);
};

/**
 * A voice of speech-dispatcher, over its own socket on this machine (the protocol: SSIP, in its manual). Marks tell the words.
 *
 * @param language BCP 47; the server's own where it is null.
 * @throws {Error} where nothing listens at the path.
 * @throws {Refusal} where the server refuses, or does not answer.
 */
export const speechDispatcher = async (path: string, language: string | null): Promise<Voice> => {
	const socket = await connect(path);
	let speaking: Speaking | undefined;
	const onEvent = ({code, values}: SsipReply): void => {
		if (code === ssipEvents.mark) speaking?.onMark(Number(values.at(-1)));
		if (code === ssipEvents.end || code === ssipEvents.cancel) speaking?.end();
	};
	const ask = createDialogue(socket, onEvent, error => speaking?.end(error));
	try {
		await introduce(ask, language);
	} catch (error) {
		socket.destroy();
		throw error;
	}
	return {
		unit: 'paragraph',
		async speak(utterance, onSpoken) {
			const spoken = new Promise<void>((resolve, reject) => {
				const onMark = (offset: number): void => {
					const range = pieceAt(utterance, offset);
					if (range) onSpoken(range);
				};
				const end = (error?: Error): void => (error ? reject(error) : resolve());
				speaking = {onMark, end};
			});
			// A connection that is lost ends both this and the command that is waited for.
			spoken.catch(() => undefined);
			await order(ask, 'SPEAK');
			await order(ask, `${ssmlOf(utterance)}\r\n.`);
			await spoken;
		},
		stop() {
			speaking?.end();
			socket.end('STOP SELF\r\nQUIT\r\n');
		},
	};
};
