import {describe, expect, it} from 'vitest';
import {readWords} from '../../../source/ui/linear/read-words.ts';
import {words, wordUsage} from '../../../source/ui/linear/words.ts';

const understood = (line: string): string => {
	const typed = readWords(line);
	return typeof typed === 'string' ? typed : `${typed.word.name}(${typed.argument})`;
};

describe('the words of the prompt', () => {
	it('are each typed in one way only, and each in every way that is listed', () => {
		const spellings = words.flatMap(({name, aliases}) => [name, ...aliases]);
		expect(new Set(spellings).size).toBe(spellings.length);
		for (const word of words) {
			for (const spelling of [word.name, ...word.aliases]) {
				const typed = readWords(`  ${spelling.toUpperCase()} `);
				expect(typed, spelling).toMatchObject({word: {name: word.name}});
			}
		}
	});

	it.each([
		['', '()'],
		['next', 'next()'],
		['N', 'next()'],
		['next match', 'next match()'],
		['next  match', 'next match()'],
		['b', 'back()'],
		['?', 'help()'],
		['q', 'quit()'],
		['scene 3', 'scene(3)'],
		['Scene', 'scene()'],
		['3', 'scene(3)'],
		['chapter 2', 'chapter(2)'],
		['40%', 'go(40%)'],
		['go to 40 percent', 'go(40 percent)'],
		['search The  Key’s', 'search(The Key’s)'],
		['/key', 'search(key)'],
		['note', 'note()'],
		['note next week, perhaps', 'note(next week, perhaps)'],
		['bookmark', 'bookmark()'],
		['bookmark 2', 'bookmark(2)'],
		['bookmarks', 'bookmarks()'],
		['remove bookmark 2', 'remove(2)'],
		['scene\u001b[2J 3', 'scene(3)'],
	])('%j is %s', (line, expected) => expect(understood(line)).toBe(expected));

	it.each([
		['nxt', 'I do not know “nxt”. Did you mean next?'],
		['qiut', 'I do not know “qiut”. Did you mean quit?'],
		['serch salt', 'I do not know “serch salt”. Did you mean search?'],
		['next mach', 'I do not know “next mach”. Did you mean next match?'],
		['next please', 'I do not know “next please”. Did you mean next?'],
		['xyzzy', 'I do not know “xyzzy”. Type help for the words you can use.'],
		['#', 'I do not know “#”. Type help for the words you can use.'],
	])('%j is not known', (line, expected) => expect(understood(line)).toBe(expected));

	it('are all named in the help, which is words and no signs', () => {
		const help = readWords('help');
		const turn = typeof help === 'string' ? undefined : help.word.turn({} as never, '');
		const lines = turn && 'says' in turn ? turn.says : [];
		for (const word of words) expect(lines.some(line => line.startsWith(wordUsage(word)))).toBe(true);
		expect(lines.join('\n')).not.toMatch(/[*·│%`]/);
	});
});
