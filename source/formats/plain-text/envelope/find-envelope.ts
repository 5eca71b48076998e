import type {Task} from '../../../core/task/task.ts';
import {tidyLines} from '../dumps/tidy-lines.ts';
import {findAozora} from './aozora.ts';
import type {Envelope} from './envelope.ts';
import {findGutenberg} from './gutenberg.ts';
import {findOpenIti} from './open-iti.ts';

const kinds = [findGutenberg, findOpenIti, findAozora];

const linesOfTail = 15;

/** The end of the text without what a downloader or a mail program put below it. */
const cutTail = (lines: readonly string[], isMail: boolean): number => {
	let last = endOfText(lines);
	// FanFicFare closes its files so; the author's own end marker stands above it.
	if (/^End file\.$/.test((lines[last - 1] ?? '').trim())) last--;
	if (!isMail) return last;
	const tail = Math.max(0, last - linesOfTail);
	const signature = tail + lines.slice(tail, last).lastIndexOf('--');
	return signature >= tail && signature > 0 ? signature : last;
};

/** Index behind the last line that is not blank. */
const endOfText = (lines: readonly string[]): number => {
	let last = lines.length;
	while (last > 0 && lines[last - 1] === '') last--;
	return last;
};

const isMail = (lines: readonly string[]): boolean =>
	lines.slice(0, 30).some(line => /^(?:Newsgroups|Message-ID|From): \S/i.test(line));

/** The envelope around a text; one of its own lines alone where nobody put anything around it. */
export function* findEnvelope(source: string[], isWhole: boolean): Task<Envelope> {
	for (const find of kinds) {
		const envelope = yield* find(source, isWhole);
		if (envelope) return envelope;
	}
	const tidy = yield* tidyLines(source);
	const {lines} = tidy;
	return {...tidy, start: 0, end: isWhole ? cutTail(lines, isMail(lines)) : endOfText(lines)};
}
