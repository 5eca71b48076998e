/** Length of a paragraph that is worth a reference, in UTF-16 units. */
const shortest = 200;

/** What a paragraph says, however its lines are wrapped, quoted or indented. */
const saidIn = (paragraph: string): string => paragraph.replaceAll(/\s*^[>\s]+|\s+/gm, ' ').trim();

/** What stands in the place of a shared paragraph. */
const referenceTo = (index: number): string => `[Text ${index + 1}]`;

/** Texts with references, and the paragraphs that these stand for, in the order of their numbers. */
export type Shared = {readonly texts: readonly string[]; readonly paragraphs: readonly string[]};

/** Takes out of texts the long paragraphs that occur more than once, such as those of the MIT licence. */
export const shareParagraphs = (texts: readonly string[]): Shared => {
	const divided = texts.map(text => text.split(/\n[>\s]*\n/));
	const counts = new Map<string, number>();
	for (const said of divided.flat().map(saidIn)) counts.set(said, (counts.get(said) ?? 0) + 1);
	const paragraphs: string[] = [];
	const referred = (paragraph: string): string => {
		const said = saidIn(paragraph);
		if (said.length < shortest || counts.get(said) === 1) return paragraph;
		if (!paragraphs.includes(said)) paragraphs.push(said);
		return referenceTo(paragraphs.indexOf(said));
	};
	return {texts: divided.map(parts => parts.map(referred).join('\n\n')), paragraphs};
};

/** The paragraphs under the references that stand for them. */
export const listParagraphs = (paragraphs: readonly string[]): string =>
	paragraphs.map((paragraph, index) => `${referenceTo(index)}\n\n${paragraph}`).join('\n\n');
