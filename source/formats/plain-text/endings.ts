import type {StoryStatus} from '../../core/story/story.ts';

/** Lines that end a story or its latest part, as authors write them. */
const endings: readonly (readonly [StoryStatus, RegExp])[] = [
	[
		'incomplete',
		/^(?:to be continued|tbc|t\.b\.c|continued in part \w+|end (?:of )?part \w+(?: of \w+)?|fortsetzung folgt|à suivre|continuará|continua|продолжение следует|συνεχίζεται|つづく|続く|未完待续|待续)$/iu,
	],
	[
		'complete',
		/^(?:(?:the )?end|fin|finis|the very end|end file|ende|fine|конец|τέλος|終わり|おわり|終|完|了|全书完|本章完|끝)$/iu,
	],
];

/** An end marker: the author's words and what they say of the story. */
export type Ending = {readonly text: string; readonly status: StoryStatus};

const longestEnding = 60;

/** Reads a whole line as an end marker, ornaments and brackets around it apart. */
export const readEnding = (line: string): Ending | undefined => {
	const text = line.trim();
	if (text === '' || text.length > longestEnding) return undefined;
	const words = text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replaceAll(/\s+/g, ' ');
	const found = endings.find(([, pattern]) => pattern.test(words));
	return found && {text, status: found[0]};
};
