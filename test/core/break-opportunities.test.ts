import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {breakOpportunities, unicodeOpportunities} from '../../source/core/layout/break-opportunities.ts';
import {measureGraphemes, measureText} from '../../source/core/layout/measured-text.ts';
import {graphemes} from '../../source/core/text/graphemes.ts';
import {isPlain, unitWidth} from '../../source/core/text/unit-width.ts';
import {fillLines} from '../../source/core/layout/break-lines.ts';
import {anyCharacter} from '../any-character.ts';

/** A text with a bar wherever a line may end. */
const barred = (text: string, keepsKoreanWords = false): string => {
	const ends = [0, ...breakOpportunities(text, {keepsKoreanWords})];
	return ends.flatMap((end, index) => (index === 0 ? [] : text.slice(ends[index - 1], end))).join('|');
};

/** Each text stands as it is to be broken: the bars are taken out before it is. */
const cases = {
	English: [
		'She |turned |the |well-|worn |key.',
		'She |waited—|no, |she |hid—|and |listened.',
		'“Wait—” |he |said, |and |left.',
		'“—but |I |never |did,” |he |said.',
		'A |long — |too |long — |tale; |a -- |b -- |c - |d',
		'a |word--|another',
		'In |1914–|1918 |it |cost |$4.50 |or |20% |of |3,000.5 |(one |third).',
		'and |-5 |and |-x',
		'He |said…|nothing. |And |so |… |on',
		'By |reason.[8] |Oh![12] |“No.”[*] |(so)[a] |word—[1] |[1] |alone |a |[b] |c',
		'They |paid.[1] |“Go!”[*], |he |said |[2] |and |left.[a]',
	],
	French: [
		'« Bonjour », |dit-|il. |« Ça |va ? |Oui ! |Non ; |si : |oui »',
		'l’« ami » |et |‹ là ›, |“ bon ” |ou |«bon»',
		'— Bonjour, |dit-|elle — |et |rien.',
	],
	German: [
		'»Hallo«, |sagte |er, |»und |du?« |fragte |sie.',
		'„Hallo“, |sagte |er – |und |ging –, |„und |du?“',
		'„Wort“ |und |‚白|人‘ – |gut',
	],
	Russian: ['— Да, — |сказал |он. — |Пойдём |домой.', '«Пойдём», — |сказал |он', '– Нет, – |ответила |она'],
	Spanish: ['—Hola |—dijo |Juan—. |Ven |aquí |—y |fue.', '¿Qué? |¡No! |—¿Sí?'],
	Japanese: [
		'「は|い」|と、|彼|は|言っ|た。',
		'きゃっ|きゃっ|と|笑っ|た――|そ|し|て、……|泣|い|た。',
		'ラー|メ|ン、|人々|の|こゝ|ろ！？|「え？」|あ～|ア〜',
		'――そ|う、|と　|言|う|（笑）。',
	],
	Chinese: [
		'他|说：|“你|好。”|她|走|了……|“再|见！”',
		'没|有|说|话——|走|了。',
		'道：|“‘天|下’|大|势。”|“是。”',
	],
	Korean: ['안|녕|하|세|요 |여|러|분!'],
	Thai: ['เด็กๆ|วิ่ง|เล่น|ใน|สวน'],
	Khmer: ['ខ្ញុំ|ស្រលាញ់|ភាសាខ្មែរ។'],
	Burmese: ['ကျွန်တော်|စာ|ဖတ်|တယ်။'],
	Hebrew: ['שלום |עולם, |בית־ספר |ובית-ספר'],
	Arabic: ['مرحبا |بالعالم، |كيف |حالك؟'],
	Hindi: ['क्षत्रिय |और |ज्ञान |की |कहानी।'],
	emoji: ['👩‍🚀|👨‍👩‍👧|🇫🇷|🇩🇪|👍🏽|❤️|1️⃣ |ok'],
};

describe.each(Object.entries(cases))('a line in %s', (_, examples) => {
	test.each(examples)('%s', example => expect(barred(example.replaceAll('|', ''))).toBe(example));
});

