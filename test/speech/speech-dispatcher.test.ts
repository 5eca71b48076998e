import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {utteranceFrom, type Utterance} from '../../source/core/story/utterance.ts';
import {dispatcherPath, openVoice} from '../../source/speech/open-voice.ts';
import {programVoice} from '../../source/speech/program-voice.ts';
import {speechDispatcher} from '../../source/speech/speech-dispatcher.ts';
import {ssmlOf} from '../../source/speech/ssml.ts';
import type {Voice} from '../../source/speech/voice.ts';
import {temporaryFolder} from '../temporary-folder.ts';
import {storyFrom} from '../story-from.ts';
import {fakeDispatcher} from './fake-dispatcher.ts';

const story = storyFrom(
	'Title: T\n\nThe key, Mr. Houle said, is “5 < 6 & cold”. It opens.\n.\n\nA second one.',
);
const {text} = story.chapters.at(0);
const first = (unit: Voice['unit'] = 'paragraph'): Utterance => {
	const utterance = utteranceFrom(story, {chapter: 0, offset: 0}, unit);
	if (!utterance) throw new Error('There is nothing to be spoken.');
	return utterance;
};

const spokenBy = async (voice: Voice, utterance = first()): Promise<readonly string[]> => {
	const words: string[] = [];
	await voice.speak(utterance, ({start, end}) => words.push(text.slice(start, end)));
	return words;
};

describe('speech-dispatcher', () => {
	it('is told who speaks and in what language, and tells each word in order', async () => {
		const server = await fakeDispatcher();
		const voice = await speechDispatcher(server.path, 'en-GB');
		expect(await spokenBy(voice)).toEqual([
			'The',
			'key',
			'Mr',
			'Houle',
			'said',
			'is',
			'5',
			'6',
			'cold',
			'It',
			'opens',
		]);
		expect(server.heard).toEqual([
			expect.stringMatching(/^SET SELF CLIENT_NAME [\w.-]+:reader:main$/),
			'SET SELF SSML_MODE on',
			'SET SELF NOTIFICATION ALL on',
			'SET SELF LANGUAGE en-GB',
			'SPEAK',
			ssmlOf(first()),
		]);
		voice.stop();
	});

	it('may send its answers in pieces of any length', async () => {
		const server = await fakeDispatcher({pieces: 1});
		const voice = await speechDispatcher(server.path, null);
		expect(await spokenBy(voice)).toHaveLength(11);
		expect(await spokenBy(voice)).toHaveLength(11);
		voice.stop();
	});

	it('is silenced when the voice is stopped, and nothing is spoken after that', async () => {
		const server = await fakeDispatcher({waits: true});
		const voice = await speechDispatcher(server.path, null);
		const spoken = spokenBy(voice);
		await server.waiting();
		server.speak(2);
		voice.stop();
		expect((await spoken).length).toBeLessThanOrEqual(2);
		await expect.poll(() => server.heard.slice(-2)).toEqual(['STOP SELF', 'QUIT']);
	});

	it('that refuses is named, and so is one that breaks off', async () => {
		const refusing = await fakeDispatcher({answers: {SPEAK: '401 ERR INTERNAL'}});
		const voice = await speechDispatcher(refusing.path, null);
		await expect(spokenBy(voice)).rejects.toThrow('speech-dispatcher refuses to speak: ERR INTERNAL.');
		const other = await fakeDispatcher({answers: {'SET SELF SSML_MODE': '500 ERR INVALID COMMAND'}});
		await expect(speechDispatcher(other.path, null)).rejects.toThrow('refuses to speak');
		const broken = await fakeDispatcher({waits: true});
		const lost = await speechDispatcher(broken.path, null);
		const spoken = spokenBy(lost);
		await broken.waiting();
		broken.crash();
		await expect(spoken).rejects.toThrow('speech-dispatcher has ended.');
	});

	it('that lacks a language speaks all the same', async () => {
		const server = await fakeDispatcher({answers: {'SET SELF LANGUAGE': '409 ERR NO SUCH LANGUAGE'}});
		expect(await spokenBy(await speechDispatcher(server.path, 'xx'))).toHaveLength(11);
	});

	it('gets a text in which nothing is markup but ours', () => {
		expect(ssmlOf(first())).toMatch(/^<speak><s><mark name="\d+"\/>The <mark/);
		expect(ssmlOf(first())).toContain('&lt; <mark');
		expect(ssmlOf(first())).toContain('&amp; <mark');
		expect(ssmlOf(first()).split('<s>')).toHaveLength(3);
		expect(ssmlOf(first())).not.toContain('\n');
	});
});

