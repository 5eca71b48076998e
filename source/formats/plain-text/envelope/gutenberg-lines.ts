import {licenceShare} from '../../../core/likeness/licences.ts';
import type {LineBlock} from '../front-blocks.ts';

/** What Project Gutenberg's own lines look like, from the 1990s on. */

const startMark =
	/^[ *]*\*{3} ?START OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG|^\*END\*.*SMALL PRINT|^\*END THE SMALL PRINT/u;
const endMark = /^[ *]*\*{3} ?END OF (?:TH(?:E|IS) )?(?:COPYRIGHTED )?PROJECT GUTENBERG/iu;
const endLine =
	/^[ *]*(?:End of (?:the |this )?Project Gutenberg(?:['’]s| e-?(?:text|book)\b)|Ende dieses Projekt? Gutenberg|Fin de Project)/iu;

const isAloneOrClosed = (line: string, above: string | undefined): boolean =>
	above === undefined || above === '' || /\*{3}\s*$/u.test(line);

/** Whether a line says that the text begins. One in the middle of a paragraph is somebody's words. */
export const isStart = (line: string, above: string | undefined): boolean =>
	startMark.test(line) && (isAloneOrClosed(line, above) || line.includes('SMALL PRINT'));

/** Whether a line says that the text has ended: surely, or in words that prose may begin with as well. */
export const readEnd = (line: string, above: string | undefined): 'sure' | 'likely' | undefined => {
	if (!isAloneOrClosed(line, above)) return undefined;
	if (endMark.test(line)) return 'sure';
	return endLine.test(line) ? 'likely' : undefined;
};

/** Whether a mark may stand on a line: most lines of prose are done with after one character. */
export const mayBeMark = (line: string): boolean => {
	const first = line.charCodeAt(0);
	return (
		first === 0x2a || first === 0x20 || first === 0x45 || first === 0x65 || first === 0x46 || first === 0x66
	);
};

/** Index behind a mark, which may go on for a line or two until its closing stars. */
export const markEnd = (lines: readonly string[], mark: number): number => {
	const line = lines[mark] ?? '';
	if (/\*{3}\s*$/u.test(line) || !/^[ *]*\*{3}/u.test(line)) return mark + 1;
	const close = lines.slice(mark + 1, mark + 3).findIndex(next => /\*{3}\s*$/u.test(next));
	return mark + 1 + (close === -1 ? 0 : close + 1);
};

const titleLine =
	/^\W*(?:this is )?(?:the )?(?:copyrighted )?project gutenberg(?: e-?text\b| e-?book\b|['’]s .{1,80}, by )/iu;

/** Whether a line names a text as Project Gutenberg's, which is how its head begins. */
export const isTitleLine = (line: string): boolean => line.length <= 200 && titleLine.test(line);

/** Whether the “small print” of the 1990s begins with a line. */
export const beginsSmallPrint = (line: string): boolean => /^\W*START\W*THE SMALL PRINT/u.test(line);

const ofHead =
	/\be-?texts?\b|information in this header|small print|public domain|copyright laws|donations|\bftp\b|project gutenberg (?:association|p\.? ?o\.? ?box)/i;

/** Whether a block is of the head that stands above the “small print”. */
export const isOfHead = ({texts}: LineBlock): boolean => ofHead.test(texts.join(' '));

const label =
	/^\[?(?:title|subtitle|authors?|translators?|illustrators?|editors?|contributors?|compilers?|commentators?|annotators?|dubious author|release date|posting date|(?:most recently|last) updated|original publication|edition|language|character set encoding|credits|e-?(?:book|text) ?(?:#|no\b))/i;

/** Whether a block is of the fields that stand above the mark. */
export const isFieldBlock = ({texts: [first = '', ...rest]}: LineBlock): boolean =>
	label.test(first) && /[:#]/u.test(first) && rest.length < 8;

const credits =
	/^(?:\*?(?:this |the )?(?:produced|e-?text prepared|prepared|transcribed|scanned|digitized|html version|proofread|ebook was produced|etext was)\b.{0,20}(?:by|from|with)\b|an anonymous volunteer|the project gutenberg (?:e-?text|e-?book)|transcriber['’]s note|\[?transcriber|note: project gutenberg|online distributed|we thank|nous remercions|updated?:)/i;
const makers =
	/gutenberg|distributed proof|gallica|biblioth|internet archive|transcriber|\bedition\b|\be-?texts?\b|\be-?books?\b|proofreaders|volunteer|https?:|\S@\S|\[|updated?:.*\d/i;
const producedBy = /^(?:produced|prepared|transcribed|scanned|digitized|proofread)\b.{0,20}\bby (\S.*)$/iu;
/** Names, or words without a stop. A sentence is somebody's story. */
const maker = /^(?:(?:\p{Lu}[\p{L}.'’-]{0,30}|and|the|of|&)[,;]?(?:\s+|$))+$|^[^.!?…,;:]+$/u;
const longestCredits = 160;

/** Whether a block says who has made the file: by its first words, and by what else it says. */
export const isCredit = ({texts}: LineBlock): boolean => {
	const text = texts.join(' ');
	return (
		credits.test(texts[0] ?? '') &&
		(makers.test(text) || (text.length <= longestCredits && maker.test(producedBy.exec(text)?.[1] ?? '.')))
	);
};

const licenceTitle =
	/^\W*(?:START:? FULL LICENSE|THE FULL PROJECT GUTENBERG LICENSE|PLEASE READ THIS BEFORE YOU DISTRIBUTE)/u;
const fileName = /^\W*This file should be named \S+/u;
/** What a paragraph of the licence says where it was reworded. */
const ofLicence =
	/project gutenberg(?:™|-tm|\(tm\)|\s+(?:license|literary archive))|gutenberg\.org\/license|^\W*(?:section \d\b.*(?:terms|information|mission)|1\.[A-F]\.)/i;

export const isLicenceTitle = ({texts}: LineBlock): boolean => licenceTitle.test(texts[0] ?? '');

/**
 * The smallest part of a paragraph's runs of five words that is the licence's. Of the blocks behind the last mark in ten
 * books of four generations, all have 0.4 and more, but for the marks and lines with names in them; prose has 0.
 */
const fewestOfLicence = 0.4;
/** UTF-16 units of the licence's longest paragraph, and as many again. */
const longestLicence = 4000;

/** Whether a block is of the licence. Behind its title (`isWithin`), its own words are evidence enough. */
export const isLicence = (block: LineBlock, isWithin: boolean): boolean => {
	const text = block.texts.join(' ');
	if (text.length > longestLicence) return false;
	if (isLicenceTitle(block) || fileName.test(text)) return true;
	return (isWithin && ofLicence.test(text)) || licenceShare(text) >= fewestOfLicence;
};