it('keeps Korean words whole where that is asked for', () => {
	expect(barred('안녕하세요 여러분, 반갑습니다', true)).toBe('안녕하세요 |여러분, |반갑습니다');
});

it('breaks behind a gap too wide to hold anything together', () => {
	const gap = ' '.repeat(100);
	expect(barred(`a${gap}»`)).toBe(`a${gap}|»`);
	expect(barred('a   »')).toBe('a   »');
});

it('finds the words of a long run without spaces as it does those of a short one', () => {
	const sentence = 'เด็กวิ่งเล่นในสวน';
	const once = [...breakOpportunities(sentence)].length;
	expect([...breakOpportunities(sentence.repeat(200))]).toHaveLength(once * 200);
});

const signs = fc.constantFrom(
	...Array.from('aZéжΩ0 9　\u00a0.,;:!?…‥-‐‒–—―«»‹›“”‘’„"\'()[]{}¿¡/\\%$€°&+*=~#@_'),
	...Array.from('一語あっーア々ゝ、。「」『』（）【】・！？～〜：가나ㄱｱ￥'),
	' ',
	' ',
);
/** Signs of two columns, of which alone much text is made. */
const wideSigns = fc.constantFrom(...Array.from('一語あっーア々、。「」『』（）【】・！？가나'));
const plainText = fc
	.oneof(fc.array(signs, {maxLength: 24}), fc.array(wideSigns, {maxLength: 24}))
	.map(parts => parts.join(''));

describe('the fast way', () => {
	it('keeps the mark of a note with the word before it', () => {
		for (const text of ['He ran.[1] She', 'a–[a] b', '“Run!”[12] he', '雨。[3]雨'])
			expect(measureText(text, {}).mayBreak(text.indexOf('[')), text).toBe(false);
		expect(measureText('He ran. [1] She', {}).mayBreak(8)).toBe(true);
	});

	it('breaks where the full way does', () =>
		fc.assert(
			fc.property(plainText, fc.boolean(), fc.integer({min: 1, max: 30}), (text, keepsKoreanWords, width) => {
				const choices = {keepsKoreanWords};
				const fast = measureText(text, choices);
				const full = measureGraphemes(text, choices);
				expect(isPlain(text)).toBe(true);
				for (let offset = 1; offset < text.length; offset++)
					expect(fast.mayBreak(offset), String(offset)).toBe(full.mayBreak(offset));
				for (let offset = 0; offset < text.length; offset++) {
					expect(fast.nextBreak(offset), String(offset)).toBe(full.nextBreak(offset));
					expect(fast.lastBreak(0, offset), String(offset)).toBe(full.lastBreak(0, offset));
				}
				for (let offset = 0; offset < text.length; offset++)
					expect(fast.width(0, offset), String(offset)).toBe(full.width(0, offset));
				expect(fillLines(fast, {width})).toEqual(fillLines(full, {width}));
			}),
			{numRuns: 3000},
		));

	it('knows what each plain unit does beside letters, ideographs, punctuation and spaces', () => {
		for (let unit = 0x20; unit < 0x1_00_00; unit++) {
			if (unitWidth(unit) === 0) continue;
			const sign = String.fromCharCode(unit);
			const text = `a${sign}a${sign}一${sign} ${sign}(${sign}”1${sign}가${sign}。`;
			const found = new Set(breakOpportunities(text));
			const measured = measureText(text, {});
			for (let offset = 1; offset < text.length; offset++)
				if (measured.mayBreak(offset) !== found.has(offset))
					expect.unreachable(`${unit.toString(16)} at ${offset}`);
		}
	});
});

it('never breaks inside a grapheme', () =>
	fc.assert(
		fc.property(fc.string({unit: anyCharacter, maxLength: 30}), text => {
			const starts = new Set([text.length, ...[...graphemes(text)].map(({index}) => index)]);
			for (const end of breakOpportunities(text)) expect(starts).toContain(end);
		}),
		{numRuns: 1000},
	));

it('is UAX #14 where nothing is tailored', () =>
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...Array.from('ab1 .,;!?()"日本')), {maxLength: 30}), parts => {
			const text = parts.join('');
			expect([...breakOpportunities(text)]).toEqual([...unicodeOpportunities(text)]);
		}),
	));
