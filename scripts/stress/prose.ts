import {createRandom} from './random.ts';

const syllables = 'ka lo mir ten va sol dri pe nu shar wi gol ba rin tu es'.split(' ');

/** Paragraphs of words that mean nothing: those of another seed have hardly a line in common. */
export const paragraphs = (seed: number, count: number): readonly string[] => {
	const {below, pick} = createRandom(seed);
	const word = (): string => Array.from({length: 1 + below(4)}, () => pick(syllables)).join('');
	const sentence = (): string => {
		const words = Array.from({length: 5 + below(14)}, word).join(' ');
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
	};
	return Array.from({length: count}, () => Array.from({length: 2 + below(5)}, sentence).join(' '));
};

export const storyText = (seed: number, {title = `Tale ${seed}`, chapters = 3} = {}): string =>
	[
		`Title: ${title}\nAuthor: A. Writer`,
		...Array.from({length: chapters}, (_, index) =>
			[`Chapter ${index + 1}`, ...paragraphs(seed * 100 + index, 24)].join('\n\n'),
		),
	].join('\n\n');
