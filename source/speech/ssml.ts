import {textOf, type SpokenPiece, type Utterance} from '../core/story/utterance.ts';
import {sentenceStarts} from '../core/text/sentence.ts';

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

const escaped = (text: string): string =>
	text.replaceAll(/[&<>]/g, sign => escapes[sign] ?? sign).replaceAll(/\s/g, ' ');

const marked = ({start, text, isWord}: SpokenPiece): string =>
	`${isWord ? `<mark name="${start}"/>` : ''}${escaped(text)}`;

/**
 * An utterance as SSML on one line, with a mark before each word that is named by the word's offset. Sentences are elements:
 * otherwise espeak-ng loses the mark before the first word of each.
 */
export const ssmlOf = (utterance: Utterance): string => {
	const starts = new Set(sentenceStarts(textOf(utterance)));
	let index = 0;
	const parts = utterance.pieces.map(piece => {
		const opens = starts.has(index) ? `${index === 0 ? '' : '</s>'}<s>` : '';
		index += piece.text.length;
		return opens + marked(piece);
	});
	return `<speak>${parts.join('')}</s></speak>`;
};
