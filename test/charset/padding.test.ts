import {describe, expect, it, test} from 'vitest';
import {UnreadableStory} from '../../source/core/story/unreadable-story.ts';
import {readStory} from '../../source/formats/open-story.ts';
import {chaptersOf} from '../story-from.ts';
import {encode, encodeUtf16} from './encode.ts';
import {prose} from './prose.ts';

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const read = (bytes: Uint8Array) => readStory({name: 'story.txt', bytes});
const textOf = (bytes: Uint8Array): string =>
	chaptersOf(read(bytes))
		.map(({text}) => text)
		.join('\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);
const texts: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
	['English, UTF-8', prose.english, utf8],
	['ASCII', 'The lamp burned low and nobody came to the landing that night.', utf8],
	['Chinese, UTF-8', prose.chinese, utf8],
	['Russian, windows-1251', prose.russian, text => encode(`${text}\n`, 'windows-1251')],
	['French, windows-1252', prose.french, text => encode(`${text}\n`, 'windows-1252')],
	['Chinese, GB 18030', prose.chinese, text => encode(`${text}\n`, 'gb18030')],
	['English, UTF-16', prose.english, text => encodeUtf16(`\ufeff${text}\n`, false)],
	['English, UTF-16 without a mark', prose.english, text => encodeUtf16(`${text}\n`, false)],
];

describe.each(texts)('zero bytes are padding: %s', (_, text, write) => {
	const bytes = write(text);
	test.each([8, 548, 5000, 200_000])('%i of them', count => {
		expect(textOf(Buffer.concat([bytes, zeros(count)]))).toBe(text);
		expect(textOf(Buffer.concat([bytes, zeros(count), write(text).subarray(0, bytes.length)]))).toContain(
			text,
		);
	});
});

it('before a text, too', () => {
	expect(textOf(Buffer.concat([zeros(70_000), utf8(prose.english)]))).toBe(prose.english);
});

describe('what is binary is refused', () => {
	const noise = Uint8Array.from({length: 6000}, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
	const records = Buffer.concat(
		Array.from({length: 200}, (_, index) =>
			Uint8Array.of(1, index, 2, 0, 0, 0, 65, 66, 67, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4),
		),
	);

	test.each([
		['noise', noise],
		['noise before zeros', Buffer.concat([noise, zeros(20_000)])],
		['zeros before noise', Buffer.concat([zeros(100_000), noise])],
		['records', records],
		['zeros alone', zeros(5000)],
	])('%s', (_, bytes) => {
		expect(() => read(bytes)).toThrow(UnreadableStory);
	});
});