test.each([
	[{XDG_RUNTIME_DIR: '/run/user/7'}, '/run/user/7/speech-dispatcher/speechd.sock'],
	[{}, '/home/me/.cache/speech-dispatcher/speechd.sock'],
	[{SPEECHD_ADDRESS: 'unix_socket:/tmp/a:b'}, '/tmp/a:b'],
	[{SPEECHD_ADDRESS: 'unix_socket', XDG_RUNTIME_DIR: '/run'}, '/run/speech-dispatcher/speechd.sock'],
	[{SPEECHD_ADDRESS: 'inet_socket:example.org:6560'}, undefined],
])('the socket for %j is %s', (environment, path) =>
	expect(dispatcherPath(environment, '/home/me')).toBe(path),
);

it('without a server there is a sentence', async () => {
	const environment = {SPEECHD_ADDRESS: `unix_socket:${join(temporaryFolder(), 'none')}`};
	await expect(openVoice([], null, {environment, platform: 'linux'})).rejects.toThrow(
		'speech-dispatcher is not running at SPEECHD_ADDRESS.',
	);
	const elsewhere = {SPEECHD_ADDRESS: 'inet_socket:example.org:6560'};
	await expect(openVoice([], null, {environment: elsewhere, platform: 'linux'})).rejects.toThrow(
		'does not name a Unix socket',
	);
});

describe('a program that speaks', () => {
	const program = (script: string) => {
		const folder = temporaryFolder();
		const path = join(folder, 'speak');
		writeFileSync(path, `#!/bin/sh\n${script.replaceAll('OUT', join(folder, 'out'))}\n`);
		chmodSync(path, 0o755);
		return {path, out: () => readFileSync(join(folder, 'out'), 'utf8')};
	};

	it('is given a sentence on its standard input, and the sentence is told', async () => {
		const {path, out} = program('cat >> OUT');
		const voice = programVoice([path]);
		expect(voice.unit).toBe('sentence');
		expect(await spokenBy(voice, first('sentence'))).toEqual([
			'The key, Mr. Houle said, is “5 < 6 & cold”. ',
		]);
		expect(out()).toBe('The key, Mr. Houle said, is “5 < 6 & cold”.\n');
	});

	it('is given it as one argument where it has a place for it, and no shell sees it', async () => {
		const {path, out} = program('for one; do printf "<%s>" "$one" >> OUT; done');
		const hostile = storyFrom('Title: T\n\n“$(touch /tmp/x)”; `ls` %s “it” \\.');
		const utterance = utteranceFrom(hostile, {chapter: 0, offset: 0}, 'sentence');
		await programVoice([path, '-v', '%s']).speak(utterance ?? first(), () => undefined);
		expect(out()).toBe('<-v><“$(touch /tmp/x)”; `ls` %s “it” \\.>');
	});

	it('is ended when it is stopped', async () => {
		const voice = programVoice([program('exec sleep 60').path]);
		const spoken = spokenBy(voice, first('sentence'));
		voice.stop();
		expect(await spoken).toHaveLength(1);
		expect(await spokenBy(voice)).toEqual([]);
	});

	it('that fails, or is not there, is named', async () => {
		const {path} = program('exit 3');
		await expect(spokenBy(programVoice([path]))).rejects.toThrow(`“${path}”, which reads aloud, failed.`);
		await expect(spokenBy(programVoice(['/no/such']))).rejects.toThrow('is not there.');
	});
});
